import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { textReader } from '@/lib/sites/read-text';

/** Reads messages of every site: what the engine asks where a pack has `messages`. */
export default defineUnlistedScript(() => {
  globalThis.hairetaReader = textReader;
});

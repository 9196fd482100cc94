import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { messageReader } from '@/lib/page/message-reader';

/** Reads messages of every site: what the engine asks where a pack has `messages`. */
export default defineUnlistedScript(() => {
  globalThis.hairetaReader = messageReader;
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { allSignInPatterns } from '@/lib/sites/match-patterns';

export default defineContentScript({
  matches: allSignInPatterns(),
  runAt: 'document_end',
  main() {},
});

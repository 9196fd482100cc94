import type { WebRequest } from 'webextension-polyfill';
import type { Answers } from '@/lib/model/ports';
import { browser } from './browser';

/** Requests that outlive their page belong to no tab. */
const NO_TAB = -1;
/** Firefox tells of a request a little after the page that sent it has gone. Milliseconds. */
const TOLD_WITHIN = import.meta.env.FIREFOX ? 60 : 0;

/** What pages ask of their store while they leave. Their answers may set cookies. */
export const answers: Answers = {
  listen({ store }, tabIds) {
    const pages = new Set([...tabIds, NO_TAB]);
    const open = new Set<string>();
    let heard = () => {};
    const asked = ({ requestId, tabId, type }: WebRequest.OnBeforeRequestDetailsType) => {
      // Not the page itself, which goes.
      if (pages.has(tabId) && type !== 'main_frame') open.add(requestId);
      return undefined;
    };
    const answered = ({ requestId }: { requestId: string }) => {
      open.delete(requestId);
      if (open.size === 0) heard();
    };
    const { onBeforeRequest, onBeforeRedirect, onCompleted, onErrorOccurred } = browser.webRequest;
    const filter = { urls: [`*://*.${store}/*`] };
    onBeforeRequest.addListener(asked, filter);
    const ends = [onBeforeRedirect, onCompleted, onErrorOccurred];
    for (const end of ends) end.addListener(answered, filter);

    return {
      async last(limit) {
        await new Promise((resolve) => setTimeout(resolve, TOLD_WITHIN));
        if (open.size > 0) {
          await new Promise<void>((resolve) => {
            heard = resolve;
            setTimeout(resolve, limit);
          });
        }
        return open.size;
      },
      end() {
        onBeforeRequest.removeListener(asked);
        for (const end of ends) end.removeListener(answered);
      },
    };
  },
};

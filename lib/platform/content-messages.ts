import type { browser } from 'wxt/browser';
import type { ContentProtocol, ToContentProtocol } from '@/lib/model/protocol';

/**
 * The content script's end of the messages of `messages.ts`, in the wire format of `@webext-core/messaging`.
 * Written by hand, because the package with its error serialiser is an eighth of what all content scripts may weigh.
 * https://github.com/aklinker1/webext-core/tree/main/packages/messaging
 */
function api(): typeof browser {
  // Our own property alone: a page can lend the name of an element.
  return Reflect.get(globalThis, Object.hasOwn(globalThis, 'browser') ? 'browser' : 'chrome');
}

type Answer<P, K extends keyof P> = P[K] extends (request: never) => infer R ? R : never;
type Request<P, K extends keyof P> = P[K] extends (request: infer Q) => unknown ? Q : never;

/** Asks the background. Rejects where nobody answers or the message was refused. */
export async function ask<K extends keyof ContentProtocol>(
  type: K,
  data: Request<ContentProtocol, K>,
): Promise<Answer<ContentProtocol, K>> {
  const now = Date.now();
  const answer = await api().runtime.sendMessage({ id: now, type, data, timestamp: now });
  if (!answer || answer.err) throw new Error(type);
  return answer.res;
}

/** A worker that sleeps answers within a few hundred ms, on a busy machine within a second. */
const READER_WITHIN = 2_000;

/** Has the reader of messages brought into this document. Resolves when it is there, or no longer waited for. */
export function bringReader(lang: string | null): Promise<unknown> {
  return Promise.race([
    ask('reader', { lang }).catch(() => {}),
    new Promise((resolve) => setTimeout(resolve, READER_WITHIN)),
  ]);
}

type Handlers = {
  [K in keyof ToContentProtocol]: (
    request: Request<ToContentProtocol, K>,
  ) => Answer<ToContentProtocol, K> | Promise<Answer<ToContentProtocol, K>>;
};

/** Answers the background. Nobody else can send to a content script; a page cannot. */
export function answer(handlers: Handlers): void {
  const listener = (
    message: { type: keyof Handlers; data: never },
    _sender: unknown,
    respond: (answer: unknown) => void,
  ) => {
    const handler = handlers[message.type];
    if (!handler) return false;
    Promise.resolve(handler(message.data)).then((res) => respond({ res }));
    // The answer comes later.
    return true;
  };
  api().runtime.onMessage.addListener(listener);
}

/** Whether the extension this script came with is still there: after an update it is an orphan. */
export function isOrphan(): boolean {
  return api().runtime?.id === undefined;
}

import type { Sender } from '@/lib/platform/senders';

/** What a listener answers on the wire: a result, or the error that refused the message. */
type WireAnswer = { res?: unknown; err?: { message: string } } | undefined;

type Listener = (message: unknown, sender: Sender, respond: (answer: WireAnswer) => void) => unknown;

/** The browser's channel of messages to the background, and the part of its API that says who we are. */
export function createFakeWire(id = 'haireta') {
  const listeners: Listener[] = [];
  return {
    runtime: {
      id,
      getURL: (path: string) => `chrome-extension://${id}/${path.replace(/^\//, '')}`,
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener() {},
      },
    },
    /** Sends a message as `sender`; resolves to the answer, or undefined where nobody listens. */
    send(type: string, data: unknown, sender: Sender, more: object = {}): Promise<WireAnswer> {
      const message = { id: 1, type, data, timestamp: 1, ...more };
      return new Promise((resolve) => {
        const answers = listeners.map((listener) => listener(message, sender, resolve));
        if (!answers.includes(true)) resolve(undefined);
      });
    },
  };
}

import type { Browser, Page } from 'puppeteer-core';
import { callOf } from './in-page.ts';

/** Raw WebDriver BiDi beside puppeteer: extension pages, closed roots and the browser's own window. */
export interface Bidi {
  send(method: string, params: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Runs a function that stands alone in a browsing context. Its answer travels as JSON. */
  evaluate<T>(
    context: string,
    run: (...args: never[]) => T | Promise<T>,
    args: readonly unknown[],
  ): Promise<T>;
  /** Runs a function with nodes as its first arguments, by their shared ids. */
  callOnNodes<T>(
    context: string,
    run: (...args: never[]) => T | Promise<T>,
    nodes: readonly string[],
    args: readonly unknown[],
  ): Promise<T>;
  /** The browser's own window: parent-process JavaScript. */
  windowContext(): Promise<string>;
}

interface Connection {
  send(method: string, params: Record<string, unknown>): Promise<{ result: Record<string, unknown> }>;
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'send') === 'function';
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('unexpected answer of the browser');
  return Object.fromEntries(Object.entries(value));
}

/** BiDi id of the tab behind a page. */
export function contextOf(page: Page): string {
  const id: unknown = Reflect.get(page.mainFrame(), '_id');
  if (typeof id !== 'string') throw new Error('puppeteer no longer tells the browsing context');
  return id;
}

/** The value of a `script.evaluate` answer. Throws what was thrown inside. */
function answerOf<T>(answer: Record<string, unknown>): T {
  if (answer.type === 'exception') throw new Error(String(record(answer.exceptionDetails).text));
  const { value } = record(answer.result);
  // The type of what a page answers is the type of the function sent there.
  return (typeof value === 'string' ? JSON.parse(value) : undefined) as T;
}

export function bidiOf(browser: Browser): Bidi {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isConnection(connection)) throw new Error('this browser does not speak BiDi');

  async function send(method: string, params: Record<string, unknown>) {
    if (!isConnection(connection)) throw new Error('closed');
    return (await connection.send(method, params)).result;
  }

  return {
    send,
    async evaluate(context, run, args) {
      const answer = await send('script.evaluate', {
        expression: `(async () => JSON.stringify(await ${callOf(run, args)}))()`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      });
      return answerOf(answer);
    },
    async callOnNodes(context, run, nodes, args) {
      const answer = await send('script.callFunction', {
        functionDeclaration: `async (...nodes) => JSON.stringify(await ((${run})(...nodes, ...${JSON.stringify(args)})))`,
        arguments: nodes.map((sharedId) => ({ type: 'node', sharedId })),
        target: { context },
        awaitPromise: true,
      });
      return answerOf(answer);
    },
    async windowContext() {
      const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const windows = Array.isArray(contexts) ? contexts.map(record) : [];
      const own = windows.find(({ url }) => typeof url === 'string' && url.endsWith('browser.xhtml'));
      if (typeof own?.context !== 'string') throw new Error('the browser has no window');
      return own.context;
    },
  };
}

/** Shared ids of closed and open roots below the elements of a selector. */
export async function rootsOf(bidi: Bidi, context: string, selector: string): Promise<string[]> {
  const answer = await bidi.send('script.evaluate', {
    expression: `[...document.querySelectorAll(${JSON.stringify(selector)})]`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  if (answer.type === 'exception') return [];
  const { value } = record(answer.result);
  const nodes = Array.isArray(value) ? value.map(record) : [];
  return nodes.flatMap((node) => {
    const details = record(node.value);
    if (!details.shadowRoot) return [];
    const { sharedId } = record(details.shadowRoot);
    return typeof sharedId === 'string' ? [sharedId] : [];
  });
}

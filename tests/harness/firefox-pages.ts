import { setTimeout as delay } from 'node:timers/promises';
import type { Bidi } from './bidi.ts';
import { until } from './common.ts';
import { closePopup, popupAddress, runInPopup } from './firefox-window.ts';
import { buttonsOf, callOf, pointOfButton } from './in-page.ts';
import type { ExtensionPage } from './test-browser.ts';

/** A trusted click at a point of a browsing context. */
export async function clickAt(
  bidi: Bidi,
  context: string,
  { x, y }: { x: number; y: number },
): Promise<void> {
  await bidi.send('input.performActions', {
    context,
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
}

/** Opens an address of the extension in a tab. Puppeteer's own `goto` never comes back from there. */
export async function openTab(bidi: Bidi, url: string, background: boolean): Promise<string> {
  const created = await bidi.send('browsingContext.create', { type: 'tab', background });
  const context = String(created.context);
  await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
  const ready = (address: string) => document.readyState === 'complete' && location.href.startsWith(address);
  const opened = await until(() => bidi.evaluate(context, ready, [url]).catch(() => false), 8000);
  if (!opened) throw new Error(`did not open: ${url}`);
  return context;
}

/** A page of the extension in a tab. */
export function tabPage(bidi: Bidi, context: string): ExtensionPage {
  const evaluate: ExtensionPage['evaluate'] = (run, ...args) => bidi.evaluate(context, run, args);
  return {
    url: () => evaluate(() => location.href),
    text: () => evaluate(() => document.body.innerText),
    buttons: () => bidi.evaluate(context, (read: typeof buttonsOf) => read(document), [buttonsOf]),
    async press(name) {
      const find = (point: typeof pointOfButton, label: string) => point(document, label);
      const point = await until(() => bidi.evaluate(context, find, [pointOfButton, name]), 3000);
      if (!point) throw new Error(`no button “${name}”`);
      await clickAt(bidi, context, point);
    },
    evaluate,
    async close() {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

/** A click by the browser itself on the button of this name in the popup: trusted, like a person's. */
function pressIn(content: { document: Document }, name: string): boolean {
  const button = [...content.document.querySelectorAll<HTMLElement>('button, a[href], summary, label')].find(
    (element) => {
      const label =
        element.getAttribute('aria-label') || (element.textContent || '').replace(/\s+/g, ' ').trim();
      const { width, height } = element.getBoundingClientRect();
      return label === name && width > 0 && height > 0;
    },
  );
  if (button) button.click();
  return button !== undefined;
}

/** Milliseconds. */
const LOST_AFTER = 10_000;
const LOST = 'lost';

/** The real popup of the toolbar icon. BiDi does not know it; it is reached through the browser's window. */
export async function popupPage(bidi: Bidi): Promise<ExtensionPage> {
  const inWindow = async <T>(run: (...args: never[]) => T | Promise<T>, ...args: unknown[]) =>
    bidi.evaluate(await bidi.windowContext(), run, args);

  /** What is asked of a popup that is just drawn anew may never be answered: it is asked once more. */
  async function readInWindow(source: string, privileged: boolean): Promise<string | null> {
    const asked = () => inWindow(runInPopup, source, privileged);
    const answer = await Promise.race([asked(), delay(LOST_AFTER, LOST, { ref: false })]);
    return answer === LOST ? asked() : answer;
  }

  async function run<T>(source: string, privileged = false): Promise<T> {
    const answer = await readInWindow(source, privileged);
    // As everywhere in here: the type of the answer is the type of what was sent.
    return (answer === null ? undefined : JSON.parse(answer)) as T;
  }

  const page: ExtensionPage = {
    url: async () => (await inWindow(popupAddress)) || '',
    text: () => run('document.body.innerText'),
    buttons: () => run(callOf((read: typeof buttonsOf) => read(document), [buttonsOf])),
    async press(name) {
      const source = `(${pressIn})(content, ${JSON.stringify(name)})`;
      const pressed = await until(() => run<boolean>(source, true), 3000);
      if (!pressed) throw new Error(`no button “${name}” in the popup`);
    },
    evaluate: (call, ...args) => run(callOf(call, args)),
    async close() {
      await inWindow(closePopup);
      await until(async () => (await inWindow(popupAddress)) === null, 2000);
    },
  };
  const opened = await until(async () => (await inWindow(popupAddress)) !== null, 5000);
  if (!opened) throw new Error('no popup opened');
  const loaded = await until(
    () => run<boolean>('document.readyState === "complete"').catch(() => false),
    5000,
  );
  if (!loaded) throw new Error('the popup does not load');
  // The panel is drawn a moment after its page is there.
  await delay(100);
  return page;
}

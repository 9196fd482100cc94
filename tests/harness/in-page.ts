/**
 * Functions that run inside pages. Each stands alone: it is sent as text, so it may name nothing of
 * this file or any other.
 */
import type { Badge, HintSeen } from './test-browser.ts';

/** The part of the extension's API that is used in a page of its own. */
declare const chrome: {
  action: {
    getBadgeText(of: { tabId?: number }): Promise<string>;
    getTitle(of: { tabId?: number }): Promise<string>;
  };
};

/** What the icon says over a tab; without one, where no tab says something of its own. */
export async function readBadge(tabId?: number): Promise<Badge> {
  const of = tabId === undefined ? {} : { tabId };
  return { text: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) };
}

/** Reads the hint out of its closed root. Null when it is not shown. */
export function readHintRoot(root: ShadowRoot): HintSeen | null {
  const squeeze = (text: string | null) => (text || '').replace(/\s+/g, ' ').trim();
  const shown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ checkVisibilityCSS: true });
  };
  const region =
    root.querySelector<HTMLElement>('[role=region]') || root.querySelector<HTMLElement>('section');
  if (!region || !shown(region)) return null;
  const frame = root.querySelector<HTMLElement>('[data-form]');
  const rect = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const step = root.querySelector('[aria-current=step]');
  const outline = root.querySelector('.mark-it');
  // On one line the card is not built: what stands there is a step of the coach, or the title.
  const inLine = frame?.dataset.form === 'line' ? root.querySelector('.line span') : null;
  const said = inLine && squeeze(inLine.textContent);
  const stepInLine = said !== null && /^\d+(?: of |\/)\d+/.test(said) ? said : null;
  return {
    form: frame ? frame.dataset.form || null : null,
    lang: region.closest('[lang]')?.getAttribute('lang') || '',
    title: said === null ? squeeze(root.querySelector('h1, h2, h3')?.textContent || '') : said,
    text: squeeze(region.innerText),
    announced: squeeze(root.querySelector('[role=status]')?.textContent || ''),
    buttons: [...region.querySelectorAll('button, a[href]')]
      .filter(shown)
      .map((button) => button.getAttribute('aria-label') || squeeze(button.textContent)),
    box: rect(region),
    step: said === null ? step && squeeze(step.firstChild?.textContent || '') : stepInLine,
    outline: outline && shown(outline) ? rect(outline) : null,
  };
}

/** Middle of the shown button of this name below a root, in CSS pixels; null where there is none. */
export function pointOfButton(root: ShadowRoot | Document, name: string): { x: number; y: number } | null {
  const squeeze = (text: string | null) => (text || '').replace(/\s+/g, ' ').trim();
  const button = [...root.querySelectorAll('button, a[href], summary, label, [role=button]')].find(
    (element) => {
      const label = element.getAttribute('aria-label') || squeeze(element.textContent);
      const { width, height } = element.getBoundingClientRect();
      return (
        label === name && width > 0 && height > 0 && element.checkVisibility({ checkVisibilityCSS: true })
      );
    },
  );
  if (!button) return null;
  button.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Notices the next click on the page, before anybody acts on it. */
export function watchForPress(): void {
  const noticed = globalThis as { pressArrived?: boolean };
  noticed.pressArrived = false;
  const notice = () => {
    noticed.pressArrived = true;
  };
  addEventListener('click', notice, { capture: true, once: true });
}

/** Whether a click came since. */
export function pressed(): boolean {
  return (globalThis as { pressArrived?: boolean }).pressArrived === true;
}

/** Accessible names of the shown buttons and links of a page. */
export function buttonsOf(document: Document): string[] {
  return [...document.querySelectorAll('button, a[href], summary')]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && element.checkVisibility({ checkVisibilityCSS: true });
    })
    .map(
      (element) =>
        element.getAttribute('aria-label') || (element.textContent || '').replace(/\s+/g, ' ').trim(),
    );
}

/** Source of a call of a function that stands alone. */
export function callOf(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const sources = args.map((argument) =>
    typeof argument === 'function'
      ? `(${argument})`
      : argument === undefined
        ? 'undefined'
        : JSON.stringify(argument),
  );
  return `(${run})(${sources.join(', ')})`;
}

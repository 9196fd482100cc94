import { el, rootElement, rootOf } from './dom';

/** The element in the page that carries the hint, and its closed root. */
export interface HintHost {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts the host into `home` and opens it on top, in this style sheet. Throws where the browser refuses. */
  open(home: Element, css: string): void;
  /** Whether the page left it there, and open. */
  intact(home: Element): boolean;
}

/**
 * A plain `div` (a page can define a custom element, but not this one) with a closed root. As a manual
 * popover it is in the top layer, where no effect of the page's elements reaches it.
 */
export function createHost(): HintHost {
  const element = el('div');
  const root = element.attachShadow({ mode: 'closed' });
  // A page can register a property that it knows by name, and so change what `var()` gives in our root.
  const secret = crypto.getRandomValues(new Uint32Array(2)).join('');

  function open(home: Element, css: string): void {
    // Also closes it, so that the next opening is above everything opened since.
    element.remove();
    dress(root, css.replaceAll('--ha-', `--ha${secret}-`));
    element.popover = 'manual';
    home.append(element);
    element.showPopover();
  }

  return {
    element,
    root,
    open,
    intact: (home) => element.parentNode === home && element.matches(':popover-open'),
  };
}

/** Takes away what a script of ours left in the page when the extension was updated. */
export function removeLeftovers(): void {
  for (const element of topLayer()) if (rootOf(element)?.querySelector('.ha')) element.remove();
}

/** Where a hint can be seen and reached: outside an open modal dialog everything is inert. */
export function homeFor(): Element {
  return topLayer().findLast((element) => element.matches('dialog:modal')) || rootElement();
}

/** What the page (or another extension) holds in the top layer, as far as it can be seen from outside. */
export function topLayer(root: ParentNode = rootElement()): Element[] {
  // `:is()` forgives what a browser does not know.
  return [...root.querySelectorAll(':is(:popover-open,:modal,:fullscreen)')];
}

/** The same with what lies in closed roots. Looks at every element of the page. */
export function wholeTopLayer(root: ParentNode = rootElement()): Element[] {
  const inner = [...root.querySelectorAll('*')].flatMap((element) => {
    const closed = rootOf(element);
    return closed ? wholeTopLayer(closed) : [];
  });
  return [...topLayer(root), ...inner];
}

/** Again at every opening: a move into another document takes constructed sheets away. */
function dress(root: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Older Firefox and Safari refuse constructed sheets from a content script.
    root.append(el('style', text));
  }
}

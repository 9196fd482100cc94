/*
 * A page may hold `<form name="createElement">` or `<img name="documentElement">`. Such a name replaces the
 * document's own member, for content scripts too, so the document is never asked by name.
 */
const own = Document.prototype;

/** The page's root element. */
export function rootElement(): HTMLElement {
  return Reflect.get(own, 'documentElement', document);
}

/** Whatever a pointer at this place of the viewport would meet; a shadow tree answers with its host. */
export function topmostAt(x: number, y: number): Element | null {
  return own.elementFromPoint.call(document, x, y);
}

/** What is inside an element, where that is closed too: an extension may look. */
export function rootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  const name = 'openOrClosedShadowRoot';
  const dom = Reflect.get(globalThis, 'chrome')?.dom;
  // Firefox has it as a property.
  return dom?.[name] ? dom[name](element) : Reflect.get(Element.prototype, name, element);
}

/** A new element, written as `tag` or `tag.class`, with children. Text is only ever text. */
export function el(name: string, ...children: (Node | string)[]): HTMLElement {
  const [tag = name, className] = name.split('.');
  const element = own.createElement.call(document, tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** Where something is in the viewport. */
export function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}

/** Hears events of these types, parted by spaces. */
export function listen(
  target: EventTarget,
  types: string,
  hear: (event: Event) => void,
  capture = false,
): void {
  for (const type of types.split(' ')) target.addEventListener(type, hear, capture);
}

/** A square picture made of path data, hidden from screen readers: words always stand beside it. */
export function picture(className: string, size: number, ...paths: string[]): Element {
  const svg = svgElement('svg');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.ariaHidden = 'true';
  for (const d of paths) {
    const path = svgElement('path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

function svgElement(tag: string): Element {
  return own.createElementNS.call(document, 'http://www.w3.org/2000/svg', tag);
}

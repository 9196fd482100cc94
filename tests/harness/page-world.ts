import { vi } from 'vitest';

/**
 * What happy-dom lacks of a page. Undone by `vi.restoreAllMocks()` and `vi.unstubAllGlobals()`.
 * Every element has an area, unless `data-box="left top width height"` says otherwise, and lies in a line where no style
 * says more.
 */
export function giveLayout(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const box = this.getAttribute('data-box') ?? '0 0 100 20';
    const [left = 0, top = 0, width = 0, height = 0] = box.split(' ').map(Number);
    return new DOMRect(left, top, width, height);
  });
  const styleOf = window.getComputedStyle;
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element) => {
    const style = styleOf.call(window, element);
    const get = (of: CSSStyleDeclaration, name: string) =>
      name === 'display' ? of.display || 'inline' : Reflect.get(of, name);
    return new Proxy(style, { get });
  });
}

interface Arriving {
  type?: string;
  /** Null in a browser that keeps it to itself. */
  status?: number | null;
  /** What the page asked for, by address: status of the answer, 0 for none. */
  resources?: Record<string, number>;
  /** How far it has loaded. */
  ready?: DocumentReadyState;
}

/** A page is at an address and came there in a way; the browser tells a status, or 0 where it does not. */
export function arriveAt(
  url: string,
  { type = 'navigate', status = 200, resources = {}, ready = 'interactive' }: Arriving = {},
): void {
  class Timing {
    type = type;
    responseStatus = status === null ? undefined : status;
    name = url;
    entryType = 'navigation';
    startTime = 0;
    duration = 0;
    toJSON() {}
  }
  vi.stubGlobal('PerformanceNavigationTiming', Timing);
  const asked = Object.entries(resources).map(([name, responseStatus]) =>
    Object.assign(new Timing(), { name, responseStatus, entryType: 'resource' }),
  );
  vi.spyOn(performance, 'getEntriesByType').mockImplementation((of) =>
    of === 'navigation' ? [new Timing()] : asked,
  );
  vi.spyOn(document, 'URL', 'get').mockReturnValue(url);
  vi.spyOn(document, 'readyState', 'get').mockReturnValue(ready);
}

/** Reading what a person typed, in any field, is an error from now on. Call it when the page is there. */
export function forbidValues(): void {
  const getAttribute = Element.prototype.getAttribute;
  vi.spyOn(Element.prototype, 'getAttribute').mockImplementation(function (this: Element, name: string) {
    if (name === 'value') throw new Error('The value of a field was read.');
    return getAttribute.call(this, name);
  });
  for (const field of [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement])
    vi.spyOn(field.prototype, 'value', 'get').mockImplementation(() => {
      throw new Error('The value of a field was read.');
    });
}

/** An event as the browser makes it for a person's own hand, now. */
export function trusted<E extends Event>(event: E): E {
  // happy-dom itself goes by a clock outside of the page, which no test can turn.
  return Object.defineProperties(event, {
    isTrusted: { value: true },
    timeStamp: { value: performance.now() },
  });
}

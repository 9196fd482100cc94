import { vi } from 'vitest';

/**
 * What happy-dom lacks of a page. Undone by `vi.restoreAllMocks()` and `vi.unstubAllGlobals()`.
 * Every element has an area, unless `data-box="left top width height"` says otherwise.
 */
export function giveLayout(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const box = this.getAttribute('data-box') ?? '0 0 100 20';
    const [left = 0, top = 0, width = 0, height = 0] = box.split(' ').map(Number);
    return new DOMRect(left, top, width, height);
  });
}

/** A page is at an address and came there in a way; the browser tells a status, or 0 where it does not. */
export function arriveAt(
  url: string,
  { type = 'navigate', status = 200 }: { type?: string; status?: number } = {},
): void {
  class Timing {
    type = type;
    responseStatus = status;
    name = url;
    entryType = 'navigation';
    startTime = 0;
    duration = 0;
    toJSON() {}
  }
  vi.stubGlobal('PerformanceNavigationTiming', Timing);
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([new Timing()]);
  vi.spyOn(document, 'URL', 'get').mockReturnValue(url);
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

/** An event as the browser makes it for a person's own hand. */
export function trusted<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

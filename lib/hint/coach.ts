import type { CoachPart } from '@/lib/model/hint-view';
import { boxOf, el } from './dom';

/** Finds the first element of a selector list that the person can see, or undefined. */
export type Find = (selector: string) => Element | undefined;

/** The step this page is on: the likeliest one whose part it shows, else the one the background believes in. */
export function stepOf({ at, fits, marks }: CoachPart, find: Find): number {
  const shown = fits.find((index) => partOf(marks[index], find));
  return shown === undefined ? at : shown;
}

/** The site's own part of a step, where the page shows it. */
export function partOf(mark: string | null | undefined, find: Find): Element | undefined {
  return mark ? find(mark) : undefined;
}

/** All steps: those behind, the one that is due with its note, and those to come. */
export function stepList({ at, behind, steps, note, lost, done }: CoachPart): HTMLElement {
  const items = steps.map((step, index) => {
    const item = el('li', step);
    if (index < behind) item.prepend(el('span.sr', done));
    if (index === at) {
      item.ariaCurrent = 'step';
      item.append(el('p.note', note));
      if (lost) item.append(el('p.lost', lost));
    }
    return item;
  });
  return el('ol', ...items);
}

/** A part below the fold is scrolled to, once: the person cannot press what they do not see. */
export function bringIntoView({ marks, at }: CoachPart, find: Find): void {
  const part = partOf(marks[at], find);
  if (!part) return;
  const { top, bottom } = boxOf(part);
  if (top < 0 || bottom > innerHeight) part.scrollIntoView({ block: 'center' });
}

/** Draws `outline` around a box of the viewport; how far outside is the style sheet's. */
export function drawAround(outline: HTMLElement, { left, top, width, height }: DOMRect): void {
  outline.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
}

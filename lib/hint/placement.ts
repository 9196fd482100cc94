/** Edges in CSS px, from the top left of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Order of trying. `end` is where lines of text end: left in a right-to-left hint. */
export const CORNERS = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const;
export type Corner = (typeof CORNERS)[number];

export type Form = 'card' | 'line';

export type Spot = `${Form}-${Corner}`;

export interface Room {
  viewport: Size;
  rtl: boolean;
  /** What must stay visible. May reach outside the viewport. */
  obstacles: readonly Box[];
}

/** Room for the focus ring of a field next to the hint. */
export const CLEARANCE = 8;

/** Distance from the edges of the viewport. */
export function gapOf(viewport: Size): number {
  return viewport.width <= 400 ? 8 : 16;
}

/** A phone, a short window or a large zoom: there the card never unfolds. */
export function isTight(viewport: Size): boolean {
  return viewport.height < 600 || viewport.width <= 400;
}

/** The box that a hint of this size has in a corner. */
export function boxAt(corner: Corner, size: Size, { viewport, rtl }: Room): Box {
  const gap = gapOf(viewport);
  const atRight = corner.endsWith('end') !== rtl;
  const left = atRight ? viewport.width - gap - size.width : gap;
  const top = corner.startsWith('top') ? gap : viewport.height - gap - size.height;
  return new DOMRect(left, top, size.width, size.height);
}

/** Whether two boxes come closer than `distance`. */
export function meets(a: Box, b: Box, distance = 0): boolean {
  return (
    a.left - distance < b.right &&
    b.left - distance < a.right &&
    a.top - distance < b.bottom &&
    b.top - distance < a.bottom
  );
}

/**
 * Where the hint covers nothing that matters: the card in one of four corners, else the line, else null.
 * Stays where it is (`now`) while that is free, so that it does not wander.
 */
export function place(room: Room, measure: (form: Form) => Size, now: Spot | null): Spot | null {
  const forms: Form[] = isTight(room.viewport) ? ['line'] : ['card', 'line'];
  for (const form of forms) {
    const size = measure(form);
    const free = CORNERS.filter((corner) => isFree(boxAt(corner, size, room), room)).map(
      (corner): Spot => `${form}-${corner}`,
    );
    const best = now && free.includes(now) ? now : free[0];
    if (best) return best;
  }
  return null;
}

function isFree(box: Box, { obstacles }: Room): boolean {
  return !obstacles.some((obstacle) => meets(box, obstacle, CLEARANCE));
}

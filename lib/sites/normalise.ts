/**
 * A text as it is compared: NFKC, white space collapsed, one kind of apostrophe, no full stop or colon at the end.
 * The same page may write ＠ or @, ’ or ', and may or may not end a sentence.
 */
export function normalise(text: string): string {
  const plain = text.normalize('NFKC').replaceAll('‘', "'").replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  let end = plain.length;
  while (end > 0 && ' .。:'.includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end);
}

/** Stands where a text begins or ends: no normalised text has one. */
const EDGE = '\n';

/** A text of a pack as those of pages are compared with it: the whole of it, but for what a `…` at an end leaves out. */
export function patternOf(said: string): string {
  const [, before, text = '', after] = /^(…?)(.*?)(…?)$/s.exec(said) || [];
  return `${before ? '' : EDGE}${normalise(text)}${after ? '' : EDGE}`;
}

/** Whether a normalised text is what the pattern says. */
export function saysPattern(text: string, pattern: string): boolean {
  return (EDGE + text + EDGE).includes(pattern);
}

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

/** Whether a text begins with the pattern, both normalised. After a leading `…` it may stand anywhere. */
export function saysPattern(text: string, pattern: string): boolean {
  return pattern.startsWith('…') ? text.includes(pattern.slice(1)) : text.startsWith(pattern);
}

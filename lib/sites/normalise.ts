/**
 * A text as it is compared: NFKC, white space collapsed, one kind of apostrophe, no full stop or colon at the end.
 * The same page may write ＠ or @, ’ or ', and may or may not end a sentence.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[ .。:]+$/, '');
}

/** Whether a text begins with the pattern, both normalised. After a leading `…` it may stand anywhere. */
export function saysPattern(text: string, pattern: string): boolean {
  return pattern.startsWith('…') ? text.includes(pattern.slice(1)) : text.startsWith(pattern);
}

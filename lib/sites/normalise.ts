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

/** Whether one of the texts begins with the pattern, both normalised. After a leading `…` it may stand anywhere. */
export function saysPattern(texts: readonly string[], pattern: string): boolean {
  const anywhere = pattern.startsWith('…');
  return texts.some((text) => (anywhere ? text.includes(pattern.slice(1)) : text.startsWith(pattern)));
}

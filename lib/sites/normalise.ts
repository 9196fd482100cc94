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

/** A pattern at least this long may also stand inside a longer text; shorter ones must be the whole text. */
const LONG_ENOUGH = 20;

/** Whether one of the texts, normalised, is the pattern. `…` at an end of the pattern stands for any text there. */
export function saysPattern(texts: readonly string[], pattern: string): boolean {
  const open = { start: pattern.startsWith('…'), end: pattern.endsWith('…') };
  const wanted = normalise(pattern.replaceAll('…', ''));
  return texts.some((text) => {
    if (open.start && open.end) return text.includes(wanted);
    if (open.start) return text.endsWith(wanted);
    if (open.end) return text.startsWith(wanted);
    return text === wanted || (wanted.length >= LONG_ENOUGH && text.includes(wanted));
  });
}

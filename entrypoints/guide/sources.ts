/** A whole number from 0 to 2³² − 1 out of the system's random source. */
export function drawFromSystem(): number {
  const [drawn] = crypto.getRandomValues(new Uint32Array(1));
  if (drawn === undefined) throw new RangeError('The random source gave nothing.');
  return drawn;
}

/** The diceware list: 7,776 English words. Not loaded before somebody wants a passphrase. */
export async function loadWords(): Promise<readonly string[]> {
  const { default: words } = await import('@zxcvbn-ts/language-common/src/diceware.json');
  return words;
}

/** Puts a text on the clipboard. Rejects where the browser refuses. */
export async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

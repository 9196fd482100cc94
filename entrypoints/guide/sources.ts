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

/** Goes to a place in this page. A choice that only changes what is shown is no step on the way back. */
export function goTo(hash: string, how: 'onward' | 'instead'): void {
  if (how === 'instead') location.replace(hash);
  else location.assign(hash);
}

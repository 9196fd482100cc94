/** Runs are at least this far apart (ms), and this many times their own length: a busy page is not made slower. */
const GAP_MS = 60;
const GAP_FACTOR = 20;
/** While a page changes without end, each gap is twice the one before, up to this (ms). A quiet one starts over. */
const LONGEST_GAP_MS = 480;

/**
 * Calls `run` soon after a change: within a task for the first one, and for those that follow no more often than
 * the page can bear. A change during the pause is never lost.
 */
export function throttle(run: () => void, isOver: () => boolean): () => void {
  let state: 'idle' | 'due' | 'pause' = 'idle';
  let again = false;
  let gap = GAP_MS;

  function start(): void {
    state = 'due';
    setTimeout(() => {
      if (isOver()) return;
      const begun = performance.now();
      run();
      state = 'pause';
      setTimeout(end, Math.max(gap, (performance.now() - begun) * GAP_FACTOR));
    });
  }

  function end(): void {
    state = 'idle';
    gap = again ? Math.min(gap * 2, LONGEST_GAP_MS) : GAP_MS;
    if (!again) return;
    again = false;
    start();
  }

  return () => {
    if (state === 'pause') again = true;
    if (state === 'idle') start();
  };
}

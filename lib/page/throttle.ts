/** Runs are at least this far apart (ms), and this many times their own length: a busy page is not made slower. */
const GAP_MS = 60;
const GAP_FACTOR = 20;

/**
 * Calls `run` soon after a change: within a task for the first one, and for those that follow no more often than
 * the page can bear. A change during the pause is never lost.
 */
export function throttle(run: () => void, signal: AbortSignal): () => void {
  let state: 'idle' | 'due' | 'pause' = 'idle';
  let again = false;

  function start(): void {
    state = 'due';
    setTimeout(() => {
      if (signal.aborted) return;
      const begun = performance.now();
      run();
      state = 'pause';
      setTimeout(end, Math.max(GAP_MS, (performance.now() - begun) * GAP_FACTOR));
    });
  }

  function end(): void {
    state = 'idle';
    if (!again) return;
    again = false;
    start();
  }

  return () => {
    if (state === 'pause') again = true;
    if (state === 'idle') start();
  };
}

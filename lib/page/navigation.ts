import type { Arrival } from '../model/seen';

/** How a document was asked for and answered. */
export interface Navigation {
  /** HTTP status, where the browser tells it (Chrome 109, Firefox 129). 0 is no answer. */
  status: number | null;
  arrival: Arrival;
  /** Whether the browser tells how requests are answered. One that resists fingerprinting does not. */
  tells: boolean;
}

/** Reads how this document was asked for. Never throws. */
export function readNavigation(): Navigation {
  const [first] = performance.getEntriesByType('navigation');
  const entry = first instanceof PerformanceNavigationTiming ? first : null;
  const status = entry?.responseStatus;
  const type = entry?.type;
  return {
    status: status ? status : null,
    arrival: type === 'reload' ? type : type === 'back_forward' ? 'back-forward' : 'navigate',
    tells: status !== undefined,
  };
}

import type { Evidence, EvidenceKey } from './evidence';
import type { Value } from './known';

/** Evidence in short. What is left out is as on a page where nothing has happened yet; null is missing. */
export type Facts = { readonly [K in EvidenceKey]?: Partial<Value<Evidence[K]>> | null };

/**
 * What a cause makes of evidence: at least one sample for each verdict it can give, under the last part of the reason's
 * message key where there is one. For tests and docs: nothing else loads them.
 */
export interface Samples {
  likely?: Readonly<Record<string, readonly Facts[]>>;
  possible?: Readonly<Record<string, readonly Facts[]>>;
  'ruled-out'?: readonly Facts[];
  unknown?: readonly Facts[];
}

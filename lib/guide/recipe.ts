import type { MessageKey } from '@/lib/i18n/parts';

/** A word of the guide. */
export type GuideKey = MessageKey<'guide'>;

/** How one thing is done on one device. */
export interface Recipe {
  /** One action each, in order. */
  steps: readonly GuideKey[];
  /** Not checked on the newest version: the page says that words may differ. */
  mayDiffer: boolean;
  /** How it was done in an earlier version, where many still have that one. */
  older: GuideKey | null;
}

/** Steps whose labels were checked in the product. */
export function proved(...steps: GuideKey[]): Recipe {
  return { steps, mayDiffer: false, older: null };
}

/** Steps whose labels or places may have changed by now. */
export function roughly(...steps: GuideKey[]): Recipe {
  return { steps, mayDiffer: true, older: null };
}

/** The same, with the words of an earlier version beside it. */
export function withOlder(older: GuideKey, recipe: Recipe): Recipe {
  return { ...recipe, older };
}

import { isOpen } from '@/lib/engine/case-flow';
import type { ContentScript } from '@/lib/platform/content-script';
import { signInPatterns, storePattern } from '@/lib/sites/match-patterns';
import type { CaseStore } from './case-store';

export interface Reach {
  /** Lets the content script run on all of a store while a case is open there, and nowhere else. */
  sync(): Promise<void>;
}

export function createReach(cases: CaseStore, contentScript: ContentScript, now: () => number): Reach {
  let last: Promise<void> = Promise.resolve();

  async function register(): Promise<void> {
    const open = (await cases.all()).flatMap(({ case: of }) =>
      of !== null && isOpen(of, now()) ? [of.store] : [],
    );
    const stores = [...new Set(open)].map((domain) => ({
      domain,
      matches: [storePattern(domain)],
      excludeMatches: signInPatterns(domain),
    }));
    await contentScript.registerFor(stores);
  }

  return {
    // One after the other: two registrations of one id at a time are an error.
    sync: () => {
      last = last.then(register).catch(() => undefined);
      return last;
    },
  };
}

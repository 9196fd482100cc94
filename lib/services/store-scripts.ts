import { isOpen } from '@/lib/engine/case-life';
import type { ContentScript, Registration } from '@/lib/platform/content-script';
import { signInPatterns, storePattern } from '@/lib/sites/match-patterns';
import { scriptsOf, storeByDomain } from '@/lib/sites/registry';
import type { CaseStore } from './case-store';

export interface StoreScripts {
  /** Runs the content scripts on all of a store while a case is open there, and nowhere else. */
  sync(): Promise<void>;
}

/** What runs on the pages of a store that the manifest does not name; nothing where no pack describes them. */
function registrationOf(domain: string): Registration[] {
  const [known, js] = [storeByDomain(domain), scriptsOf(domain)];
  if (known === null || js.length === 0) return [];
  const excludeMatches = signInPatterns(known.pack, domain, 'https');
  return [{ domain, matches: [storePattern(domain, 'https')], excludeMatches, js }];
}

export function createStoreScripts(
  cases: Pick<CaseStore, 'all'>,
  contentScript: Pick<ContentScript, 'registerFor'>,
  now: () => number,
): StoreScripts {
  let last: Promise<void> = Promise.resolve();

  async function register(): Promise<void> {
    const open = (await cases.all()).flatMap(({ case: of }) =>
      of !== null && isOpen(of, now()) ? [of.store] : [],
    );
    await contentScript.registerFor([...new Set(open)].flatMap(registrationOf));
  }

  return {
    // One after the other: two registrations of one id at a time are an error.
    sync: () => {
      last = last.then(register).catch(() => undefined);
      return last;
    },
  };
}

import { remove as foldConfusables } from 'confusables';
import { getDomain } from 'tldts';
import type { PageOriginEvidence } from '../model/evidence';
import { isWithin } from '../model/hosts';
import type { PageCheck, PageMarks } from '../model/page-check';
import type { OwnAddresses, PageClaims } from '../model/site-pack';

/**
 * Whether a page is the site's own, by its host alone; and if it is not, whether it says that it is. A real-time
 * proxy shows the site's true page, so looks never make a page the site's own.
 */
export function judgePage(marks: PageMarks, own: OwnAddresses): PageCheck {
  const host = marks.host.toLowerCase().replace(/\.$/, '');
  const ours = [...own.stores, ...own.sameAccount].find((domain) => isWithin(host, domain));
  const registered = getDomain(host, { allowPrivateDomains: true });
  const domain = ours ?? (registered === null || registered === '' ? host : registered);
  return { origin: ours === undefined ? originOf(marks, domain, own) : 'own', host, domain };
}

function originOf(
  marks: PageMarks,
  domain: string,
  { legalLookAlikes, claims }: OwnAddresses,
): PageOriginEvidence['origin'] {
  if (legalLookAlikes.includes(domain)) return 'legal';
  return claims !== null && claimsToBe(marks, claims) ? 'look-alike' : 'other';
}

/**
 * A page about signing in is no sign-in: a title counts where there is a field to type into and it says nothing
 * else, or where there is a password field.
 */
function claimsToBe({ copied, title, field, password }: PageMarks, { titles }: PageClaims): boolean {
  if (copied) return true;
  const said = folded(title);
  return titles.map(folded).some((own) => (field && said === own) || (password && said.includes(own)));
}

/** A title as it reads at a glance: letters alone, look-alike ones and `0`, `rn`, `vv` as what they are taken for. */
export function folded(title: string): string {
  return foldConfusables(title.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('0', 'o')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

import { remove as foldConfusables } from 'confusables';
import { toUnicode } from 'punycode/punycode.es6.js';
import { getDomain } from 'tldts';
import { isWithin } from '../model/hosts';
import type { PageCheck, PageMarks } from '../model/page-check';
import type { OwnAddresses, PageClaims } from '../model/site-pack';

/**
 * Whether a page is the site's own, by its address alone; and if it is not, whether it takes the site's name or form. A
 * real-time proxy shows the site's true page, so looks never make a page the site's own.
 */
export function judgePage(marks: PageMarks, own: OwnAddresses): PageCheck {
  const host = marks.host.toLowerCase().replace(/\.$/, '');
  const ours = [...own.stores, ...own.sameAccount].find((domain) => isWithin(host, domain));
  const registered = getDomain(host, { allowPrivateDomains: true });
  const domain = ours ?? (registered === null || registered === '' ? host : registered);
  return { origin: originOf(marks, own, { host, domain, ours }), host, domain, unseen: marks.unseen };
}

function originOf(
  marks: PageMarks,
  { legalLookAlikes, claims, stores }: OwnAddresses,
  { host, domain, ours }: { host: string; domain: string; ours: string | undefined },
): PageCheck['origin'] {
  if (ours !== undefined) return marks.secure ? 'own' : 'unprotected';
  if (legalLookAlikes.includes(domain)) return 'legal';
  if (claims === null) return 'other';
  const named = nameIn(claims);
  const labels = unicodeOf(host).split('.');
  const imitates = marks.copied || holdsStore(labels, stores) || labels.some(named.disguised);
  if (imitates) return 'look-alike';
  // A page about the site is none of its pages: a name counts where something can be typed, or may be.
  const asks = marks.field || marks.unseen;
  return asks && (named.plain(marks.title) || named.disguised(marks.title) || labels.some(named.near))
    ? 'look-alike'
    : 'other';
}

/** A host as the address bar may show it: `xn--` decoded where that can be. */
function unicodeOf(host: string): string {
  try {
    return toUnicode(host);
  } catch {
    return host;
  }
}

/** `shop.co.jp.example`, `my-shop.co.jp`, `www-shop-co-jp.example` and `shopcojp.example`: a store's whole domain. */
function holdsStore(labels: readonly string[], stores: readonly string[]): boolean {
  const parts = labels.flatMap((label) => wordsOf(label));
  const dotted = `.${parts.join('.')}.`;
  return stores.some((store) => dotted.includes(`.${store}.`) || parts.includes(store.replaceAll('.', '')));
}

interface NameIn {
  /** Has a name of the site in it, as it is written. */
  plain(text: string): boolean;
  /** Reads as a name of the site, and is written with other letters. */
  disguised(text: string): boolean;
  /** Has a name in it, or one that is a letter away from it. */
  near(text: string): boolean;
}

function nameIn({ names, otherWords }: PageClaims): NameIn {
  const own = names.map(joined);
  const others = otherWords.map(joined);
  const latin = names.filter((name) => /^[ -~]+$/.test(name)).map((name) => asLatin(joined(name)));
  const meant = (words: readonly string[]) => words.filter((word) => !others.includes(word));
  const plain = (text: string) => own.some((name) => isNamed(meant(wordsOf(text)), name));
  return {
    plain,
    disguised: (text) => !plain(text) && latin.some((name) => isNamed(meant(latinWordsOf(text)), name)),
    near: (text) =>
      plain(text) || meant(wordsOf(text)).some((word) => latin.some((name) => isOneOff(word, name))),
  };
}

/** Whether a word has the name in it, or some that follow one another begin with it: `kiba-ko`, but not `akiba kobe`. */
function isNamed(words: readonly string[], name: string): boolean {
  return words.some((word, at) => word.includes(name) || words.slice(at).join('').startsWith(name));
}

/**
 * The words of a text as they are compared: small letters and digits without accents, marks and what cannot be seen, one
 * kind of kana.
 */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
  const oneKana = plain.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
  return oneKana.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function joined(text: string): string {
  return wordsOf(text).join('');
}

/** The words of a text as they are read at a glance, with Latin letters for those of other scripts that look like them. */
function latinWordsOf(text: string): string[] {
  return wordsOf(foldConfusables(text.replace(/[@\p{Cf}]/gu, (sign) => (sign === '@' ? 'a' : '')))).map(
    asLatin,
  );
}

/** What digits and two letters side by side are taken for. */
const TAKEN_FOR = Object.entries({
  0: 'o',
  1: 'l',
  2: 'z',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  rn: 'm',
  nn: 'm',
  vv: 'w',
});

function asLatin(word: string): string {
  return TAKEN_FOR.reduce((said, [sign, letter]) => said.replaceAll(sign, letter), word);
}

/** Whether one letter added, left out or changed, or two that changed places, make one word of the other. */
function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  if (a.length !== b.length) return restA.slice(1) === restB || restA === restB.slice(1);
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return restA.slice(1) === restB.slice(1) || swapped;
}

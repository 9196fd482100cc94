import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readLexicon } from '@/lib/build/lexicons';
import { diagnose } from '@/lib/engine/diagnose';
import type { CauseId } from '@/lib/model/cause';
import { known } from '@/lib/model/known';
import { namesReason, type PageState, type Reason } from '@/lib/model/page-state';
import { look } from '@/lib/page/look';
import { messageReader } from '@/lib/page/message-reader';
import { sitePacks } from '@/lib/sites/registry';
import { anEvidence } from '../../harness/an-evidence';
import { amazonSite } from '../../harness/page-site';
import { giveLayout } from '../../harness/page-world';
import { AROUND } from '../../unit/sites/lexicon/around';
import { everyLanguage } from '../../unit/sites/lexicon/every-language';
import { spoken } from '../../unit/sites/lexicon/sentences';
import { REFUSALS, type Refusal } from './refusal-pages';

/** Words of no language: nobody reads them. */
const UNREAD = 'Xyzzy plugh quux frobozz.';

beforeEach(giveLayout);
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

/** A page of a store: the languages that are loaded there, and the one that it speaks. */
interface Where {
  domain: string;
  langs: readonly string[];
  lang: string;
}

interface Told {
  state: PageState;
  reason: Reason;
  /** What the person is told, best first. */
  causes: CauseId[];
}

const sites = new Map<string, typeof amazonSite>();

/** The site as its pages have it where these languages are loaded. */
function siteIn(langs: readonly string[]): typeof amazonSite {
  const known = sites.get(langs.join());
  if (known !== undefined) return known;
  const site = { ...amazonSite, readMessages: messageReader(langs.map((lang) => readLexicon(lang))) };
  sites.set(langs.join(), site);
  return site;
}

/** What somebody on such a page is told, with nothing known but the page. */
function toldOn(refusal: Refusal, { domain, langs, lang }: Where, text: string): Told {
  const [heading = '', advice = ''] = AROUND[lang] ?? [];
  document.documentElement.lang = lang;
  document.body.innerHTML = refusal.page({ text, heading, advice });
  const address = new URL(refusal.path, `https://www.${domain}`);
  const { state, reason, step, lang: told, triesLeft } = look(siteIn(langs), document, address, 200);
  const pageState = known({ state, reason, step, lang: told, triesLeft });
  const findings = diagnose({ ...anEvidence(), pageState }, []);
  const causes = findings.filter(({ verdict }) => verdict === 'likely' || verdict === 'possible');
  return { state, reason, causes: causes.map(({ cause }) => cause) };
}

/** Sentences that a page is shown with, of each failure in each language: `read-text.test.ts` reads them all. */
const SHOWN = 4;

const languages = Object.entries(everyLanguage).map(([lang, sentences]) => ({
  lang,
  langs: [...new Set(['en', lang])],
  texts({ says }: Refusal): string[] {
    const all = sentences[says].flatMap(spoken);
    return all.filter((_, at) => at % Math.floor(all.length / SHOWN) === 0).slice(-SHOWN);
  },
}));

/** By refusal and language: how many of how many sentences. */
const counted = new Map<string, string>();
const readAs = ({ says, as: state = says }: Refusal) => state;
const keyOf = ({ name }: Refusal, lang: string) => `${name} ${lang}`;

describe.each(languages)('in $lang', ({ lang, langs, texts }) => {
  test.each(REFUSALS)('$name is told by its words', (refusal) => {
    const all = texts(refusal).map((text) => ({
      text,
      ...toldOn(refusal, { domain: 'amazon.com', langs, lang }, text),
    }));
    const wrong = all.filter(
      ({ state, causes }) => state !== readAs(refusal) || (causes[0] ?? null) !== refusal.cause,
    );
    counted.set(keyOf(refusal, lang), `${all.length - wrong.length}/${all.length}`);
    expect(wrong).toEqual([]);
  });
});

const stores = sitePacks.flatMap((pack) =>
  pack.stores.map(({ domain, shop }) => {
    const spoken = (shop === null ? ['en'] : shop.languages).map((lang) => lang.replace(/-.*/, ''));
    return { domain, langs: [...new Set([...spoken, 'en'])] };
  }),
);

describe.each(stores)('on $domain', ({ domain, langs }) => {
  const [lang = 'en'] = langs;
  const own = languages.find((each) => each.lang === lang);

  test.each(REFUSALS)('$name is told by its words', (refusal) => {
    const [text = ''] = own === undefined ? [] : own.texts(refusal);
    const { state, causes } = toldOn(refusal, { domain, langs, lang }, text);
    expect([state, causes[0] ?? null]).toEqual([readAs(refusal), refusal.cause]);
  });

  test.each(REFUSALS)('$name in words nobody reads is a reason, and no cookie is blamed', (refusal) => {
    const { state, reason, causes } = toldOn(refusal, { domain, langs, lang }, UNREAD);
    const [named, cause] = refusal.structure ?? ['generic-problem', 'unread-reason'];
    expect([state, causes]).toEqual([named, cause === null ? [] : [cause]]);
    if (!namesReason(state) && cause !== null) expect(reason).toBe('unread');
  });
});

/** A text that the pack knows, and what else the same box may say. `next` is the site’s way to begin another message. */
describe('a known text beside another', () => {
  const next = '</span></li><li><span class="a-list-item">';
  const wrong = REFUSALS.find(({ says }) => says === 'wrong-password');
  if (wrong === undefined) throw new Error('no page refuses a password');

  test.each<[string, string, PageState]>([
    ['en', 'Your password is incorrect', 'wrong-password'],
    ['en', 'Your password is incorrect.', 'wrong-password'],
    ['en', 'Your password is incorrect. You have tried too often.', 'too-many-attempts'],
    ['en', `Your password is incorrect${next}You have tried too often.`, 'too-many-attempts'],
    ['en', 'Your password is incorrect<br>You have tried too often.', 'too-many-attempts'],
    ['en', '<b>Your password is incorrect</b> You have tried too often.', 'too-many-attempts'],
    ['en', 'Your password is incorrect. Your account is locked.', 'account-locked'],
    ['ja', 'パスワードが正しくありません。試行回数の上限に達しました。', 'too-many-attempts'],
    ['ja', 'パスワードが正しくありません。アカウントはロックされています。', 'account-locked'],
    ['de', 'Falsches Passwort. Sie haben es zu oft versucht.', 'too-many-attempts'],
    ['fr', 'Votre mot de passe est incorrect. Trop de tentatives.', 'too-many-attempts'],
  ])('%s: %s', (lang, text, state) => {
    const where = { domain: 'amazon.com', langs: [...new Set(['en', lang])], lang };
    expect(toldOn(wrong, where, text).state).toBe(state);
  });

  test('alone it needs no reader', () => {
    document.body.innerHTML = wrong.page({ text: 'Your password is incorrect', heading: '', advice: '' });
    const site = { ...amazonSite, readMessages: null };
    const address = new URL(wrong.path, 'https://www.amazon.com');
    expect(look(site, document, address, 200)).toMatchObject({ state: 'wrong-password', reason: 'none' });
  });
});

const columns = languages.map(({ lang }) => lang);
const HEAD = `| Failure | Read as | Told | Unread: state | Told | ${columns.join(' | ')} |\n|${'---|'.repeat(5 + columns.length)}\n`;

/** `npm run docs` writes what is compared here. */
test('docs/reading.md has a row for each refusal', async () => {
  const [prose] = readFileSync('docs/reading.md', 'utf8').split(HEAD);
  const rows = REFUSALS.map((refusal) => {
    const unread = toldOn(refusal, { domain: 'amazon.com', langs: ['en'], lang: 'en' }, UNREAD);
    const cells = [
      refusal.name,
      readAs(refusal),
      refusal.cause ?? '–',
      unread.state,
      unread.causes[0] ?? '–',
    ];
    return `| ${[...cells, ...columns.map((lang) => counted.get(keyOf(refusal, lang)))].join(' | ')} |`;
  });
  await expect(`${prose}${HEAD}${rows.join('\n')}\n`).toMatchFileSnapshot('../../../docs/reading.md');
});

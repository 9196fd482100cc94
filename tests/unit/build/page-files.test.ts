import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageFiles } from '@/lib/build/page-files';
import { PAGE_STATES } from '@/lib/model/page-state';
import type { PageRules, Rule, SitePack, StateRules } from '@/lib/model/site-pack';
import { LEXICONS, pageScripts } from '@/lib/sites/page-scripts';
import { amazon } from '../../harness/amazon';
import { type FakePage, fakePageView } from '../../harness/fake-page';
import { readAsData, readText, siteOf } from '../../harness/page-site';

const contents = (packs: readonly SitePack[]) =>
  new Map(pageFiles(packs).map(({ relativeDest, contents }) => [relativeDest, contents]));

/** The packs with one more text of the site in one language. */
function withText(lang: string): SitePack {
  const { page } = amazon;
  const said = { ...page.strings[lang], service_error: ['Something new that the site says'] };
  return { ...amazon, page: { ...page, strings: { ...page.strings, [lang]: said } } };
}

describe('the files', () => {
  test('are the rules of each site, and one for each language of its texts', () => {
    const langs = Object.keys(amazon.page.strings);
    expect([...contents([amazon]).keys()]).toEqual([
      'rules/amazon.js',
      ...langs.map((lang) => `texts/amazon/${lang}.js`),
      ...LEXICONS.map((lang) => `lexicon/${lang}.js`),
    ]);
  });

  test('of a pack without page rules are none', () => {
    expect(pageFiles([{ ...amazon, page: null }])).toEqual(pageFiles([]));
    expect(amazon.stores.flatMap((store) => pageScripts({ ...amazon, page: null }, store))).toEqual([]);
  });

  test.each(['it', 'pl'])(
    'a new text in the language %s changes nothing that a page of another loads',
    (lang) => {
      const [before, after] = [contents([amazon]), contents([withText(lang)])];
      const changed = [...after.keys()].filter((file) => before.get(file) !== after.get(file));
      expect(changed).toEqual([`texts/amazon/${lang}.js`]);
      for (const store of amazon.stores) {
        const [had, has] = [pageScripts(amazon, store), pageScripts(withText(lang), store)];
        const touched = !store.shop?.languages.includes(lang);
        if (touched) expect(has).toEqual(had);
        expect(has.some((file) => changed.includes(file))).toBe(!touched);
      }
    },
  );
});

describe('in a world of their own, in any order and number, the files', () => {
  const run = (...files: string[]) => {
    const world = createContext({});
    const all = contents([amazon]);
    for (const file of files) runInContext(String(all.get(file)), world);
    return world;
  };

  test('hand rules and texts over', () => {
    const world = run('rules/amazon.js', 'texts/amazon/ja.js', 'texts/amazon/en.js');
    const { ja, en } = amazon.page.strings;
    expect(JSON.parse(JSON.stringify(world.hairetaTexts))).toEqual({ ja, en });
    expect(world.hairetaRules).toMatchObject({ languagePath: '/-/', localeClass: 'ap-locale-' });
  });

  test('do so again where they run a second time, and each without the others', () => {
    const twice = run('rules/amazon.js', 'texts/amazon/ja.js', 'rules/amazon.js', 'texts/amazon/ja.js');
    expect(Object.keys(twice.hairetaTexts)).toEqual(['ja']);
    const without = run('texts/amazon/ja.js');
    expect([without.hairetaRules, Object.keys(without.hairetaTexts)]).toEqual([undefined, ['ja']]);
  });

  test('leave nothing else behind', () => {
    expect(Object.keys(run(...contents([amazon]).keys())).sort()).toEqual([
      ...['hairetaRules', 'hairetaStems', 'hairetaTexts'],
    ]);
  });
});

/** Parts of which rules and pages are made by chance: few, so that they meet. */
const SELECTORS = ['#a', '.b', 'form[name=c]', 'p:not(#a,.b)', 'i[title="d,e"]'];
const NAMES = ['one', 'two'];
const PATHS = ['/in/', '/in/a', '/in/b', '/out'];
const LANGS = ['en', 'pt-BR', 'ja'];
const LABELS = ['www', 'other', 'status'];

const some = <T>(from: readonly T[]) => fc.subarray([...from], { minLength: 1 });
const list = some([...SELECTORS, '@group', '@more']).map((each) => each.join(', '));
const status = fc.constantFrom<[number, number]>([404, 404], [500, 599]);
const whole = fc.record<Required<Rule>>({
  path: some(PATHS),
  hostLabel: fc.constantFrom(...LABELS),
  exists: list,
  absent: list,
  shown: list,
  says: fc.constantFrom(...NAMES),
  message: fc.constantFrom('unread', 'refused'),
  title: fc.constantFrom(...NAMES),
  script: fc.constantFrom('a/b', '["\']x'),
  status,
  linkCount: fc.constant({ selector: '#a', param: 'n', min: 2 }),
});
const FIELDS = [
  ...['path', 'hostLabel', 'exists', 'absent', 'shown', 'message', 'title', 'script', 'status'],
  ...['linkCount', 'says'],
];
const rule: fc.Arbitrary<Rule> = fc
  .tuple(whole, fc.subarray(FIELDS, { minLength: 1, maxLength: 3 }))
  .map(([all, fields]) => {
    const wanted = fields.includes('says') ? [...fields, 'shown'] : fields;
    return Object.fromEntries(Object.entries(all).filter(([field]) => wanted.includes(field)));
  });
const entry: fc.Arbitrary<StateRules> = fc.record(
  {
    state: fc.constantFrom(...PAGE_STATES),
    where: fc.constantFrom('sign-in', 'elsewhere', 'anywhere'),
    handsOff: fc.boolean(),
    any: fc.array(rule, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['state', 'any'] },
);
const said = fc.dictionary(fc.constantFrom(...NAMES), some(['Hello', '…lost', 'Bye']), {
  noNullPrototype: true,
});
const rules: fc.Arbitrary<PageRules> = fc.record({
  signIn: fc.record({ paths: some(['/in/', '/-/']), hosts: fc.subarray(['status']) }),
  otherAccounts: fc.subarray(['other']),
  groups: fc.record({ group: fc.constant('#a, .b'), more: fc.constant('p:not(#a,.b), #c') }),
  fields: fc.constant({}),
  stepForms: fc.constant('form'),
  messages: fc.record({
    boxes: list,
    notes: fc.constantFrom('p', 'i, .b'),
    steps: fc.constantFrom([], [{ step: 'code', any: [{ path: ['/in/a'] }, { shown: '@group' }] }]),
  }),
  states: fc.array(entry, { minLength: 1, maxLength: 12 }),
  strings: fc.dictionary(fc.constantFrom(...LANGS), said, { noNullPrototype: true }),
});
const texts = fc.subarray([
  'Hello',
  'We are lost here',
  'Bye now',
  'Wrong code',
  'Your password is incorrect',
]);
const page: fc.Arbitrary<FakePage> = fc.record({
  path: fc.constantFrom(...PATHS),
  host: fc.constantFrom(...LABELS).map((label) => `${label}.shop.example`),
  title: fc.constantFrom('', 'Hello you', 'lost'),
  status: fc.constantFrom(null, 200, 404, 503),
  lang: fc.constantFrom(null, 'en', 'en-GB', 'pt-BR', 'pt', 'fr'),
  shown: fc.dictionary(fc.constantFrom('#a', 'div.b', 'form[name=c]', 'p', 'i[title=d]'), texts, {
    noNullPrototype: true,
  }),
  hidden: fc.subarray(['#a', 'div.b', 'p', '#c']),
  scripts: fc.subarray(['a/b', '"x']),
  links: fc.constantFrom({}, { '#a': { n: 1 } }, { '#a': { n: 2 } }),
});

test('whatever the rules and the page, code says what the rules say as data', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(rules, fc.array(page, { minLength: 1, maxLength: 8 }), (of, pages) => {
      const { rules: code } = siteOf(of);
      for (const each of pages) {
        const found = code.read(fakePageView(each, of.strings, readText));
        expect(found).toEqual(readAsData(of, fakePageView(each, of.strings, readText)));
        seen.add(String(found));
      }
    }),
    { numRuns: 150 },
  );
  expect(seen.size).toBeGreaterThan(10);
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeholdersOf, problemsOf, readLocales, readSiteWords } from '@/lib/build/words';
import { causes } from '@/lib/causes';
import { judge } from '@/lib/engine/diagnose';
import { FIX_IDS, fixOf } from '@/lib/fixes';
import { causeKey, fixKey, fixLineKey, linkKey, reasonKey, symptomKey } from '@/lib/i18n/keys';
import { PARTS } from '@/lib/i18n/parts';
import { SYMPTOMS } from '@/lib/model/evidence';
import { LINK_IDS } from '@/lib/model/fix';
import type { Reason } from '@/lib/model/verdict';
import { anEvidence } from '../harness/an-evidence';
import { everySample } from '../harness/samples';

const locales = readLocales();
const source = new Map(Object.entries(locales.en === undefined ? {} : locales.en));

/** Names of the files of a catalogue's folder. */
function filesOf(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => /^[\w-]+\.ts$/.test(file) && file !== 'index.ts');
  return files.map((file) => file.slice(0, -'.ts'.length)).sort();
}

/** Every reason of every cause, by the key of its message. That samples leave out none is tested beside them. */
const reasons = new Map<string, Reason>(
  everySample.flatMap(({ cause, facts }) => {
    const { reason } = judge(cause, anEvidence(facts));
    return reason === null ? [] : [[reasonKey(cause.id, reason), reason]];
  }),
);

const keysInUse = [
  ...causes.flatMap(({ id }) => [causeKey(id, 'name'), causeKey(id, 'title')]),
  ...reasons.keys(),
  ...FIX_IDS.map(fixOf).flatMap((fix) => [
    ...(['title', 'do', 'body'] as const).map((part) => fixKey(fix.id, part)),
    ...fix.steps.map((name) => fixLineKey(fix.id, 'step', name)),
    ...Object.keys(fix.coach === null ? {} : fix.coach).map((name) => fixLineKey(fix.id, 'note', name)),
    ...fix.changes.map((name) => fixLineKey(fix.id, 'changes', name)),
    ...fix.leaves.map((name) => fixLineKey(fix.id, 'leaves', name)),
  ]),
  ...SYMPTOMS.map(symptomKey),
  ...LINK_IDS.map(linkKey),
].sort();

describe('causes', () => {
  test('every file is registered, under its own name', () => {
    expect(causes.map(({ id }) => id).sort()).toEqual(filesOf('lib/causes'));
  });

  test.each(causes.map((cause) => [cause.id, cause] as const))(
    '%s has a ladder, each fix once, and customer service last',
    (_, cause) => {
      expect(new Set(cause.ladder).size).toBe(cause.ladder.length);
      expect(cause.ladder.length).toBeGreaterThan(0);
      if (cause.ladder.includes('contact-support')) expect(cause.ladder.at(-1)).toBe('contact-support');
    },
  );

  test.each([...reasons])('%s gets the parameters its message names', (key, { params }) => {
    const message = source.get(key);
    expect(message === undefined ? null : placeholdersOf(message)).toEqual(Object.keys(params).sort());
  });
});

describe('fixes', () => {
  test('every file is registered, under its own name', () => {
    expect(FIX_IDS.toSorted()).toEqual(filesOf('lib/fixes'));
  });

  test('every fix is on a ladder', () => {
    const used = new Set(causes.flatMap(({ ladder }) => ladder));
    expect(FIX_IDS.filter((id) => !used.has(id))).toEqual([]);
  });

  test('each says what it leaves, and no step twice', () => {
    for (const { id, steps, leaves } of FIX_IDS.map(fixOf)) {
      expect(leaves, id).not.toEqual([]);
      expect(new Set(steps).size, id).toBe(steps.length);
    }
  });
});

const sites = readSiteWords();
/** Everything that is said in a language, by key: for every site, and in the words of one. */
const saidIn = (lang: string) =>
  [locales, ...sites.map((site) => site.locales)].flatMap(({ [lang]: messages = {} }) =>
    Object.entries(messages),
  );

describe.each(Object.entries(locales))('words in %s', (lang, messages) => {
  test('every cause, fix, symptom and link has its words', () => {
    expect(keysInUse.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
  });

  test('no cause, fix, symptom or link has words for nothing', () => {
    const kept = Object.keys(messages).filter((key) => /^(?:cause|fix|symptom|link)_/.test(key));
    expect(kept.sort()).toEqual(keysInUse);
  });

  test('every word is in a part that somebody loads, or in the manifest', () => {
    const parts = Object.values(PARTS);
    const lost = Object.keys(messages).filter((key) => !parts.some((part) => part.test(key)));
    expect(lost.sort()).toEqual(['extDescription', 'extLang', 'extName']);
  });

  test('causes are never more than probable, and no word accuses or reassures', () => {
    const hedge = lang === 'ja' ? /おそらく/ : /probably/i;
    const forbidden = /hack|\bsafe\b|乗っ取|ハッキング|安全です|\d{2,4}-\d{2,4}-\d{3,4}/i;
    // That the page gives a reason is seen. It names no cause.
    const named = causes.filter(({ id }) => id !== 'unread-reason');
    const titles = new Set<string>(named.map(({ id }) => causeKey(id, 'title')));
    const said = saidIn(lang);
    expect(said.filter(([key, title]) => titles.has(key) && !hedge.test(title))).toEqual([]);
    expect(said.filter(([, message]) => forbidden.test(message))).toEqual([]);
  });
});

test('Japanese sentences are short enough to be read at one go', () => {
  const sentences = saidIn('ja')
    .filter(([key]) => /^(?:cause|fix|symptom|link|hint)_/.test(key))
    .flatMap(([key, message]) => message.split(/(?<=[。！？])/).map((sentence) => [key, sentence] as const));
  expect(sentences.filter(([, sentence]) => [...sentence].length > 40)).toEqual([]);
});

/** Beginnings of keys that are put together of a name and a value: in a template, or from a group of the report. */
function startsIn(code: string): string[] {
  const templates = [...code.matchAll(/`(\w+_)\$\{/g)].map(([, start = '']) => start);
  const groups = [...code.matchAll(/\bone(?:OrNone)?\('(\w+)'/g)].map(([, group]) => `report_${group}_`);
  return [...templates.filter((start) => /_\w+_$/.test(start)), ...groups];
}

test('every word that is not made of an id stands in the code', () => {
  const code = ['lib', 'components', 'entrypoints']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join();
  const written = [...source.keys()].filter((key) => !/^(?:cause|fix|symptom|link|ext)/.test(key));
  expect(written.length).toBeGreaterThan(100);
  const whole = (key: string) => code.includes(`'${key}'`) || code.includes(`"${key}"`);
  const starts = startsIn(code);
  expect(starts).toContain('popup_trial_private_');
  const lost = written.filter((key) => !whole(key) && !starts.some((start) => key.startsWith(start)));
  expect(lost).toEqual([]);
});

test('the words are whole', () => {
  expect(problemsOf(locales, sites)).toEqual([]);
});

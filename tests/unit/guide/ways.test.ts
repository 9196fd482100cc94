import { describe, expect, test } from 'vitest';
import { causes } from '@/lib/causes';
import { FIX_IDS } from '@/lib/fixes';
import { deviceOf } from '@/lib/guide/device';
import { triesAt, waysFor } from '@/lib/guide/ways';
import { loadGuideMessages } from '@/lib/i18n/page-messages';
import { SYMPTOMS, type Symptom } from '@/lib/model/evidence';
import type { FixId } from '@/lib/model/fix';
import { DEVICE_IDS, type DeviceId, GUIDE_ONLY, type TaskId } from '@/lib/model/guide';
import en from '@/locales/en.json';
import ja from '@/locales/ja.json';
import { PROVED } from './proved-labels';

const PAIRS = DEVICE_IDS.flatMap((device) => SYMPTOMS.map((symptom) => [device, symptom] as const));

/** What a device does not have, and so shows no steps for. */
const BROWSER_ONLY: readonly TaskId[] = [
  ...(['private-window', 'clear-cookies', 'clear-all', 'allow-cookies'] as const),
  ...(['pause-blocker', 'update-browser'] as const),
];
const NOT_THERE: Readonly<Partial<Record<DeviceId, readonly TaskId[]>>> = {
  'iphone-app': BROWSER_ONLY,
  'ipad-app': BROWSER_ONLY,
  'android-app': BROWSER_ONLY,
  'android-chrome': ['pause-blocker'],
};
const APP_ONLY: readonly TaskId[] = ['clear-app', 'use-browser'];
const APPS: readonly DeviceId[] = ['iphone-app', 'ipad-app', 'android-app'];

/** What a browser's own list of site data removes along: by hand there is one way for both. */
const BY_HAND: ReadonlyMap<string, TaskId> = new Map([['deep-clean', 'clear-cookies']]);

function byHand(task: TaskId): TaskId {
  const same = BY_HAND.get(task);
  return same === undefined ? task : same;
}

function isThere(device: DeviceId, task: TaskId): boolean {
  const { [device]: missing = [] } = NOT_THERE;
  return !missing.includes(task) && (APPS.includes(device) || !APP_ONLY.includes(task));
}

describe.each(['en', 'ja'] as const)('in %s', (lang) => {
  test.each(PAIRS)('%s, %s: ways with a title, a reason and at most eight steps', async (device, symptom) => {
    const t = await loadGuideMessages(lang);
    const ways = waysFor(device, symptom);
    expect(ways.length).toBeGreaterThanOrEqual(3);
    for (const { task, title, body, steps } of ways) {
      const keys = [title, body, ...steps];
      const said = keys.map((key) => t(key));
      expect(said.filter((words, at) => words === '' || words === keys[at])).toEqual([]);
      expect(steps.length, task).toBeGreaterThanOrEqual(3);
      expect(steps.length, task).toBeLessThanOrEqual(8);
      // Two steps with the same words would be one step too many.
      expect(new Set(said).size, task).toBe(said.length);
    }
  });
});

test.each(PAIRS)(
  '%s, %s: every way that the device has, in order, and customer service last',
  (device, symptom) => {
    const shown = waysFor(device, symptom).map(({ task }) => task);
    const appHere = APPS.includes(device) || symptom === 'app-fails';
    expect(shown).toEqual(
      triesAt(symptom).filter((task) => isThere(device, task) && (task !== 'update-app' || appHere)),
    );
    expect(shown.at(-1)).toBe('contact-support');
  },
);

test.each(causes.map((cause) => [cause.id, cause] as const))(
  '%s: each of its symptoms leads to its whole ladder; some symptom to each rung, where it has none',
  (_, { ladder, symptoms }) => {
    const leads = (symptom: Symptom, fix: FixId) => triesAt(symptom).includes(byHand(fix));
    const whole = SYMPTOMS.filter((symptom) => ladder.every((fix) => leads(symptom, fix)));
    expect(ladder.filter((fix) => !SYMPTOMS.some((symptom) => leads(symptom, fix)))).toEqual([]);
    expect(whole).toEqual(expect.arrayContaining([...symptoms]));
  },
);

test('every fix and every way of the guide’s own is reached, on every device that has it', () => {
  for (const device of DEVICE_IDS) {
    const reached = new Set(SYMPTOMS.flatMap((symptom) => waysFor(device, symptom).map(({ task }) => task)));
    const missed = [...FIX_IDS.map(byHand), ...GUIDE_ONLY].filter(
      (task) => isThere(device, task) && !reached.has(task),
    );
    expect(missed, device).toEqual([]);
  }
});

const quotes = { en: /“([^”]+)”/g, ja: /「([^」]+)」/g };

describe('labels', () => {
  const words = { en: Object.entries(en), ja: Object.entries(ja) };

  test.each(['en', 'ja'] as const)('are quoted only where they were read in the product, in %s', (lang) => {
    const steps = words[lang].filter(([key]) => /^guide_(?:do|taken|older|keep|two|passkey)_/.test(key));
    const quoted = steps.flatMap(([, text]) => [...text.matchAll(quotes[lang])].map(([, label]) => label));
    expect(quoted.length).toBeGreaterThan(50);
    const proved: readonly string[] = PROVED[lang];
    expect(quoted.filter((label) => label === undefined || !proved.includes(label))).toEqual([]);
  });

  test('of a device whose words were not seen lately come with the note that they may differ', () => {
    const rough = waysFor('windows-edge', 'same-page-again').filter(({ mayDiffer }) => mayDiffer);
    expect(rough.map(({ task }) => task)).toEqual(
      expect.arrayContaining(['clear-cookies', 'clear-all', 'allow-cookies', 'pause-blocker']),
    );
  });

  test.each([
    ['en', /\bthis (?:page|tab)\b|\bhere\b/i, 'guide_here_store'],
    ['ja', /この(?:画面|ページ|タブ)|ここ[にで]/, 'guide_here_store'],
  ] as const)(
    'of a way in %s never mean the guide when they speak of Amazon’s page',
    async (lang, own, except) => {
      const t = await loadGuideMessages(lang);
      const keys = new Set(
        PAIRS.flatMap(([device, symptom]) =>
          waysFor(device, symptom).flatMap(({ title, body, steps }) => [title, body, ...steps]),
        ),
      );
      expect(keys.size).toBeGreaterThan(150);
      expect([...keys].filter((key) => key !== except && own.test(t(key)))).toEqual([]);
    },
  );

  test('no step holds a telephone number or a verdict', () => {
    for (const [key, text] of [...words.en, ...words.ja].filter(([name]) => name.startsWith('guide_'))) {
      expect(text, key).not.toMatch(/\d{2,4}-\d{2,4}-\d{3,4}|\+\d/);
      expect(text, key).not.toMatch(/hacked|\bsafe\b|乗っ取られ/i);
    }
  });
});

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Mobile Safari/604.1',
    'iphone-safari',
  ],
  ['Mozilla/5.0 (Linux; Android 16) Chrome/156.0.0.0 Mobile Safari/537.36', 'android-chrome'],
  ['Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0', 'android-firefox'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0 Safari/537.36', 'windows-chrome'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 'windows-edge'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0', 'windows-firefox'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/156.0.0.0 Safari/537.36', 'mac-chrome'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:153.0) Gecko/20100101 Firefox/153.0', 'mac-firefox'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15', 'mac-safari'],
  ['', 'windows-chrome'],
] as const)('%s is %s', (userAgent, device) => {
  expect(deviceOf(userAgent, 0)).toBe(device);
});

test('a Mac whose screen takes several touches is an iPad', () => {
  const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15';
  expect(deviceOf(mac, 5)).toBe('ipad-safari');
  expect(deviceOf('Mozilla/5.0 (iPad; CPU OS 26_0 like Mac OS X) Version/26.0 Safari/604.1', 5)).toBe(
    'ipad-safari',
  );
  expect(deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0 Safari/537.36', 10)).toBe(
    'windows-chrome',
  );
});

describe('what is stored is removed', () => {
  test('of one site first, and of all only when all else was tried', () => {
    for (const symptom of SYMPTOMS) {
      const tries = triesAt(symptom);
      const all = tries.indexOf('clear-all');
      if (all === -1) continue;
      expect(tries.indexOf('clear-cookies')).toBeLessThan(all);
      expect(tries.slice(all)).toEqual(['clear-all', 'contact-support']);
    }
  });

  test.each([
    ['iphone-safari', ['設定', 'Safari', '履歴とWebサイトデータを消去', '履歴とデータを消去']],
    ['ipad-safari', ['設定', 'アプリ', 'Safari', '履歴とWebサイトデータを消去', 'すべての履歴']],
    [
      'android-chrome',
      [
        '履歴',
        '閲覧履歴データを削除...',
        '全期間',
        'Cookie とサイトデータ',
        'キャッシュされた画像とファイル',
        'データを削除',
      ],
    ],
    [
      'android-firefox',
      ['設定', '閲覧データを削除', 'Cookie とサイトデータ', '画像とファイルのキャッシュ', '削除'],
    ],
  ] as const)('%s, everything: with the very labels, in their order', async (device, labels) => {
    const t = await loadGuideMessages('ja');
    const way = waysFor(device, 'same-page-again').find(({ task }) => task === 'clear-all');
    const older = way === undefined || way.older === null ? [] : [way.older];
    const keys = [...(way === undefined ? [] : way.steps), ...older];
    const quoted = keys.flatMap((key) => [...t(key).matchAll(quotes.ja)].map(([, label]) => label));
    // Each is found after the one before.
    let from = -1;
    for (const label of labels) {
      from = quoted.indexOf(label, from + 1);
      expect(from, label).toBeGreaterThanOrEqual(0);
    }
  });
});

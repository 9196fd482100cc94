import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '@/lib/model/protocol';
import type { Seen } from '@/lib/model/seen';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import type { Sender } from '@/lib/platform/senders';
import { aLook, CONTEXT, observed } from '../../harness/a-case';
import { settled } from '../../harness/fake-services';
import { createFakeWire } from '../../harness/fake-wire';

const wire = createFakeWire();
vi.stubGlobal('chrome', wire);
vi.stubGlobal('browser', wire);
const { routeMessages } = await import('@/lib/services/router');

const REFUSED = 'This message is not for this sender.';
/** A content script of ours on a sign-in page. */
const CONTENT: Sender = {
  id: 'haireta',
  url: 'https://www.amazon.co.jp/ap/signin',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
/** Our popup in its bubble, and the same in a tab. */
const POPUP: Sender = { id: 'haireta', url: 'chrome-extension://haireta/popup.html' };
const POPUP_IN_TAB: Sender = {
  ...POPUP,
  url: 'chrome-extension://haireta/popup.html?tabId=7',
  frameId: 0,
  tab: { id: 9, incognito: false },
};

const done: unknown[] = [];
let begin: () => void = () => {};
const ready = new Promise<void>((resolve) => {
  begin = resolve;
});

/** Writes down what reached a service, and answers with `answer`. */
function writes<A extends unknown[], R>(what: string, answer: R): (...about: A) => Promise<R> {
  return async (...about) => {
    done.push([what, ...about]);
    return answer;
  };
}

const VIEW: CaseView = { kind: 'restricted' };

routeMessages({
  ready,
  caseService: {
    observe: writes('observe', null),
    press: writes('press', undefined),
    hintAction: writes('hintAction', undefined),
  },
  page: { join: writes('join', undefined) },
  popup: { view: writes('case', VIEW), answer: writes('answer', VIEW) },
  deep: { ask: writes('deepClean', { kind: 'stopped' as const, why: 'busy' as const }) },
  fixRunner: {
    run: writes('runFix', { done: false as const, why: 'busy' as const }),
    undo: writes('undo', { done: false as const, why: 'nothing-to-undo' as const }),
  },
  settings: { change: writes('settings', { settings: DEFAULT_SETTINGS, lang: 'en' as const }) },
  later: { ask: writes('remind', { due: null, waiting: null, offered: false }) },
  traffic: { spoke: (tabId) => done.push(['spoke', tabId]) },
});

test('nothing is done before everything is in order', async () => {
  let answered = false;
  const answer = wire.send('observe', observed(), CONTENT).then(() => {
    answered = true;
  });
  await settled();
  expect([done, answered]).toEqual([[], false]);
  begin();
  await answer;
  expect(done).toHaveLength(2);
});

beforeEach(() => {
  done.length = 0;
});

/** Good payloads of everything that may be sent. */
const FROM_CONTENT: [type: string, data: object][] = [
  ['observe', observed({ state: 'wrong-password' })],
  ['hintAction', { action: 'dismiss', state: 'wrong-password', at: null }],
  ['reader', { lang: null }],
];
const FROM_PAGE: [type: string, data: object][] = [
  ['case', { tabId: 7 }],
  ['runFix', { tabId: 7, fix: 'clear-cookies', alsoTabs: [8] }],
  ['undo', { tabId: 7 }],
  ['deepClean', { tabId: 7, request: { want: 'run', alsoTabs: [8], alsoStores: ['amazon.com'] } }],
  ['answer', { tabId: 7, answer: { about: 'symptom', symptom: 'code-trouble', store: 'amazon.co.jp' } }],
  ['settings', { change: { theme: 'dark' } }],
  ['remind', { tabId: 7, ask: { do: 'keep', kind: 'codes' } }],
];

/** Sends, and expects a refusal after which nothing has happened. */
async function expectRefusal(type: string, data: unknown, sender: Sender, more: object = {}): Promise<void> {
  const answer = await wire.send(type, data, sender, more);
  expect([answer?.err?.message, answer?.res, done]).toEqual([REFUSED, undefined, []]);
}

describe('a content script in the top frame of a store', () => {
  test('may tell what the page shows: for the tab the browser says it is in', async () => {
    expect(await wire.send('observe', observed({ state: 'wrong-password' }), CONTENT)).toEqual({ res: null });
    expect(done).toEqual([
      ['spoke', 7],
      ['observe', CONTEXT, aLook({ state: 'wrong-password' }), CONTENT.url],
    ]);
  });

  test('may tell of a press, which says nothing of the traffic', async () => {
    const press = { state: 'sign-in-password', typing: null };
    expect(await wire.send('observe', { event: 'press', press }, CONTENT)).toEqual({ res: null });
    expect(done).toEqual([['press', CONTEXT, press, CONTENT.url]]);
  });

  test('may tell of a button of the hint', async () => {
    await wire.send('hintAction', { action: 'primary', state: 'otp-wrong', at: null }, CONTENT);
    expect(done).toEqual([['hintAction', CONTEXT, { action: 'primary', state: 'otp-wrong', at: null }]]);
  });

  test('is brought what reads messages in its store, into its own document, and its page has come', async () => {
    const sender = { ...CONTENT, documentId: 'A1' };
    expect(await wire.send('reader', { lang: 'ja-JP' }, sender)).toEqual({ res: undefined });
    expect(done).toEqual([
      ['spoke', 7],
      ['join', { tabId: 7, documentId: 'A1' }, ['lexicon/en.js', 'lexicon/ja.js', 'reader.js']],
    ]);
  });

  test.each<[string, Sender, object]>([
    [
      'a private window of Chrome',
      { ...CONTENT, tab: { id: 7, incognito: true } },
      { private: true, storeId: '1' },
    ],
    [
      'a container of Firefox',
      {
        ...CONTENT,
        tab: Object.assign({ id: 7, incognito: false }, { cookieStoreId: 'firefox-container-2' }),
      },
      { private: false, storeId: 'firefox-container-2' },
    ],
    [
      'a private window of Firefox',
      { ...CONTENT, tab: Object.assign({ id: 7, incognito: true }, { cookieStoreId: 'firefox-private' }) },
      { private: true, storeId: 'firefox-private' },
    ],
    [
      'another store',
      { ...CONTENT, url: 'https://account-status.amazon.com.be/' },
      { store: 'amazon.com.be' },
    ],
  ])('is known to be in %s', async (_, sender, change) => {
    await wire.send('observe', observed(), sender);
    expect(done).toContainEqual(['observe', { ...CONTEXT, ...change }, aLook(), sender.url]);
  });

  test.each(FROM_PAGE)('may not ask for %s', async (type, data) => {
    await expectRefusal(type, data, CONTENT);
  });
});

describe('nobody else may speak for a page:', () => {
  test.each<[string, Sender]>([
    ['another extension', { ...CONTENT, id: 'evil' }],
    ['somebody without a name', { ...CONTENT, id: undefined }],
    ['a frame in the page', { ...CONTENT, frameId: 3 }],
    ['a frame nobody numbers', { ...CONTENT, frameId: undefined }],
    ['another host', { ...CONTENT, url: 'https://evil.example/ap/signin' }],
    ['a store without https', { ...CONTENT, url: 'http://www.amazon.co.jp/ap/signin' }],
    ['a host that ends alike', { ...CONTENT, url: 'https://evil-amazon.co.jp/ap/signin' }],
    ['a host that begins alike', { ...CONTENT, url: 'https://www.amazon.co.jp.evil.example/' }],
    ['a name in front of another host', { ...CONTENT, url: 'https://www.amazon.co.jp@evil.example/' }],
    ['a site that merely looks the same', { ...CONTENT, url: 'https://www.imdb.com/ap/signin' }],
    ['a file', { ...CONTENT, url: 'file:///www.amazon.co.jp/ap/signin' }],
    ['a page without an address', { ...CONTENT, url: undefined }],
    ['no tab', { ...CONTENT, tab: undefined }],
    ['a tab without a number', { ...CONTENT, tab: { incognito: false } }],
    ['our popup', POPUP],
    ['our popup in a tab', POPUP_IN_TAB],
  ])('%s', async (_, sender) => {
    for (const [type, data] of FROM_CONTENT) await expectRefusal(type, data, sender);
  });

  test('nor may a message name its sender itself', async () => {
    const evil = { ...CONTENT, url: 'https://evil.example/' };
    await expectRefusal('observe', observed(), evil, { sender: CONTENT });
    await expectRefusal('runFix', { tabId: 7, fix: 'clear-cookies', alsoTabs: [] }, CONTENT, {
      sender: POPUP,
    });
  });
});

describe.each([
  ['our popup', POPUP],
  ['our popup in a tab', POPUP_IN_TAB],
])('%s', (_, sender) => {
  test.each(FROM_PAGE)('may ask for %s, and is answered', async (type, data) => {
    expect(await wire.send(type, data, sender)).toMatchObject({ res: {} });
    expect(done.map((each) => [each].flat()[0])).toEqual([type]);
  });
});

test('what a page of ours asks is handed on as it is', async () => {
  for (const [type, data] of FROM_PAGE) await wire.send(type, data, POPUP);
  expect(done).toEqual([
    ['case', 7],
    ['runFix', { tabId: 7, fix: 'clear-cookies', alsoTabs: [8] }],
    ['undo', 7],
    ['deepClean', 7, { want: 'run', alsoTabs: [8], alsoStores: ['amazon.com'] }],
    ['answer', 7, { about: 'symptom', symptom: 'code-trouble', store: 'amazon.co.jp' }],
    ['settings', { theme: 'dark' }],
    ['remind', 7, { do: 'keep', kind: 'codes' }],
  ]);
});

describe('nobody else may ask what a page of ours may:', () => {
  test.each<[string, Sender]>([
    ['a page of another extension', { id: 'evil', url: 'chrome-extension://evil/popup.html' }],
    ['another extension at our address', { ...POPUP, id: 'evil' }],
    ['an address that begins alike', { ...POPUP, url: 'chrome-extension://haireta.evil/popup.html' }],
    ['a page of the web', { ...POPUP, url: 'https://www.amazon.co.jp/' }],
    [
      'a page of the web with our address in it',
      { ...POPUP, url: 'https://e.example/chrome-extension://haireta/' },
    ],
    ['nobody known', {}],
  ])('%s', async (_, sender) => {
    for (const [type, data] of FROM_PAGE) await expectRefusal(type, data, sender);
  });
});

describe('a payload that is not what was agreed is refused:', () => {
  const content = aLook();
  const seen = (change: object) => ({ event: 'seen', seen: { ...content, ...change } });
  const press = { state: 'otp', typing: null };

  test.each<[string, unknown]>([
    ['a state nobody knows', seen({ state: 'wrong' })],
    ['an event nobody knows', { event: 'typed', seen: content }],
    ['an arrival nobody knows', seen({ arrival: 'teleport' })],
    ['more than was asked', seen({ password: 'secret' })],
    ['a tab it names itself', { ...seen({}), tabId: 8 }],
    ['a language that is a text', seen({ lang: 'My password is hunter2' })],
    ['a long language', seen({ lang: 'a'.repeat(36) })],
    ['a status that is none', seen({ status: 1000 })],
    ['tries in parts', seen({ triesLeft: 1.5 })],
    ['fewer tries than none', seen({ triesLeft: -1 })],
    ['less than was asked', { event: 'seen', seen: { state: 'otp' } }],
    ['a press in a state nobody knows', { event: 'press', press: { ...press, state: 'wrong' } }],
    ['a press with a text', { event: 'press', press: { ...press, typing: 'hunter2' } }],
    ['a press and a look', { ...seen({}), press }],
    ['nothing', null],
    ['a list', [seen({})]],
  ])('observe with %s', async (_, data) => {
    await expectRefusal('observe', data, CONTENT);
  });

  test.each<[string, unknown]>([
    ['a button nobody drew', { action: 'clear', state: 'otp-wrong', at: null }],
    ['a step in parts', { action: 'at', state: 'otp-wrong', at: 1.5 }],
    ['a step before the first', { action: 'at', state: 'otp-wrong', at: -1 }],
    ['a link of its own', { action: 'primary', state: 'otp-wrong', at: null, url: 'https://evil.example/' }],
    ['no state', { action: 'primary', at: null }],
  ])('hintAction with %s', async (_, data) => {
    await expectRefusal('hintAction', data, CONTENT);
  });

  test.each<[string, unknown]>([
    ['a text of the page', { text: 'Your password is incorrect' }],
    ['files of its own', { files: ['evil.js'] }],
    ['nothing', null],
  ])('reader with %s', async (_, data) => {
    await expectRefusal('reader', data, CONTENT);
  });

  test.each<[string, string, unknown]>([
    ['case', 'no tab', {}],
    ['case', 'half a tab', { tabId: 1.5 }],
    ['case', 'a tab in words', { tabId: '7' }],
    ['case', 'a tab before the first', { tabId: -1 }],
    ['undo', 'more', { tabId: 7, force: true }],
    ['runFix', 'a fix nobody knows', { tabId: 7, fix: 'delete-all', alsoTabs: [] }],
    [
      'runFix',
      'a store it names itself',
      { tabId: 7, fix: 'clear-cookies', alsoTabs: [], store: 'amazon.com' },
    ],
    [
      'runFix',
      'too many tabs',
      { tabId: 7, fix: 'clear-cookies', alsoTabs: Array.from({ length: 501 }, () => 1) },
    ],
    ['runFix', 'no list of tabs', { tabId: 7, fix: 'clear-cookies' }],
    ['answer', 'a symptom nobody knows', { tabId: 7, answer: { about: 'symptom', symptom: 'sad' } }],
    [
      'answer',
      'two answers at once',
      { tabId: 7, answer: { about: 'symptom', symptom: null, worked: true } },
    ],
    ['answer', 'an answer to nothing', { tabId: 7, answer: { about: 'weather' } }],
    ['settings', 'a setting nobody knows', { change: { sound: 'loud' } }],
    ['settings', 'a value nobody knows', { change: { theme: 'pink' } }],
    ['settings', 'a setting taken away', { change: { theme: undefined } }],
    ['settings', 'nothing', undefined],
  ])('%s with %s', async (type, _, data) => {
    await expectRefusal(type, data, POPUP);
  });
});

test('a message nobody has heard of is not answered', async () => {
  expect(await wire.send('eval', { code: '1' }, POPUP)).toBeUndefined();
  for (const type of ['__proto__', 'constructor', 'toString'])
    expect(await wire.send(type, {}, CONTENT)).not.toMatchObject({ res: { findings: [] } });
  expect(done).toEqual([]);
});

describe('the traffic of a tab is told of', () => {
  test.each<[string, Partial<Seen>, boolean]>([
    ['the first word of a page', { state: 'wrong-password', status: 503 }, true],
    ['a clean page', { state: 'not-sign-in', status: 200 }, true],
    ['a step that ran out', { state: 'not-sign-in', status: 404 }, true],
    ['a page whose status is not told', { state: 'not-sign-in', status: null }, true],
    [
      'an error that says nothing: Firefox shows one even where nothing came',
      { state: 'not-sign-in', status: 431 },
      false,
    ],
    ['what a page says later', { state: 'wrong-password', arrival: 'same-document' }, false],
  ])('%s', async (_, seen, told) => {
    await wire.send('observe', observed(seen), CONTENT);
    expect(done.some((each) => JSON.stringify(each) === '["spoke",7]')).toBe(told);
  });
});

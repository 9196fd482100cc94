import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ObserveRequest } from '@/lib/model/protocol';
import type { Seen } from '@/lib/model/seen';
import type { ReadMessages } from '@/lib/page/message-reader';
import { watch } from '@/lib/page/watch';
import { amazonSite } from '../../harness/page-site';
import { arriveAt, giveLayout, trusted } from '../../harness/page-world';

const SIGN_IN = 'https://www.amazon.co.jp/ap/signin';
const BOX = '<div id="auth-error-message-box"><p>パスワードが間違っています</p></div>';
const FORM = '<form name="signIn"><input id="ap_password" type="password"><button id="go">Go</button></form>';

let end = new AbortController();
let bring: (reader: ReadMessages | null) => void = () => {};
let asked = 0;

beforeAll(() => document.addEventListener('click', (event) => event.preventDefault()));
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  giveLayout();
  end = new AbortController();
  asked = 0;
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

/** Watches a page whose reader comes when `bring` is called. `told` is all that a background hears, in order. */
function watching(body: string) {
  document.body.innerHTML = body;
  arriveAt(SIGN_IN);
  const { signal } = end;
  const told: string[] = [];
  const tell = ({ state, reason, arrival }: Seen) => told.push(`${state} ${reason} ${arrival}`);
  const { now } = watch({
    site: { ...amazonSite, readMessages: null },
    page: document,
    isOver: () => signal.aborted,
    bringReader: () => {
      asked += 1;
      return new Promise((resolve) => {
        bring = resolve;
      });
    },
    onSeen: ({ seen }) => tell(seen),
    onMore: (more: ObserveRequest) =>
      more.event === 'seen' ? tell(more.seen) : told.push(`press at ${more.press.state}`),
    isOwn: () => false,
    onChange: () => {},
  });
  return { told, now };
}

const settle = () => vi.advanceTimersByTimeAsync(5_000);
const arrives = async (reader: ReadMessages | null = amazonSite.readMessages) => {
  bring(reader);
  await settle();
};
const change = async (body: string) => {
  document.body.innerHTML = body;
  await settle();
};

describe('nobody asks for the reader', () => {
  test.each([
    ['a clean step', FORM],
    ['a box without a text', `<div id="auth-error-message-box"><p> </p></div>${FORM}`],
    ['a box that is hidden', `<div style="display:none">${BOX}</div>${FORM}`],
    ['a note', `<div class="a-alert-success"><div class="cvf-widget-alert">Sent</div></div>${FORM}`],
    ['a text that the pack knows', '<div id="auth-error-message-box">Password reset required</div>'],
    ['a state that one element tells', `<div id="auth-cookie-warning-message">?</div>${FORM}`],
    ['a page that keeps robots out', `<form action="/errors/validateCaptcha"></form>${BOX}`],
  ])('on a page with %s', async (_, body) => {
    const { told } = watching(body);
    await settle();
    expect([asked, told.length]).toEqual([0, 1]);
  });
});

describe('a message that no known text explains', () => {
  test('is told once, when it was read', async () => {
    const { told } = watching(BOX + FORM);
    await settle();
    expect([asked, told]).toEqual([1, []]);
    await arrives();
    expect(told).toEqual(['wrong-password read navigate']);
  });

  test('is told as unread where the reader does not come, and never again as read', async () => {
    const { told } = watching(BOX + FORM);
    await arrives(null);
    expect(told).toEqual(['generic-problem unread navigate']);
    await change(`${BOX}<p>More</p>${FORM}`);
    expect([asked, told]).toEqual([1, ['generic-problem unread navigate']]);
  });

  test('later in the same document is read by the reader that is there', async () => {
    const { told } = watching(BOX + FORM);
    await arrives();
    await change(FORM);
    await change(BOX.replace('パスワード', '画像の文字') + FORM);
    expect(asked).toBe(1);
    expect(told).toEqual([
      'wrong-password read navigate',
      'sign-in-password none same-document',
      'captcha-wrong read same-document',
    ]);
  });

  test('is asked for once by a page that changes meanwhile, and how it came is kept', async () => {
    const { told } = watching(BOX + FORM);
    for (const text of ['a', 'b', 'c']) await change(`${BOX}<p>${text}</p>${FORM}`);
    expect([asked, told]).toEqual([1, []]);
    await arrives();
    expect(told).toEqual(['wrong-password read navigate']);
  });

  test('that goes before it was read was none', async () => {
    const { told } = watching(BOX + FORM);
    await change(FORM);
    expect(told).toEqual(['sign-in-password none navigate']);
    await arrives();
    expect(told).toEqual(['sign-in-password none navigate']);
  });

  test('is told before the press that leaves it', async () => {
    const { told } = watching(BOX + FORM);
    document
      .querySelector('#go')
      ?.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true, cancelable: true })));
    expect(told).toEqual(['generic-problem unread navigate', 'press at generic-problem']);
    await arrives();
    expect(told).toHaveLength(2);
  });

  test('in a page that comes back from the cache while it is waited for is told as a step back', async () => {
    const { told } = watching(BOX + FORM);
    window.dispatchEvent(Object.defineProperty(new Event('pageshow'), 'persisted', { value: true }));
    await arrives();
    expect(told).toEqual(['wrong-password read back-forward']);
  });

  test('is waited for by who asks what the page shows now', async () => {
    const { now } = watching(BOX + FORM);
    let shown: Seen | null = null;
    now().then((seen) => {
      shown = seen;
    });
    await settle();
    expect([asked, shown]).toEqual([1, null]);
    await arrives();
    expect(shown).toMatchObject({ state: 'wrong-password', reason: 'read', arrival: 'same-document' });
  });
});

import rules from 'virtual:page-rules/amazon';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ObserveRequest } from '@/lib/model/protocol';
import { type Watched, watch } from '@/lib/probes/watch';
import { arriveAt, forbidValues, giveLayout, trusted } from '../../support/page-world';

const SIGN_IN = 'https://www.amazon.co.jp/ap/signin';
const ERROR = '<div id="auth-error-message-box">パスワードが正しくありません</div>';
const FORM = `
  <form name="signIn">
    <input id="ap_password" type="password" name="password" value="secret">
    <input id="signInSubmit" type="submit">
    <span class="a-button"><span id="inside">ログイン</span></span>
    <a id="link" href="#">?</a>
  </form>
  <form id="search"><button id="find">検索</button></form>`;

let end = new AbortController();

beforeAll(() => {
  // happy-dom would read every field to send the form.
  document.addEventListener('click', (event) => event.preventDefault());
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  giveLayout();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

/** Watches a page; `states` are those of the looks that were told, `submits` those of the presses. */
function watching(body: string, arrival: Parameters<typeof arriveAt> = [SIGN_IN]) {
  document.body.innerHTML = body;
  arriveAt(...arrival);
  forbidValues();
  const seen: Watched[] = [];
  const submits: ObserveRequest[] = [];
  const watched = watch({
    rules,
    page: document,
    signal: end.signal,
    onSeen: (each) => seen.push(each),
    onSubmit: (each) => submits.push(each),
  });
  return { seen, submits, watched, states: () => seen.map(({ look }) => look.state) };
}

/** Time for an observer to be told and a throttle to run. */
function settle(ms = 5_000): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(ms);
}

function aClick(): MouseEvent {
  return new MouseEvent('click', { bubbles: true, cancelable: true });
}

function aSubmit(): Event {
  return new Event('submit', { bubbles: true, cancelable: true });
}

function send(selector: string, event: Event): void {
  document.querySelector(selector)?.dispatchEvent(event);
}

/** A person's press: the click and the submit that follows it. */
function press(selector = '#signInSubmit'): void {
  send(selector, trusted(aClick()));
  send('form', trusted(aSubmit()));
}

function addError(): void {
  document.body.insertAdjacentHTML('afterbegin', ERROR);
}

function removeError(): void {
  document.querySelector('#auth-error-message-box')?.remove();
}

describe('the first look', () => {
  test('is at once, with everything a background needs', () => {
    const { seen } = watching(ERROR + FORM);
    expect(seen.map(({ request }) => request)).toEqual([
      {
        event: 'seen',
        state: 'wrong-password',
        lang: null,
        triesLeft: null,
        cookieEnabled: navigator.cookieEnabled,
        status: 200,
        arrival: 'navigate',
      },
    ]);
  });

  test.each([
    ['navigate', 'navigate'],
    ['reload', 'reload'],
    ['back_forward', 'back-forward'],
    ['prerender', 'navigate'],
  ])('%s is told as %s', (type, arrival) => {
    const { seen } = watching(FORM, [SIGN_IN, { type }]);
    expect(seen[0]?.request.arrival).toBe(arrival);
  });

  test('a status the browser does not tell is none', () => {
    expect(watching(FORM, [SIGN_IN, { status: 0 }]).seen[0]?.request.status).toBeNull();
  });

  test('a browser without timings is borne', () => {
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
    document.body.innerHTML = FORM;
    vi.spyOn(document, 'URL', 'get').mockReturnValue(SIGN_IN);
    vi.stubGlobal('PerformanceNavigationTiming', class {});
    const arrivals: unknown[] = [];
    watch({
      rules,
      page: document,
      signal: end.signal,
      onSeen: ({ request }) => arrivals.push([request.status, request.arrival]),
      onSubmit: () => {},
    });
    expect(arrivals).toEqual([[null, 'navigate']]);
  });
});

describe('a change of the page', () => {
  test('is looked at again, and told when it shows another state', async () => {
    const { seen, states } = watching(FORM);
    addError();
    await settle();
    expect(states()).toEqual(['sign-in-password', 'wrong-password']);
    expect(seen[1]?.request.arrival).toBe('same-document');
  });

  test.each([
    [
      'a style',
      '<div id="auth-error-message-box" style="display:none">パスワードが正しくありません</div>',
      'style',
    ],
    [
      'a class',
      '<style>.aok-hidden{display:none}</style><div id="auth-error-message-box" class="aok-hidden">パスワードが正しくありません</div>',
      'class',
    ],
  ])('is seen when %s shows a box that was there', async (_, box, attribute) => {
    const { states } = watching(box + FORM);
    document.querySelector('#auth-error-message-box')?.removeAttribute(attribute);
    await settle();
    expect(states()).toEqual(['sign-in-password', 'wrong-password']);
  });

  test('that shows the same is not told', async () => {
    const { states } = watching(FORM);
    document.body.insertAdjacentHTML('beforeend', '<p>More to buy</p>');
    await settle();
    expect(states()).toEqual(['sign-in-password']);
  });

  test('there and back is told both times', async () => {
    const { states } = watching(FORM);
    addError();
    await settle();
    removeError();
    await settle();
    expect(states()).toEqual(['sign-in-password', 'wrong-password', 'sign-in-password']);
  });

  test('the same error is no news, not even after a press: the server has not spoken yet', async () => {
    const { states } = watching(ERROR + FORM);
    press();
    document.body.append(document.createElement('p'));
    await settle();
    expect(states()).toEqual(['wrong-password']);
  });

  test('a press is not answered by a page that still shows no error', async () => {
    const { states } = watching(FORM);
    press();
    document.body.append(document.createElement('p'));
    await settle();
    expect(states()).toEqual(['sign-in-password']);
    addError();
    await settle();
    expect(states()).toEqual(['sign-in-password', 'wrong-password']);
  });
});

describe('a press', () => {
  test('is told once, although it comes as a click and as a submit', () => {
    const { submits } = watching(FORM);
    press();
    expect(submits).toEqual([
      {
        event: 'submit',
        state: 'sign-in-password',
        lang: null,
        triesLeft: null,
        cookieEnabled: navigator.cookieEnabled,
        status: 200,
        arrival: 'navigate',
      },
    ]);
  });

  test('a second one later is a second one', async () => {
    const { submits } = watching(FORM);
    press();
    await settle(499);
    press();
    expect(submits).toHaveLength(1);
    await settle(1);
    press();
    expect(submits).toHaveLength(2);
  });

  test.each(['#signInSubmit', '#inside'])('on %s counts', (selector) => {
    const { submits } = watching(FORM);
    send(selector, trusted(aClick()));
    expect(submits).toHaveLength(1);
  });

  test.each(['#link', '#ap_password', '#find', 'body'])('on %s does not', (selector) => {
    const { submits } = watching(FORM);
    send(selector, trusted(aClick()));
    expect(submits).toEqual([]);
  });

  test('of another form does not count', () => {
    const { submits } = watching(FORM);
    send('#search', trusted(aSubmit()));
    expect(submits).toEqual([]);
  });

  test('that a page only pretends does not count', async () => {
    const { submits, states } = watching(ERROR + FORM);
    send('#signInSubmit', aClick());
    send('form', aSubmit());
    document.body.append(document.createElement('p'));
    await settle();
    expect([submits, states()]).toEqual([[], ['wrong-password']]);
  });

  test('is heard although the page stops it', () => {
    const { submits } = watching(FORM);
    const form = document.querySelector('form');
    form?.addEventListener('submit', (event) => event.stopImmediatePropagation());
    send('form', trusted(aSubmit()));
    expect(submits).toHaveLength(1);
  });
});

describe('a page that comes back from the cache', () => {
  function pageShow(persisted: boolean): void {
    const event = new Event('pageshow');
    Object.defineProperty(event, 'persisted', { value: persisted });
    window.dispatchEvent(event);
  }

  test('is told again, as a step back', () => {
    const { seen } = watching(ERROR + FORM);
    pageShow(true);
    expect(seen.map(({ look, request }) => [look.state, request.arrival])).toEqual([
      ['wrong-password', 'navigate'],
      ['wrong-password', 'back-forward'],
    ]);
  });

  test('the first show of a page is no news', () => {
    const { seen } = watching(FORM);
    pageShow(false);
    expect(seen).toHaveLength(1);
  });
});

describe('a page that keeps robots out', () => {
  const ROBOT = `<form action="/errors/validateCaptcha" name="signIn"><button id="go">続ける</button></form>`;

  test('is looked at once and left alone', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const { states, submits } = watching(ROBOT);
    addError();
    press('#go');
    await settle();
    expect([states(), submits]).toEqual([['robot-check'], []]);
    expect(observe).not.toHaveBeenCalled();
  });

  test('any other page is watched', () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    watching(FORM);
    expect(observe).toHaveBeenCalledTimes(1);
  });
});

test('what the page shows now is answered without telling anybody', () => {
  const { watched, seen } = watching(FORM);
  addError();
  expect(watched.now().request).toMatchObject({
    event: 'seen',
    state: 'wrong-password',
    arrival: 'same-document',
  });
  expect(seen).toHaveLength(1);
});

test('after the end nothing is looked at, heard or told', async () => {
  const { states, submits } = watching(FORM);
  addError();
  end.abort();
  press();
  window.dispatchEvent(Object.defineProperty(new Event('pageshow'), 'persisted', { value: true }));
  await settle();
  addError();
  await settle();
  expect([states(), submits]).toEqual([['sign-in-password'], []]);
});

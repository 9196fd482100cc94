import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ObserveRequest } from '@/lib/model/protocol';
import { type Watched, watch } from '@/lib/page/watch';
import { amazonSite } from '../../harness/page-site';
import { arriveAt, forbidValues, giveLayout, trusted } from '../../harness/page-world';

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
  // Nothing is fetched, and nothing is said about it.
  Reflect.get(window, 'happyDOM').settings.handleDisabledFileLoadingAsSuccess = true;
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

/** Watches a page; `states` are those of the looks that were told, `more` what was told beside them. */
function watching(body: string, arrival: Parameters<typeof arriveAt> = [SIGN_IN]) {
  document.body.innerHTML = body;
  arriveAt(...arrival);
  forbidValues();
  const seen: Watched[] = [];
  const more: ObserveRequest[] = [];
  const { signal } = end;
  let changes = 0;
  const watched = watch({
    site: amazonSite,
    page: document,
    isOver: () => signal.aborted,
    bringReader: async () => null,
    onSeen: (each) => seen.push(each),
    onMore: (each) => more.push(each),
    isOwn: (node) => node instanceof Element && node.id === 'ours',
    onChange: () => {
      changes += 1;
    },
  });
  return {
    seen,
    more,
    watched,
    changes: () => changes,
    states: () => seen.map(({ seen: { state } }) => state),
  };
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
    expect(seen.map((each) => each.seen)).toEqual([
      {
        state: 'wrong-password',
        reason: 'none',
        step: null,
        lang: null,
        triesLeft: null,
        cookieEnabled: navigator.cookieEnabled,
        status: 200,
        arrival: 'navigate',
        health: null,
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
    expect(seen[0]?.seen.arrival).toBe(arrival);
  });

  test('a status the browser does not tell is none', () => {
    expect(watching(FORM, [SIGN_IN, { status: 0 }]).seen[0]?.seen.status).toBeNull();
  });

  test('a browser without timings is borne', () => {
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
    document.body.innerHTML = FORM;
    vi.spyOn(document, 'URL', 'get').mockReturnValue(SIGN_IN);
    vi.stubGlobal('PerformanceNavigationTiming', class {});
    const arrivals: unknown[] = [];
    const { signal } = end;
    watch({
      site: amazonSite,
      page: document,
      isOver: () => signal.aborted,
      bringReader: async () => null,
      onSeen: ({ seen }) => arrivals.push([seen.status, seen.arrival]),
      onMore: () => {},
      isOwn: () => false,
      onChange: () => {},
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
    expect(seen[1]?.seen.arrival).toBe('same-document');
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

  test('that is only our own coming or going is none', async () => {
    const { changes } = watching(FORM);
    const ours = Object.assign(document.createElement('div'), { id: 'ours' });
    document.body.append(ours);
    await settle();
    expect(changes()).toBe(0);
    ours.remove();
    document.body.append('theirs');
    await settle();
    expect(changes()).toBe(1);
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
    const { more } = watching(FORM);
    press();
    expect(more).toEqual([
      {
        event: 'press',
        press: {
          state: 'sign-in-password',
          typing: { fullWidth: false, outerSpaces: false, ime: false, capsLock: false },
        },
      },
    ]);
  });

  test('a second one later is a second one', async () => {
    const { more } = watching(FORM);
    press();
    await settle(499);
    press();
    expect(more).toHaveLength(1);
    await settle(1);
    press();
    expect(more).toHaveLength(2);
  });

  test.each(['#signInSubmit', '#inside'])('on %s counts', (selector) => {
    const { more } = watching(FORM);
    send(selector, trusted(aClick()));
    expect(more).toHaveLength(1);
  });

  test.each(['#link', '#ap_password', '#find', 'body'])('on %s does not', (selector) => {
    const { more } = watching(FORM);
    send(selector, trusted(aClick()));
    expect(more).toEqual([]);
  });

  test('of another form does not count', () => {
    const { more } = watching(FORM);
    send('#search', trusted(aSubmit()));
    expect(more).toEqual([]);
  });

  test('that a page only pretends does not count', async () => {
    const { more, states } = watching(ERROR + FORM);
    send('#signInSubmit', aClick());
    send('form', aSubmit());
    document.body.append(document.createElement('p'));
    await settle();
    expect([more, states()]).toEqual([[], ['wrong-password']]);
  });

  test('is heard although the page stops it', () => {
    const { more } = watching(FORM);
    const form = document.querySelector('form');
    form?.addEventListener('submit', (event) => event.stopImmediatePropagation());
    send('form', trusted(aSubmit()));
    expect(more).toHaveLength(1);
  });
});

describe('a page with parts that never came', () => {
  const PARTS = `
    <link rel="stylesheet" href="https://www.amazon.co.jp/blocked.css">
    <script src="https://www.amazon.co.jp/fine.js" type="text/plain"></script>`;
  const resources = {
    'https://www.amazon.co.jp/blocked.css': 0,
    'https://www.amazon.co.jp/fine.js': 200,
  };
  const whole = { 'https://www.amazon.co.jp/blocked.css': 200 };
  const health = { blockedStyles: 1, blockedScripts: 0 };

  function finishLoading(): void {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('complete');
    window.dispatchEvent(new Event('load'));
  }

  test('is told once it has loaded, without a further look', () => {
    const { seen, more } = watching(ERROR + PARTS + FORM, [SIGN_IN, { resources }]);
    expect(seen.map((each) => each.seen.health)).toEqual([null]);
    const layout = vi.mocked(Element.prototype.getBoundingClientRect).mock.calls.length;
    finishLoading();
    expect(more).toEqual([{ event: 'seen', seen: { ...seen[0]?.seen, arrival: 'same-document', health } }]);
    expect(seen).toHaveLength(1);
    expect(vi.mocked(Element.prototype.getBoundingClientRect).mock.calls).toHaveLength(layout);
  });

  test('is told with every look from then on', async () => {
    const { seen, watched } = watching(PARTS + FORM, [SIGN_IN, { resources }]);
    finishLoading();
    addError();
    await settle();
    expect(seen[1]?.seen).toMatchObject({ state: 'wrong-password', health });
    expect((await watched.now()).health).toEqual(health);
  });

  test('is told at once by a script that starts after the load', () => {
    const { seen, more } = watching(PARTS + FORM, [SIGN_IN, { resources, ready: 'complete' }]);
    expect(seen[0]?.seen.health).toEqual(health);
    expect(more).toEqual([]);
  });

  test('a whole page is not told of', async () => {
    const { seen, more, watched } = watching(PARTS + FORM, [SIGN_IN, { resources: whole }]);
    finishLoading();
    expect([seen.length, more]).toEqual([1, []]);
    expect((await watched.now()).health).toEqual({ blockedStyles: 0, blockedScripts: 0 });
  });

  test('where the browser keeps answers to itself nothing is known', () => {
    const { seen, more } = watching(PARTS + FORM, [SIGN_IN, { resources, status: null, ready: 'complete' }]);
    finishLoading();
    expect([seen[0]?.seen.health, more]).toEqual([null, []]);
  });

  test('is not asked on a page that keeps robots out', () => {
    const robot = '<form action="/errors/validateCaptcha"></form>';
    const { seen, more } = watching(PARTS + robot, [SIGN_IN, { resources }]);
    finishLoading();
    expect([seen.map((each) => [each.seen.state, each.seen.health]), more]).toEqual([
      [['robot-check', null]],
      [],
    ]);
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
    expect(seen.map((each) => [each.seen.state, each.seen.arrival])).toEqual([
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

  test('no key is listened to', () => {
    const listen = vi.spyOn(document, 'addEventListener');
    watching(ROBOT);
    expect(listen).not.toHaveBeenCalled();
  });

  test('is looked at once and left alone', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const { states, more } = watching(ROBOT);
    addError();
    press('#go');
    await settle();
    expect([states(), more]).toEqual([['robot-check'], []]);
    expect(observe).not.toHaveBeenCalled();
  });

  test('any other page is watched', () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const listen = vi.spyOn(document, 'addEventListener');
    watching(FORM);
    expect(observe).toHaveBeenCalledTimes(1);
    expect(listen.mock.calls.map(([type]) => type)).toContain('keydown');
  });
});

test('what the page shows now is answered without telling anybody', async () => {
  const { watched, seen } = watching(FORM);
  addError();
  expect(await watched.now()).toMatchObject({
    state: 'wrong-password',
    arrival: 'same-document',
  });
  expect(seen).toHaveLength(1);
});

test('after the end nothing is looked at, heard or told', async () => {
  const { states, more } = watching(FORM);
  addError();
  end.abort();
  press();
  window.dispatchEvent(Object.defineProperty(new Event('pageshow'), 'persisted', { value: true }));
  await settle();
  addError();
  await settle();
  expect([states(), more]).toEqual([['sign-in-password'], []]);
});

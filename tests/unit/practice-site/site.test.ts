import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpClient, type HttpClient } from '../../harness/http-client';
import { createHttpPerson, type HttpPerson } from '../../harness/http-person';
import { type PracticeServer, startPracticeServer } from '../../harness/server';
import { emailOf, PASSWORD, TRIES } from '../../practice-site/accounts';
import { STALE_JOURNEY, type Step, startOf, urlAt } from '../../practice-site/journeys';
import { JAPAN, signInPath, USA } from '../../practice-site/stores';

// Journeys parse many pages; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

let server: PracticeServer;
let client: HttpClient;
let person: HttpPerson;

beforeAll(async () => {
  server = await startPracticeServer();
});
afterAll(() => server.close());
beforeEach(() => {
  client = createHttpClient(server);
  person = createHttpPerson(client);
  server.forget();
});

const HOME = 'https://www.amazon.co.jp/';

function identify(name: string): Step[] {
  return [
    { do: 'type', selector: '#ap_email', text: emailOf(name) },
    { do: 'press', selector: '#continue', leads: 'page' },
  ];
}

function enterPassword(password: string): Step[] {
  return [
    { do: 'type', selector: '#ap_password', text: password },
    { do: 'press', selector: '#signInSubmit', leads: 'page' },
  ];
}

function names(): string[] {
  return client.cookies().map(({ name }) => name);
}

describe('signing in', () => {
  it('ends where the person was going, with the cookies of a signed-in person', async () => {
    await person.open('https://www.amazon.co.jp/gp/css/order-history');
    expect(new URL(person.page().url).pathname).toBe('/ap/signin');
    await person.walk([...identify('shopper'), ...enterPassword(PASSWORD)]);
    expect(person.page().url).toBe('https://www.amazon.co.jp/gp/css/order-history');
    expect(person.find('a#nav-item-signout')).not.toBeNull();
    expect(names()).toEqual(expect.arrayContaining(['at-acbjp', 'sess-at-acbjp', 'sst-acbjp', 'x-acbjp']));
  });

  it('ends at sign-out', async () => {
    await client.get('https://www.amazon.co.jp/practice/seed?set=signed-in');
    await person.open(HOME);
    await person.walk([{ do: 'press', selector: '#nav-item-signout', leads: 'page' }]);
    expect(person.page().url).toBe(HOME);
    expect(person.find('a#nav-item-signout')).toBeNull();
    expect(names()).not.toContain('at-acbjp');
  });

  it('counts wrong passwords down and then leads to password help', async () => {
    await person.open(urlAt(USA, signInPath(USA)));
    await person.walk(identify('shopper'));
    for (let failed = 1; failed < TRIES; failed++) {
      await person.walk(enterPassword('wrong'));
      const link = new URL(person.find('#auth-fpp-link-bottom')?.getAttribute('href') || '', HOME);
      expect(link.searchParams.get('failedSignInCount')).toBe(String(failed));
      expect(link.searchParams.get('signInRedirectToFPPThreshold')).toBe(String(TRIES - failed));
    }
    await person.walk(enterPassword('wrong'));
    expect(new URL(person.page().url).pathname).toBe('/ap/forgotpassword');
  });

  it('is not found without its full query, as the real one', async () => {
    expect((await client.get('https://www.amazon.co.jp/ap/signin')).status).toBe(404);
  });

  it('goes on after the right characters, code or click', async () => {
    const endings: [string, Step[]][] = [
      [
        'captcha',
        [{ do: 'type', selector: '#auth-captcha-guess', text: 'haireta' }, ...enterPassword(PASSWORD)],
      ],
      [
        'puzzle',
        [
          { do: 'type', selector: 'input[name=cvf_captcha_input]', text: 'HAIRETA' },
          { do: 'press', selector: '#cvf-captcha-submit', leads: 'page' },
        ],
      ],
      [
        'code',
        [
          { do: 'type', selector: '#auth-mfa-otpcode', text: '123456' },
          { do: 'press', selector: '#auth-signin-button', leads: 'page' },
        ],
      ],
      [
        'approve',
        [
          { do: 'type', selector: '#input-box-otp', text: '123456' },
          { do: 'press', selector: '#cvf-submit-otp-button', leads: 'page' },
        ],
      ],
      ['fixup', [{ do: 'press', selector: '#ap-account-fixup-phone-skip-link', leads: 'page' }]],
    ];
    for (const [name, steps] of endings) {
      const other = createHttpPerson(createHttpClient(server));
      await other.open(urlAt(USA, signInPath(USA)));
      await other.walk([...identify(name), ...enterPassword(PASSWORD), ...steps]);
      expect([name, other.find('a#nav-item-signout') !== null]).toEqual([name, true]);
    }
  });

  it('comes back from the robot page once its characters are right', async () => {
    await person.open(urlAt(USA, signInPath(USA)));
    await person.walk([
      ...identify('robot'),
      { do: 'type', selector: '#captchacharacters', text: 'HAIRETA' },
      { do: 'press', selector: 'form button', leads: 'page' },
      ...enterPassword(PASSWORD),
    ]);
    expect(person.find('a#nav-item-signout')).not.toBeNull();
  });

  it('proves the browser silently before the password, once', async () => {
    await person.open(urlAt(USA, signInPath(USA)));
    await person.walk(identify('challenge'));
    expect(person.find('#challenge-container')).not.toBeNull();
    const reloads = person.find('body')?.getAttribute('data-practice-reload') || '';
    expect(reloads).toMatch(/^aws-waf-token=practice; domain=\.amazon\.com; path=\/; secure/);
    const here = person.page().url;
    await client.get(
      `https://www.amazon.com/practice/seed?cookie=${encodeURIComponent('aws-waf-token=1; Domain=.<store>; Path=/')}`,
    );
    await person.open(here);
    expect(person.find('#ap_password')).not.toBeNull();
  });
});

describe('the stale account', () => {
  it('gets the same form back, without an error, until the cookies of the store are gone', async () => {
    for (const _again of [1, 2]) {
      await person.open(startOf(STALE_JOURNEY, JAPAN));
      await person.walk(STALE_JOURNEY.steps);
      expect(person.find('#ap_password')).not.toBeNull();
      expect(person.find('#auth-error-message-box')).toBeNull();
      expect(person.page().body).toContain('failedSignInCount=0');
    }
    client.clear('amazon.co.jp', ['lc-acbjp', 'i18n-prefs']);
    await person.open(urlAt(JAPAN, signInPath(JAPAN)));
    await person.walk(STALE_JOURNEY.steps);
    expect(person.find('a#nav-item-signout')).not.toBeNull();
  });

  it('is stuck again when the old cookies are put back', async () => {
    await client.get('https://www.amazon.co.jp/practice/seed?set=stale');
    await person.open(urlAt(JAPAN, signInPath(JAPAN)));
    await person.walk(STALE_JOURNEY.steps);
    expect(person.find('a#nav-item-signout')).toBeNull();
  });

  it('says nothing about a wrong password it would not say to others', async () => {
    await person.open(startOf(STALE_JOURNEY, JAPAN));
    await person.walk([...identify('stale'), ...enterPassword('wrong')]);
    expect(person.find('#auth-error-message-box')).not.toBeNull();
  });
});

describe('cookies', () => {
  it('are set for the whole store, and for the sign-in alone', async () => {
    await client.get(urlAt(JAPAN, signInPath(JAPAN)));
    expect(names().sort()).toEqual(
      [
        'ap-fid',
        'csm-hit',
        'i18n-prefs',
        'lc-acbjp',
        'session-id',
        'session-id-time',
        'session-token',
        'ubid-acbjp',
      ].sort(),
    );
    const flow = client.cookies().find(({ name }) => name === 'ap-fid');
    expect(flow).toMatchObject({ path: '/ap/', hostOnly: true });
    expect(client.cookies().find(({ name }) => name === 'session-id')).toMatchObject({
      domain: 'amazon.co.jp',
    });
  });

  it('keep their values from page to page', async () => {
    await client.get(HOME);
    const before = client.cookies();
    await client.get(HOME);
    expect(client.cookies()).toEqual(before);
  });

  it('are set as chosen', async () => {
    const line = encodeURIComponent('x-<suffix>=1; Domain=.<store>; Path=/ap');
    await client.get(`https://www.amazon.com/practice/seed?set=many&set=large&cookie=${line}`);
    expect(client.cookies().find(({ name }) => name === 'x-main')).toMatchObject({
      path: '/ap',
      domain: 'amazon.com',
    });
    expect(names()).toContain('aws-priv');
    expect(client.cookies().filter(({ value }) => value.length > 3000)).toHaveLength(3);
  });

  it('of one store never reach another', async () => {
    await client.get(HOME);
    server.forget();
    await client.get('https://www.amazon.com/');
    expect(server.arrived[0]?.cookieNames).toEqual([]);
  });
});

describe('trouble that is no page of the shop', () => {
  it('is an error 431 with a page while the cookies of the store are too large', async () => {
    await client.get('https://www.amazon.com/practice/seed?set=large');
    const refused = await client.get('https://www.amazon.com/');
    expect(refused.status).toBe(431);
    expect(refused.body).toContain('Too Large');
    expect((await client.get(HOME)).status).toBe(200);
    client.clear('amazon.com');
    expect((await client.get('https://www.amazon.com/')).status).toBe(200);
  });

  it.each([
    [8192, 200],
    [8193, 431],
  ])('answers %i bytes of cookies with %i', async (bytes, status) => {
    const value = 'b'.repeat(bytes - 'c='.length);
    await client.get(
      `https://www.amazon.com/practice/seed?cookie=${encodeURIComponent(`c=${value}; Path=/`)}`,
    );
    expect((await client.get(urlAt(USA, signInPath(USA)))).status).toBe(status);
  });

  it('is an error 431 with nothing in it from a server that takes no large headers at all', async () => {
    const strict = await startPracticeServer({ maxHeaderSize: 8192 });
    try {
      const other = createHttpClient(strict);
      await other.get('https://www.amazon.com/practice/seed?set=large');
      expect(await other.get('https://www.amazon.com/')).toMatchObject({ status: 431, body: '' });
      other.clear('amazon.com');
      expect((await other.get('https://www.amazon.com/')).status).toBe(200);
    } finally {
      await strict.close();
    }
  });

  it('is a redirect without end', async () => {
    await expect(client.get('https://www.amazon.com/ap/signin?practice=redirect-loop')).rejects.toThrow(
      'redirects',
    );
  });

  it('is a redirect without end between two steps, until the old cookies are gone', async () => {
    const inCircles = [...identify('loop'), ...enterPassword(PASSWORD)];
    await person.open(startOf(STALE_JOURNEY, JAPAN));
    await expect(person.walk(inCircles)).rejects.toThrow('redirects');
    const paths = server.arrived.slice(-4).map(({ path }) => path.replace(/\?.*/, ''));
    expect(paths).toEqual(
      paths[0] === '/ap/signin'
        ? ['/ap/signin', '/ap/cvf/request', '/ap/signin', '/ap/cvf/request']
        : ['/ap/cvf/request', '/ap/signin', '/ap/cvf/request', '/ap/signin'],
    );
    client.clear('amazon.co.jp', ['lc-acbjp', 'i18n-prefs']);
    await person.open(urlAt(JAPAN, signInPath(JAPAN)));
    await person.walk(inCircles);
    expect(person.find('a#nav-item-signout')).not.toBeNull();
  });

  it('is a line that is cut for some paths alone', async () => {
    server.refuse(['/practice/style.css', '/ap/mfa']);
    try {
      await expect(client.get('https://www.amazon.com/practice/style.css')).rejects.toThrow();
      await expect(client.get('https://www.amazon.co.jp/-/en/ap/mfa')).rejects.toThrow();
      expect((await client.get('https://www.amazon.com/')).status).toBe(200);
    } finally {
      server.refuse([]);
    }
    expect((await client.get('https://www.amazon.com/practice/style.css')).status).toBe(200);
  });

  it('is a page whose script never ran: the same form again, without an error', async () => {
    await person.open(urlAt(JAPAN, signInPath(JAPAN)));
    await person.walk([...identify('script'), ...enterPassword(PASSWORD)]);
    expect(person.find('#ap_password')).not.toBeNull();
    expect(person.find('#auth-error-message-box')).toBeNull();
  });

  it('is a clock that differs: the right code is refused', async () => {
    const enter: Step[] = [
      { do: 'type', selector: '#auth-mfa-otpcode', text: '123456' },
      { do: 'press', selector: '#auth-signin-button', leads: 'page' },
    ];
    await person.open(urlAt(JAPAN, signInPath(JAPAN)));
    await person.walk([...identify('code'), ...enterPassword(PASSWORD)]);
    server.clockOffset(-600_000);
    try {
      await person.walk(enter);
      expect(person.find('#auth-error-message-box')).not.toBeNull();
    } finally {
      server.clockOffset(0);
    }
    await person.walk(enter);
    expect(person.find('a#nav-item-signout')).not.toBeNull();
  });

  it('is an account of amazon.co.jp at another store', async () => {
    await person.open(urlAt(USA, signInPath(USA)));
    await person.walk(identify('tokyo'));
    expect(person.find('#auth-error-message-box')).not.toBeNull();
    await person.open(urlAt(JAPAN, signInPath(JAPAN)));
    await person.walk([...identify('tokyo'), ...enterPassword(PASSWORD)]);
    expect(person.find('a#nav-item-signout')).not.toBeNull();
  });
});

describe('language', () => {
  it.each([
    ['https://www.amazon.co.jp/', 'ja-jp'],
    ['https://www.amazon.com/', 'en-us'],
    ['https://www.amazon.co.jp/-/en/ap/mfa', 'en-us'],
    ['https://www.amazon.com/-/ja/ap/mfa', 'ja-jp'],
  ])('of %s is %s', async (url, lang) => {
    await person.open(url);
    expect(person.page().body).toContain(`lang="${lang}"`);
  });

  it('stays as the cookie says', async () => {
    await client.get('https://www.amazon.co.jp/?language=en_US');
    await person.open(HOME);
    expect(person.page().body).toContain('lang="en-us"');
    expect(client.cookies().find(({ name }) => name === 'lc-acbjp')?.value).toBe('en_US');
  });
});

describe('every page', () => {
  it.each(['/', '/practice', '/practice/states', '/gp/help/customer/account-issues', '/no-such-page'])(
    'says that it is for practice: %s',
    async (path) => {
      const page = await client.get(`https://www.amazon.com${path}`);
      expect(page.body).toContain('Practice page of Haireta – not Amazon');
    },
  );

  it('escapes what was typed', async () => {
    await person.open(urlAt(USA, signInPath(USA)));
    await person.walk([
      { do: 'type', selector: '#ap_email', text: '"><b>x</b>@example.com' },
      { do: 'press', selector: '#continue', leads: 'page' },
    ]);
    expect(person.page().body).not.toContain('<b>x</b>');
  });

  it('of a host of somebody else sets no cookies', async () => {
    const page = await client.get('https://amazon.practice.example/ap/signin?practice=password');
    expect(page.body).toContain('ap_password');
    expect(client.cookies()).toEqual([]);
  });

  it('is written down as it arrives', async () => {
    await client.get(urlAt(JAPAN, '/ap/mfa?practice=otp'));
    expect(server.arrived).toEqual([
      expect.objectContaining({
        scheme: 'https',
        method: 'GET',
        host: 'www.amazon.co.jp',
        path: '/ap/mfa?practice=otp',
        status: 200,
      }),
    ]);
  });
});

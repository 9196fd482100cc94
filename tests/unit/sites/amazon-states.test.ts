import { describe, expect, test } from 'vitest';
import { readLexicon } from '@/lib/build/lexicons';
import { HANDS_OFF, PAGE_STATES, type PageState } from '@/lib/model/page-state';
import type { Found, PageView } from '@/lib/page/handed-over';
import { normalise, saysPattern } from '@/lib/sites/normalise';
import { textReader } from '@/lib/sites/read-text';
import { isSignInPage, withoutLanguage } from '@/lib/sites/sign-in-place';
import { amazon as pack } from '../../harness/amazon';
import { type FakePage, fakePageView } from '../../harness/fake-page';
import { amazonSite, readAsData, readText } from '../../harness/page-site';
import { SEEN_SAYINGS } from './seen-sayings';

const BOX = '#auth-error-message-box';
const WARNING = '#auth-warning-message-box';
const IDENTIFIER = 'input#ap_email[type=email]';
const PASSWORD = 'input#ap_password[type=password]';
const CODE = 'form#auth-mfa-form';
const FORGOT = '#auth-fpp-link-bottom';

/** What every clean page of the sign-in holds: worded error boxes that nobody sees. */
const HIDDEN_BOXES = [
  ...[BOX, WARNING, '#auth-cookie-warning-message', '#auth-email-missing-alert'],
  ...['#auth-password-missing-alert', '#auth-email-invalid-claim-alert', '#passkey-error-alert'],
  ...['#invalid-phone-alert', '#invalid-email-alert', '#empty-claim-alert', '#error-alert'],
  ...['#auth-captcha-image-container', '.cvf-widget-alert', '#intent-confirmation-container'],
];

/** One page for every state. */
const SHOWS: Readonly<Record<PageState, FakePage>> = {
  'not-sign-in': { path: '/dp/B000000000' },
  'sign-in-identifier': { shown: { [IDENTIFIER]: [] }, hidden: HIDDEN_BOXES },
  'sign-in-password': { shown: { [PASSWORD]: [] }, hidden: HIDDEN_BOXES },
  'sign-in-combined': { shown: { [IDENTIFIER]: [], [PASSWORD]: [] }, hidden: HIDDEN_BOXES },
  'unknown-account': {
    shown: { [IDENTIFIER]: [], [BOX]: ['このEメールアドレスを持つアカウントが見つかりません'] },
  },
  'create-account-offer': { path: '/ax/claim', shown: { '#intent-confirmation-form': [] } },
  'wrong-password': { shown: { [PASSWORD]: [], [BOX]: ['パスワードが正しくありません。'] } },
  'wrong-credentials': {
    shown: { [PASSWORD]: [], [BOX]: ['メールアドレスまたはパスワードが正しくありません。'] },
  },
  'missing-field': { shown: { [PASSWORD]: [], '#auth-password-missing-alert': [] } },
  'invalid-identifier': { shown: { [IDENTIFIER]: [], '#auth-email-invalid-claim-alert': [] } },
  'account-not-verified': { shown: { [PASSWORD]: [], [BOX]: ['アカウントの確認が完了していません。'] } },
  'too-many-attempts': { shown: { [PASSWORD]: [], [BOX]: ['試行回数が多すぎます。'] } },
  'session-expired': { shown: { [PASSWORD]: [], [BOX]: ['セッションの有効期限が切れました。'] } },
  captcha: { shown: { [PASSWORD]: [], 'img#auth-captcha-image': [] } },
  'captcha-wrong': {
    shown: {
      [PASSWORD]: [],
      [BOX]: ['画像に表示されている文字を半角で入力してください。'],
      'img#auth-captcha-image': [],
    },
  },
  puzzle: { path: '/ap/cvf/request', hidden: ['form#cvf-aamation-challenge-form'] },
  'robot-check': { path: '/dp/B000000000', hidden: ['form[action$="/errors/validateCaptcha"]'] },
  'silent-challenge': { path: '/', hidden: ['#challenge-container'], scripts: ['window.gokuProps = {}'] },
  otp: { path: '/ap/mfa', shown: { [CODE]: [] }, hidden: HIDDEN_BOXES },
  'otp-wrong': {
    path: '/ap/mfa',
    lang: 'en-US',
    shown: {
      [CODE]: [],
      [BOX]: ['The One Time Password (OTP) you entered is not valid. Please try again.'],
    },
  },
  'otp-expired': {
    path: '/ap/mfa',
    lang: 'en-US',
    shown: { [CODE]: [], [BOX]: ['Your One Time Password (OTP) has expired. Request a new one.'] },
  },
  'otp-rate-limited': {
    path: '/ap/mfa/new-otp',
    shown: {
      '#auth-select-device-form': [],
      [BOX]: ['1日のワンタイムパスワードリクエストの上限に達しました'],
    },
  },
  'otp-channel-choice': { path: '/ap/mfa/new-otp', shown: { '#auth-select-device-form': [] } },
  'identity-check': { path: '/ap/cvf/request', shown: { '#verification-code-form': [] } },
  'identity-check-wrong': { path: '/ap/cvf/verify', shown: { '#invalid-otp-code-message': [] } },
  approval: { path: '/ap/cvf/transactionapproval', shown: { 'form#pollingForm': [] }, hidden: HIDDEN_BOXES },
  'approval-expired': {
    path: '/ap/cvf/transactionapproval',
    shown: { 'form#pollingForm': [] },
    hidden: ['input[name=transactionApprovalStatus][value=TransactionExpired]'],
  },
  'security-question': {
    path: '/ap/cvf/verify',
    shown: { 'input[name=dcq_question_subjective_1]': [] },
    hidden: HIDDEN_BOXES,
  },
  'security-question-wrong': {
    path: '/ap/cvf/verify',
    shown: {
      'input[name=dcq_question_subjective_1]': [],
      '.cvf-widget-alert': ['That answer does not match our records.'],
    },
  },
  interstitial: { path: '/ap/challenge', hidden: HIDDEN_BOXES },
  'passkey-offer': { path: '/ax/claim/webauthn/nudge', hidden: ['.a-alert-error'] },
  'passkey-offer-failed': { path: '/ax/claim/webauthn/nudge', shown: { '.a-alert-error': ['Oh'] } },
  'passkey-failed': { shown: { [IDENTIFIER]: [], '#passkey-error-alert': [] } },
  'cookies-disabled': { shown: { [IDENTIFIER]: [], '#auth-cookie-warning-message': [] } },
  'password-reset-required': {
    lang: 'en-US',
    shown: { h4: ['Password reset required'], [WARNING]: ['Password reset required'] },
  },
  'password-help': { path: '/ap/forgotpassword', shown: { [IDENTIFIER]: [] }, hidden: HIDDEN_BOXES },
  'new-password': { path: '/ap/forgotpassword/new', shown: { 'input[type=password]': [] } },
  'new-password-refused': {
    path: '/ap/forgotpassword',
    shown: { 'input#ap_fpp_password[type=password]': [], [BOX]: ['Use a different password.'] },
  },
  'account-locked': { path: '/', host: 'account-status.amazon.co.jp' },
  'account-fixup': { path: '/ap/accountfixup', hidden: HIDDEN_BOXES },
  'account-fixup-wrong': {
    path: '/ap/cvf/verify',
    shown: { 'input[name=cvf_phone_num]': [], '.cvf-widget-alert': ['Invalid mobile number.'] },
  },
  'account-switcher': { path: '/ap/switchaccount' },
  'service-error': { path: '/gp/cart', hidden: ['a[href*="ref=cs_503"]'] },
  'generic-problem': { shown: { [PASSWORD]: [], [BOX]: ['何か新しいことが起きました'] } },
  'app-return': { path: '/ap/maplanding', status: 404 },
  'signed-in': { path: '/', hidden: ['a#nav-item-signout'] },
};

/** Pages with nothing wrong on them, full of what might be taken for an error. */
const CLEAN: readonly [name: string, page: FakePage, state: PageState][] = [
  [
    'the address',
    { shown: { [IDENTIFIER]: [], h1: ['ログイン'] }, hidden: HIDDEN_BOXES },
    'sign-in-identifier',
  ],
  ['the password', { shown: { [PASSWORD]: [], h1: ['ログイン'] }, hidden: HIDDEN_BOXES }, 'sign-in-password'],
  [
    'both, in a language without strings',
    { lang: 'sv-SE', shown: { [IDENTIFIER]: [], [PASSWORD]: [] }, hidden: HIDDEN_BOXES },
    'sign-in-combined',
  ],
  ['the code', { path: '/ap/mfa', lang: 'sv-SE', shown: { [CODE]: [] }, hidden: HIDDEN_BOXES }, 'otp'],
  [
    'the way of the code',
    {
      path: '/ap/mfa/new-otp',
      lang: 'sv-SE',
      shown: { '#auth-select-device-form': [] },
      hidden: HIDDEN_BOXES,
    },
    'otp-channel-choice',
  ],
  [
    'a code, to see who is there',
    { path: '/ap/cvf/request', shown: { 'input[name=code]': [] }, hidden: HIDDEN_BOXES },
    'identity-check',
  ],
  [
    'a passkey to be set up, with what would fail out of sight',
    {
      path: '/ax/claim/webauthn/nudge',
      shown: { 'span#nudge-not-now-announce': [] },
      hidden: ['.a-alert-error', 'span#nudge-skip-client-error-announce', 'span#nudge-skip-server-error'],
    },
    'passkey-offer',
  ],
  ['a press alone', { path: '/ap/cvf/request', hidden: HIDDEN_BOXES }, 'interstitial'],
  [
    'an approval or a code',
    {
      path: '/ap/cvf/approval',
      shown: { 'form#pollingForm': [], 'form#verification-code-form': [], 'input[name=otpCode]': [] },
      hidden: [...HIDDEN_BOXES, 'input[name=transactionApprovalStatus][value=TransactionPending]'],
    },
    'identity-check',
  ],
  [
    'a phone number, which can be skipped',
    {
      path: '/ap/cvf/verify',
      shown: { 'input[name=cvf_phone_num]': [], 'a.cvf-widget-link-claim-collect-skip': [] },
      hidden: HIDDEN_BOXES,
    },
    'account-fixup',
  ],
  [
    'nothing, where an account goes on to its password',
    {
      path: '/ax/claim/intent',
      shown: { 'form#intent-confirmation-form[action=https://www.amazon.com/ap/signin]': [] },
      hidden: HIDDEN_BOXES,
    },
    'sign-in-identifier',
  ],
  [
    'the password, with four ways in',
    {
      shown: { [PASSWORD]: [], '#auth-signin-via-mshop-btn': [], '#auth-login-via-otp-btn': [] },
      hidden: [...HIDDEN_BOXES, 'input#continue', 'span#continue'],
    },
    'sign-in-password',
  ],
  ['password help', { path: '/ap/forgotpassword', hidden: HIDDEN_BOXES }, 'password-help'],
  ['the new sign-in', { path: '/ax/claim', hidden: HIDDEN_BOXES }, 'not-sign-in'],
  [
    'the shop',
    { path: '/', title: 'Amazon', shown: { h1: ['パスワードが正しくありません'] } },
    'not-sign-in',
  ],
  [
    'orders',
    { path: '/gp/css/order-history', hidden: [...HIDDEN_BOXES, '#attn-required-alert'] },
    'not-sign-in',
  ],
  [
    'registering',
    { path: '/ap/register', shown: { [PASSWORD]: [], [BOX]: ['Enter your password'] } },
    'not-sign-in',
  ],
];

const same = (name: PageState) => SHOWS[name];

const stateIn = (found: Found) => (typeof found === 'string' ? found : found[0]);

const viewOf = (page: FakePage) => fakePageView(page, pack.page.strings, readText);

/** Both ways to read the rules, which must say the same. */
const READINGS: [name: string, read: (view: PageView) => Found][] = [
  ['as the code of the build', amazonSite.rules.read],
  ['as data', (view) => readAsData(pack.page, view)],
];

describe.each(READINGS)('%s', (_, read) => {
  const stateOf = (page: FakePage) => stateIn(read(viewOf(page)));

  test.each(PAGE_STATES)('names %s', (state) => {
    expect(stateOf(same(state))).toBe(state);
  });

  test.each(CLEAN)('takes a clean page that asks for %s as what it is', (_, page, state) => {
    expect(stateOf(page)).toBe(state);
  });

  test('never takes a clean page for a failure, in any language', () => {
    for (const [, page] of CLEAN)
      for (const lang of [null, 'ja', 'en', 'de', 'fr-CA', 'pl-PL', 'zh-Hans'])
        expect([lang, stateOf({ ...page, lang })]).toEqual([lang, stateOf({ ...page, lang: 'ja' })]);
  });

  describe('decides, where two states are there at once:', () => {
    test.each<[string, FakePage, PageState]>([
      [
        'the robot check beats everything',
        {
          path: '/ap/signin',
          shown: { [BOX]: ['パスワードが正しくありません'], 'form[action$="/errors/validateCaptcha"]': [] },
          hidden: ['a[href*="ref=cs_503"]', 'a#nav-item-signout', '#challenge-container'],
        },
        'robot-check',
      ],
      [
        'an offer to register is the failure, whatever else the page says',
        { path: '/ax/claim', shown: { '#intent-confirmation-container': [], '#error-alert': [] } },
        'create-account-offer',
      ],
      [
        'a box that says why beats the field it stands over',
        { shown: { [PASSWORD]: [], [IDENTIFIER]: [], [BOX]: ['パスワードが正しくありません'] } },
        'wrong-password',
      ],
      [
        'a password error beats the captcha that comes with it',
        { shown: { [PASSWORD]: [], [BOX]: ['パスワードが正しくありません'], 'img#auth-captcha-image': [] } },
        'wrong-password',
      ],
      [
        'a captcha puzzle is hands off, although a box is there',
        { shown: { [BOX]: ['パスワードが正しくありません'] }, hidden: ['#cvf-aamation-container'] },
        'puzzle',
      ],
      [
        'a locked account beats a wrong password',
        { shown: { [BOX]: ['アカウントがロックされました', 'パスワードが正しくありません'] } },
        'account-locked',
      ],
      [
        'the 503 page is the service, although it has a form',
        { path: '/ap/signin', shown: { [IDENTIFIER]: [] }, hidden: ['a[href*="ref=cs_503"]'] },
        'service-error',
      ],
      [
        'a status above 500 tells where nothing else does',
        { path: '/ap/signin', status: 503 },
        'service-error',
      ],
      [
        'a wrong code in the identity check, by its path',
        { path: '/ap/cvf/verify', lang: 'sv-SE', shown: { '.cvf-widget-alert': ['Fel kod'] } },
        'identity-check-wrong',
      ],
      [
        'a wrong captcha in the identity check, by its form',
        {
          path: '/ap/cvf/verify',
          lang: 'sv-SE',
          shown: { '.cvf-widget-alert': ['Fel'], 'form.cvf-widget-form-captcha': [] },
        },
        'captcha-wrong',
      ],
      [
        'a page of the shop that is not there any more, after a step that ran out',
        { path: '/gp/errors/404.html' },
        'session-expired',
      ],
      [
        'the end of an app’s sign-in is no step that ran out',
        { path: '/ap/maplanding', status: 404, shown: { h1: ['404'] } },
        'app-return',
      ],
      [
        'the link to sign out proves nothing inside the sign-in',
        { hidden: ['a#nav-item-signout'] },
        'not-sign-in',
      ],
    ])('%s', (_, page, state) => {
      expect(stateOf(page)).toBe(state);
    });
  });

  describe('structure decides where nothing was read, and never against what was:', () => {
    const UNREAD = 'Xyzzy plugh quux';
    const box = (text: string, page: FakePage = {}): FakePage => ({
      ...page,
      shown: { [BOX]: [text], ...(page.shown ?? { [PASSWORD]: [] }) },
    });
    const alert = (id: string, page: FakePage): FakePage => ({
      ...page,
      shown: { ...page.shown, [`.cvf-widget-alert.cvf-widget-alert-id-cvf-${id}`]: [UNREAD] },
    });
    const counted = { links: { [FORGOT]: { failedSignInCount: 1 } } };
    const code = { path: '/ap/mfa', shown: { [CODE]: [] } };
    const channel = { path: '/ap/mfa/new-otp', shown: { '#auth-select-device-form': [] } };
    const identity = { path: '/ap/cvf/verify', shown: { 'input[name=code]': [] } };
    const question = { path: '/ap/cvf/verify', shown: { 'input[name=dcq_question_1]': [] } };
    const detail = { path: '/ap/cvf/verify', shown: { 'input[name=cvf_phone_num]': [] } };
    const approval = { path: '/ap/cvf/transactionapproval', shown: { 'form#pollingForm': [] } };
    const both = { path: '/ap/cvf/approval', shown: { ...approval.shown, 'input[name=otpCode]': [] } };

    test.each<[string, FakePage, PageState]>([
      ['a failed sign-in was counted', box(UNREAD, counted), 'wrong-password'],
      ['none was counted', box(UNREAD), 'generic-problem'],
      [
        'a locked account is locked, whatever was counted',
        box('Ditt konto har låsts', counted),
        'account-locked',
      ],
      ['a box over the form of the code', box(UNREAD, code), 'generic-problem'],
      ['a box over the ways of the code', box(UNREAD, channel), 'generic-problem'],
      ['a box over the code of an identity check', box(UNREAD, identity), 'identity-check-wrong'],
      ['a box over a security question', box(UNREAD, question), 'generic-problem'],
      ['the alert of its answer', alert('dcq-response-error', question), 'security-question-wrong'],
      ['a box over a phone number', box(UNREAD, detail), 'generic-problem'],
      ['the alert of the number', alert('invalid-mobile-phone', detail), 'account-fixup-wrong'],
      ['a box over an approval', box(UNREAD, approval), 'generic-problem'],
      ['a box beside an approval and a code', box(UNREAD, both), 'generic-problem'],
      [
        'a box in password help',
        box(UNREAD, { path: '/ap/forgotpassword', shown: { [IDENTIFIER]: [] } }),
        'generic-problem',
      ],
      [
        'a box over a new password',
        box(UNREAD, { path: '/ap/forgotpassword', shown: { 'input[type=password]': [] } }),
        'new-password-refused',
      ],
      ['a heading alone', box('There was a problem'), 'generic-problem'],
      ['information is no failure', box('Please sign in to continue'), 'sign-in-password'],
    ])('%s', (_, page, state) => {
      expect(stateOf(page)).toBe(state);
    });

    test.each([
      'a-alert-inline-info cvf-widget-alert-id-cvf-resend-code',
      'a-alert-success cvf-claim-collect-page-alert',
    ])('a box marked as %s is none', (classes) => {
      const alert = `div.cvf-widget-alert.${classes.replaceAll(' ', '.')}`;
      const page = { path: '/ap/cvf/verify', shown: { [alert]: [UNREAD], 'input[name=code]': [] } };
      expect(stateOf(page)).toBe('identity-check');
    });

    test('and a count without a box is a clean page', () => {
      const page = {
        lang: 'sv-SE',
        shown: { [PASSWORD]: [] },
        links: { [FORGOT]: { failedSignInCount: 3 } },
      };
      expect(stateOf(page)).toBe('sign-in-password');
    });
  });

  test.each(['aws.amazon.com', 'signin.aws.amazon.com', 'eu-west-1.signin.aws.amazon.com'])(
    'reads nothing of another account, on %s',
    (host) => {
      const view = viewOf({ ...same('wrong-password'), host });
      expect(read(view)).toBe('not-sign-in');
      expect(view.layout).toBe(0);
    },
  );

  test.each(['/-/en/ap/signin', '/-/zh_TW/ap/signin', '/-/pt-PT/ap/signin'])(
    'finds the sign-in under %s',
    (path) => {
      expect(stateOf({ ...same('wrong-password'), path })).toBe('wrong-password');
    },
  );

  test.each(['robot-check', 'silent-challenge'] as const)('looks at no layout on %s', (state) => {
    const view = viewOf(same(state));
    expect(read(view)).toEqual([state]);
    expect(view.layout).toBe(0);
  });

  test('is hands off on a puzzle, and nowhere else without need', () => {
    const puzzle = viewOf({ hidden: ['#cvf-aamation-challenge-iframe'] });
    expect(read(puzzle)).toEqual(['puzzle']);
    expect(puzzle.layout).toBe(0);
    const handsOff = PAGE_STATES.filter((state) => typeof read(viewOf(same(state))) !== 'string');
    expect(new Set(handsOff)).toEqual(HANDS_OFF);
  });
});

/** The state that the texts of each name stand for, and the page a text of it is seen on. */
const SAID: Readonly<Record<string, [PageState, (text: string) => FakePage]>> = {
  service_error: ['service-error', (title) => ({ title })],
  wrong_password: ['wrong-password', (text) => ({ shown: { [PASSWORD]: [], [BOX]: [text] } })],
  captcha_asked: ['captcha', (text) => ({ shown: { [PASSWORD]: [], [WARNING]: [text] } })],
  reset_required: ['password-reset-required', (text) => ({ shown: { h1: [text] } })],
  account_locked: ['account-locked', (text) => ({ shown: { h4: [text] } })],
};

/** The page on which a state is said in a box: in doubt the one that asks for a password. */
const SAID_ON: Partial<Record<PageState, FakePage>> = {
  'unknown-account': { shown: { [IDENTIFIER]: [] } },
  'invalid-identifier': { shown: { [IDENTIFIER]: [] } },
  'otp-wrong': { path: '/ap/mfa', shown: { [CODE]: [] } },
  'otp-expired': { path: '/ap/mfa', shown: { [CODE]: [] } },
  'otp-rate-limited': { path: '/ap/mfa', shown: { [CODE]: [] } },
  'captcha-wrong': { shown: { [PASSWORD]: [], 'img#auth-captcha-image': [] } },
};

test.each(
  Object.entries(SEEN_SAYINGS).flatMap(([lang, states]) =>
    Object.entries(states).flatMap(([state, list]) => list.map((text) => [lang, state, text] as const)),
  ),
)('%s, read as %s: %s', (lang, state, text) => {
  const page = Object.entries(SAID_ON).find(([name]) => name === state)?.[1] ?? { shown: { [PASSWORD]: [] } };
  const own = textReader([...new Set([lang, 'en'])].map((each) => readLexicon(each)));
  const view = () =>
    fakePageView({ ...page, shown: { ...page.shown, [BOX]: [text] } }, pack.page.strings, own);
  for (const [, read] of READINGS) expect(stateIn(read(view()))).toBe(state);
});

const texts = Object.entries(pack.page.strings).flatMap(([lang, names]) =>
  Object.entries(names).flatMap(([name, list]) => list.map((text) => ({ lang, name, text }))),
);

test('every name of texts is read as a state', () => {
  expect(Object.keys(SAID).sort()).toEqual([...new Set(texts.map(({ name }) => name))].sort());
});

test.each(texts)('$lang $name: $text', ({ lang, name, text }) => {
  const [state, pageWith] = SAID[name] ?? [];
  const page = pageWith?.(text.replace(/^(?!\n)/, 'Xx ').replace(/(?<!\n)$/, ' xx')) ?? {};
  const view = (told: string | null) =>
    fakePageView({ ...page, lang: told }, pack.page.strings, () => 'unread');
  for (const [, read] of READINGS)
    for (const told of [lang, 'sv-SE', null]) expect(stateIn(read(view(told)))).toBe(state);
});

/** What the site says where nothing failed, or where something else did, and which begins alike. */
test.each([
  'パスワードが変更されました',
  'パスワードをお忘れですか?',
  'パスワードを忘れた方',
  'パスワードの再設定',
  'アカウントが見つかりません',
  'アカウントが必要です',
  'メールアドレスを確認してください',
  '続行するには、もう一度ログインしてください',
  'Your password has been changed',
])('no failure is read from: %s', (text) => {
  expect(texts.filter((each) => saysPattern(normalise(text), each.text))).toEqual([]);
});

test.each([
  ['/-/en/ap/signin', '/ap/signin'],
  ['/-/pt_BR/ap/signin', '/ap/signin'],
  ['/-/zh-TW/ax/claim', '/ax/claim'],
  ['/-/en', '/-/en'],
  ['/-/english/ap/signin', '/-/english/ap/signin'],
  ['/ap/-/en/signin', '/ap/-/en/signin'],
  ['/-/en/-/de/ap/signin', '/-/de/ap/signin'],
])('%s without its language is %s', (path, bare) => {
  expect(withoutLanguage(path, '/-/')).toBe(bare);
});

test.each<[string, string, boolean]>([
  ['/ap/signin', 'www.amazon.com', true],
  ['/ax/claim', 'www.amazon.com', true],
  ['/errors/validateCaptcha', 'www.amazon.com', true],
  ['/', 'account-status.amazon.com', true],
  ['/apparel/', 'www.amazon.com', false],
  ['/gp/ap/', 'www.amazon.com', false],
  ['/', 'www.amazon.com', false],
])('%s on %s belongs to the sign-in: %s', (path, host, is) => {
  expect(isSignInPage(pack.page.signIn, new URL(path, `https://${host}`))).toBe(is);
});

import {
  type Answer,
  flowOf,
  isExpired,
  page,
  redirect,
  type SiteRequest,
  type SiteResponse,
  type Visit,
} from './answer.ts';
import { isSignedIn, setCookie, signedOutCookies, visitorCookies } from './cookies.ts';
import { isLookName, look, somebody } from './looks.ts';
import { notePage } from './pages/shop.ts';
import { chooseChannel, openChannels, openCode } from './routes/codes.ts';
import {
  addDetail,
  answerOffer,
  openNotice,
  openVerify,
  robotAnswer,
  verify,
  verifyApproval,
} from './routes/identity.ts';
import { ownPages } from './routes/practice.ts';
import { forgotPassword, openForgotPassword } from './routes/reset.ts';
import { answerSignIn, identify, openPuzzle, openSignIn } from './routes/sign-in.ts';
import { signedIn, type Tools } from './routes/steps.ts';
import { askedSkin, SKIN_COOKIE, skinOf } from './skins.ts';
import { type Lang, type PracticeStore, signInPath, storeOf, USA } from './stores.ts';
import { wordsIn } from './words.ts';

const BEHIND_SIGN_IN = ['/gp/css/homepage.html', '/gp/css/order-history', '/your-orders/orders'];

/** What the site takes of the `Cookie` header, in bytes. */
const LARGEST_COOKIES = 8192;

/** Bytes of the header the cookies came in. */
function cookieSize({ cookies }: SiteRequest): number {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ').length;
}

type Route = (visit: Visit, tools: Tools) => Answer;

/** Method and path → what happens. */
const ROUTES: Readonly<Record<string, Route>> = {
  'GET /': (visit) => look(isSignedIn(visit) ? 'shop-signed-in' : 'shop-signed-out', visit),
  'GET /ap/signin': openSignIn,
  'POST /ap/signin': answerSignIn,
  'GET /ax/claim': (visit) => look('claim', visit),
  'POST /ax/claim': (visit) => identify(visit, 'claim'),
  'GET /ap/register': (visit) => look('register', visit),
  'POST /ap/register': (visit) => look('register', visit),
  'GET /ap/mfa': openCode,
  'GET /ap/mfa/new-otp': openChannels,
  // Where the changed layout's link leads.
  'GET /ap/mfa/other': openChannels,
  'POST /ap/mfa/new-otp': chooseChannel,
  'GET /ap/cvf/request': openPuzzle,
  'GET /ap/cvf/verify': openVerify,
  'POST /ap/cvf/verify': verify,
  'GET /ap/cvf/approval': (visit) => look('approval', somebody(visit)),
  'POST /ap/cvf/approval/verifyOtp': verifyApproval,
  'GET /ap/forgotpassword': openForgotPassword,
  'POST /ap/forgotpassword': forgotPassword,
  'GET /ap/forgotpassword/reverification': (visit) => look('reset-required', somebody(visit)),
  'GET /ap/accountfixup': (visit, tools) =>
    visit.request.query.has('skip') ? signedIn(visit, tools) : look('fixup', somebody(visit)),
  'POST /ap/accountfixup': addDetail,
  'GET /ap/cvf/transactionapproval': openNotice,
  'GET /ap/maplanding': (visit) => look('step-expired', visit),
  'GET /ap/challenge': (visit) => look('press', somebody(visit)),
  'POST /ap/challenge': signedIn,
  'GET /ax/claim/webauthn/nudge': (visit) => look('passkey-offer', somebody(visit)),
  'POST /ax/claim/webauthn/nudge': answerOffer,
  'GET /ap/switchaccount': (visit) => look('switcher', somebody(visit)),
  'POST /ap/switchaccount': signedIn,
  'GET /errors/validateCaptcha': robotAnswer,
  'GET /gp/flex/sign-out.html': (visit) => redirect('/', signedOutCookies(visit)),
};

function route(visit: Visit, tools: Tools): Answer {
  const { request, store, path } = visit;
  const own = ownPages(visit, tools);
  if (own) return own;
  if (request.host.endsWith('.awswaf.com')) return { kind: 'file', type: 'text/javascript', body: '' };

  if (cookieSize(request) > LARGEST_COOKIES) return look('cookie-too-large', visit);

  const named = request.query.get('practice');
  if (named && request.method === 'GET' && isLookName(named)) return look(named, somebody(visit));
  if (request.host.startsWith('account-status.')) return look('on-hold', visit);
  if (request.host.endsWith('.aws.amazon.com')) return page(notePage(visit, 'AWS', 'Another account.'));

  if (/^\/(ap|ax)\//.test(path) && isExpired(request)) return look('step-expired', visit);
  const found = ROUTES[`${request.method} ${path}`];
  if (found) return found(visit, tools);
  if (BEHIND_SIGN_IN.includes(path)) {
    const here = `https://${request.host}${request.path}`;
    return isSignedIn(visit) ? look('orders', visit) : redirect(visit.prefix + signInPath(store, here));
  }
  if (/^\/(gp\/help|help|a\/|ap\/|ax\/)/.test(path)) {
    return page(notePage(visit, visit.words('needHelp'), visit.words('helpPage')));
  }
  return page(notePage(visit, visit.words('titleNotFound'), visit.words('notFoundText')), { status: 404 });
}

function langOf(request: SiteRequest, store: PracticeStore, prefix: string): Lang {
  const asked =
    prefix.slice(3) ||
    request.query.get('lang') ||
    request.query.get('language') ||
    request.cookies.get(`lc-${store.suffix}`) ||
    store.lang;
  return asked.startsWith('ja') ? 'ja' : 'en';
}

function read(request: SiteRequest): Visit {
  // A host of somebody else gets the same pages: a fake sign-in looks just like the real one.
  const store = storeOf(request.host) || USA;
  const [prefix = ''] = request.path.match(/^\/-\/[a-z]{2}(?:[-_][A-Z]{2})?(?=\/)/) || [];
  const lang = langOf(request, store, prefix);
  return {
    request,
    store,
    lang,
    prefix,
    path: request.path.slice(prefix.length),
    words: wordsIn(lang),
    skin: skinOf(request),
    flow: flowOf(request, store),
  };
}

function cookiesOf(visit: Visit, answer: Answer, { newId }: Tools): string[] {
  const own = answer.cookies || [];
  const foreign = storeOf(visit.request.host) === null;
  if (foreign || answer.kind === 'file') return own;
  const { query } = visit.request;
  const chosen = query.get('language');
  const language = chosen
    ? [setCookie(visit.store, visit.request, `lc-${visit.store.suffix}`, chosen, { maxAge: 31_536_000 })]
    : [];
  const skin = askedSkin(visit.request);
  const worn = skin ? [setCookie(visit.store, visit.request, SKIN_COOKIE, skin)] : [];
  // What a page sets on purpose comes last, so that it wins.
  return [...visitorCookies(visit, newId), ...language, ...worn, ...own];
}

/**
 * The practice site: requests in, responses out, nothing remembered between them. `newId` makes the
 * values of session cookies; `skew` tells how far the site's clock is from this computer's.
 */
export function createPracticeSite(tools: Tools): (request: SiteRequest) => SiteResponse {
  return (request) => {
    const visit = read(request);
    const answer = route(visit, tools);
    const cookies = cookiesOf(visit, answer, tools);
    const headers = { 'cache-control': 'no-store' };
    if (answer.kind === 'redirect')
      return { status: 302, headers: { ...headers, location: answer.to }, cookies, body: '' };
    if (answer.kind === 'file') {
      return {
        status: answer.status || 200,
        headers: {
          ...(answer.keep === undefined ? headers : { 'cache-control': `max-age=${answer.keep}` }),
          'content-type': answer.type,
        },
        cookies,
        body: answer.body,
      };
    }
    return {
      status: answer.status || 200,
      headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
      cookies,
      body: answer.page.markup,
    };
  };
}

import { ACCOUNTS, CAPTCHA, CODES, emailOf, NEEDS_OLD_COOKIES, PASSWORD } from '../accounts.ts';
import type { Visit } from '../answer.ts';
import { type Html, html, type Part } from '../html.ts';
import { footer, frame } from '../layout.ts';
import { signInPath } from '../stores.ts';

function bar(visit: Visit, signedIn: boolean): Html {
  const { words, prefix, store } = visit;
  return html`<header id="navbar-main" class="practice-bar"><b>${words('siteName')}</b>
<a id="nav-link-accountList" href="${signedIn ? `${prefix}/gp/css/homepage.html` : `${prefix}${signInPath(store)}`}"><span id="nav-link-accountList-nav-line-1">${signedIn ? words('hello') : words('helloSignIn')}</span> ${words('accountLists')}</a>
<a id="nav-orders" href="${prefix}/gp/css/order-history">${words('orders')}</a>
${signedIn && html`<ul><li><a id="nav-item-signout" href="/gp/flex/sign-out.html?path=%2F&amp;signIn=1">${words('signOut')}</a></li></ul>`}
</header>`;
}

/** The shop around the sign-in, signed in or out. */
export function shopPage(visit: Visit, signedIn: boolean, body?: Part): Html {
  const { words } = visit;
  return frame(visit, {
    title: `${words('siteName')} ${visit.store.domain}`,
    body: html`${bar(visit, signedIn)}
<main class="practice-wide">${body || html`<div class="practice-tiles"><div></div><div></div><div></div><div></div></div>`}</main>
${footer(visit)}`,
  });
}

/** A healthy page behind the sign-in, with the sleeping error boxes such pages have. */
export function ordersPage(visit: Visit): Html {
  const { words } = visit;
  return shopPage(
    visit,
    true,
    html`<h1>${words('orders')}</h1>
<div class="aok-hidden"><div class="a-box a-alert a-alert-error"><div class="a-box-inner a-alert-container"><h4 class="a-alert-heading">${words('heading')}</h4></div></div></div>
<div id="attn-required-alert" class="a-box a-alert a-alert-error aok-hidden"><div class="a-box-inner a-alert-container"><h4 class="a-alert-heading">${words('heading')}</h4></div></div>
<p>${words('noOrders')}</p>`,
  );
}

/** An error of the shop's servers: its own plain page, of which only a few links are the same in every language. */
export function busyPage(visit: Visit): Html {
  const { words } = visit;
  return html`<!doctype html>
<html><head><meta charset="utf-8"><title>${words('titleBusy')}</title><link rel="icon" href="data:,"><style>body{font:16px/1.6 sans-serif;margin:0;background:#eceef1;color:#26282b;text-align:center}p.note{background:#dfe2e7;margin:0;padding:8px;font-weight:600}</style></head>
<body><p class="note">${words('banner')}</p>
<!-- To discuss automated access to Amazon data please contact api-services-support@amazon.com. -->
<a href="/ref=cs_503_logo">${words('siteName')}</a>
<form action="/s" method="GET" role="search"><input name="field-keywords" aria-label="${words('notFoundText')}"><input name="ref" type="hidden" value="cs_503_search"></form>
<h1>${words('titleBusy')}</h1>
<p>${words('busyText')}</p>
<p><a href="/ref=cs_503_link">${words('siteName')}</a></p><p><a href="/dogsofamazon/ref=cs_503_d">503</a></p>
</body></html>
`;
}

/** The page that `npm start` opens: every account and where to begin with it. */
export function hubPage(visit: Visit): Html {
  const { words, lang } = visit;
  const home = `https://www.${visit.store.domain}`;
  const start = signInPath(visit.store, `${home}/`);
  return frame(visit, {
    title: words('hubTitle'),
    body: html`<main class="practice-wide"><h1>${words('hubTitle')}</h1>
<p>${words('hubPassword')}: <code>${PASSWORD}</code><br>${words('hubCodes')}: <code>${CODES.right}</code> / <code>${CODES.expired}</code> / <code>${CODES.tooMany}</code><br>${words('hubCaptcha')}: <code>${CAPTCHA}</code></p>
<p><a href="${start}">${words('hubClassic')}</a> · <a href="/ax/claim">${words('hubClaim')}</a> · <a href="/practice/states?lang=${lang}">page states</a></p>
<table><tbody>${ACCOUNTS.map(
      (
        account,
      ) => html`<tr><td><code>${emailOf(account.name)}</code></td><td>${account.shows[lang]}</td><td><a href="${NEEDS_OLD_COOKIES.has(account.fate) ? `/practice/seed?set=stale&to=${encodeURIComponent(start)}` : start}">${words('hubStart')}</a></td></tr>
`,
    )}</tbody></table></main>`,
  });
}

export function notePage(visit: Visit, title: string, text: string): Html {
  return shopPage(visit, false, html`<h1>${title}</h1><p>${text}</p>`);
}

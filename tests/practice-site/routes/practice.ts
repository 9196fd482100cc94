import { CAPTCHA } from '../accounts.ts';
import { type Answer, page, redirect, type Visit } from '../answer.ts';
import { chosenCookies, isSeedName, SEEDS } from '../cookies.ts';
import { html } from '../html.ts';
import { frame } from '../layout.ts';
import { PAGE_SCRIPT } from '../page-script.ts';
import { hubPage } from '../pages/shop.ts';
import { expectedState, PRACTICE_PAGES, urlOf } from '../states.ts';
import { STYLE } from '../style.ts';
import type { Tools } from './steps.ts';

const CAPTCHA_IMAGE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 70" width="200" height="70"><rect width="200" height="70" fill="#dfe2e7"/><text x="100" y="46" text-anchor="middle" font-family="monospace" font-size="32" letter-spacing="4" fill="#4a4f57" transform="skewX(-8)">${CAPTCHA}</text></svg>`;

function statesPage(visit: Visit): Answer {
  const rows = PRACTICE_PAGES.map((each) => {
    const url = urlOf(each, visit.store, visit.lang);
    return html`<tr><td>${expectedState(each, visit.lang)}</td><td><a href="${url}">${each.look}</a></td></tr>
`;
  });
  return page(
    frame(visit, {
      title: 'Page states',
      body: html`<main class="practice-wide"><h1>Page states</h1><table><tbody>${rows}</tbody></table></main>`,
    }),
  );
}

/** `/practice/seed?set=<name>&cookie=<Set-Cookie line>&to=<path>`: sets cookies, then goes on. */
function seed(visit: Visit, { newId }: Tools): Answer {
  const { query } = visit.request;
  const cookies = [
    ...query
      .getAll('set')
      .filter(isSeedName)
      .flatMap((name) => SEEDS[name](visit, newId)),
    ...chosenCookies(visit),
  ];
  const to = query.get('to');
  if (to) return redirect(to, cookies);
  return {
    kind: 'file',
    type: 'text/plain; charset=utf-8',
    body: `${cookies.length} cookies set\n`,
    cookies,
  };
}

/** What is the practice site's own, below `/practice`. Null for a path it does not have. */
export function ownPages(visit: Visit, tools: Tools): Answer | null {
  switch (visit.path) {
    case '/practice':
      return page(hubPage(visit));
    case '/practice/states':
      return statesPage(visit);
    case '/practice/style.css':
      return { kind: 'file', type: 'text/css; charset=utf-8', body: STYLE };
    case '/practice/cached.css':
      // New at every request: whether it came from the browser's cache can be seen.
      return {
        kind: 'file',
        type: 'text/css; charset=utf-8',
        body: `/* ${tools.newId()} */\n`,
        keep: 3_600,
      };
    case '/practice/page.js':
      return { kind: 'file', type: 'text/javascript; charset=utf-8', body: PAGE_SCRIPT };
    case '/practice/worker.js':
      return {
        kind: 'file',
        type: 'text/javascript; charset=utf-8',
        body: "addEventListener('fetch', () => {});\n",
      };
    case '/practice/captcha.svg':
      return { kind: 'file', type: 'image/svg+xml', body: CAPTCHA_IMAGE };
    case '/practice/seed':
      return seed(visit, tools);
    case '/practice/cookies':
      return {
        kind: 'file',
        type: 'application/json',
        body: JSON.stringify(Object.fromEntries(visit.request.cookies)),
      };
    default:
      return null;
  }
}

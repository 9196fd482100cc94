import type { PlayedSite } from '../../harness/server.ts';
import type { SiteRequest, SiteResponse } from '../../practice-site/answer.ts';
import { type Html, html } from '../../practice-site/html.ts';
import { press, type Step, type } from '../../practice-site/journeys.ts';

/** The two shops of Kibako, by domain. */
export const KIBAKO = { example: 'kibako.example', test: 'kibako.test' } as const;

export const WHO = 'shopper@practice.example';
export const WORD = 'a word of practice';
export const NEW_WORD = 'another word of practice';
export const DIGITS = '123456';

/** What the shop remembers of a visit that went bad. */
const STALE = 'stale';

const WORDS = {
  en: {
    shop: 'Kibako',
    enter: 'Come in',
    leave: 'Leave',
    who: 'Address',
    word: 'Word',
    lost: 'Lost your word?',
    digits: 'Digits',
    newWord: 'New word',
    go: 'Go on',
    changed: 'Your word is another one now.',
    wrong: 'That address and word do not belong together.',
  },
  ja: {
    shop: 'キバコ',
    enter: '入る',
    leave: '出る',
    who: 'アドレス',
    word: '合言葉',
    lost: '合言葉をなくした方',
    digits: '数字',
    newWord: '新しい合言葉',
    go: '進む',
    changed: '合言葉が変わりました。',
    wrong: 'アドレスと合言葉の組み合わせが違います。',
  },
} as const;

type Words = (typeof WORDS)['en' | 'ja'];

/** Says on the first step who is there. */
export function identify(): Step[] {
  return [type('#who', WHO), press('.kb-step button')];
}

export function giveWord(word: string = WORD): Step[] {
  return [type('#word', word), press('.kb-step button')];
}

/** A page whose visit went bad, and who is on the way to a page of the shop. */
export function staleStart(domain: string): string {
  return `https://www.${domain}/enter?visit=${STALE}&next=https://www.${domain}/chest`;
}

/** The made-up shop as a server plays it. Nothing is remembered between requests but in cookies. */
export const kibako: PlayedSite = {
  domains: Object.values(KIBAKO),
  answer(request) {
    const lang = request.query.get('lang') ?? request.cookies.get('kb_look') ?? 'en';
    const words = lang === 'ja' ? WORDS.ja : WORDS.en;
    return request.host.startsWith('id.') ? recover(request, words) : shop(request, words);
  },
};

function shop(request: SiteRequest, words: Words): SiteResponse {
  const { method, path, query, form, cookies, host } = request;
  const next = form.get('next') ?? query.get('next') ?? '/';
  const asksWho = formOf(words, '/enter', html`${hidden(next)}${field(words.who, 'who', 'email')}`);
  const asksWord = html`${formOf(words, '/enter/word', html`${hidden(next)}${field(words.word, 'word', 'password')}`)}
    <p><a class="kb-forgot" href="https://id.${domainOf(host)}/forgot">${words.lost}</a></p>`;
  switch (`${method} ${path}`) {
    case 'GET /enter':
      return page(words, asksWho, visitOf(request));
    case 'POST /enter':
      return redirect(`/enter/word?next=${encodeURIComponent(next)}`);
    case 'GET /enter/word':
      return page(words, asksWord);
    case 'POST /enter/word':
      // A visit that went bad is never let in, and never told why.
      if (cookies.get('kb_visit') === STALE) return redirect(`/enter?next=${encodeURIComponent(next)}`);
      if ([WORD, NEW_WORD].includes(form.get('word') ?? ''))
        return redirect(next, [cookie(domainOf(host), 'kb_in', 'yes')]);
      return page(words, html`<p class="kb-note" role="alert">${words.wrong}</p>${asksWord}`);
    default:
      return page(words, isIn(request) ? signedIn(words) : signedOut(words), visitOf(request));
  }
}

/** The way to a new word, on a host of its own. */
function recover({ method, path, host }: SiteRequest, words: Words): SiteResponse {
  const ways: Record<string, [Html, string]> = {
    '/forgot': [field(words.who, 'who', 'email'), '/forgot/code'],
    '/forgot/code': [field(words.digits, 'digits', 'text'), '/forgot/new'],
    '/forgot/new': [field(words.newWord, 'new-word', 'password'), '/forgot/done'],
  };
  const [asked, next] = ways[path] ?? [];
  if (asked && next) return method === 'POST' ? redirect(next) : page(words, formOf(words, path, asked));
  return page(
    words,
    html`<p>${words.changed}</p><a href="https://www.${domainOf(host)}/enter">${words.enter}</a>`,
  );
}

function formOf(words: Words, action: string, fields: Html): Html {
  return html`<form class="kb-step" method="post" action="${action}">${fields}<button>${words.go}</button></form>`;
}

function field(label: string, id: string, kind: string): Html {
  return html`<p><label for="${id}">${label}</label> <input id="${id}" name="${id}" type="${kind}"></p>`;
}

function hidden(next: string): Html {
  return html`<input type="hidden" name="next" value="${next}">`;
}

function signedIn(words: Words): Html {
  return html`<h1>${words.shop}</h1><a class="kb-leave" href="/leave">${words.leave}</a>`;
}

function signedOut(words: Words): Html {
  return html`<h1>${words.shop}</h1><a href="/enter">${words.enter}</a>`;
}

function page(words: Words, body: Html, cookies: string[] = []): SiteResponse {
  const lang = words === WORDS.ja ? 'ja' : 'en';
  const { markup } = html`<!doctype html><html lang="${lang}"><meta charset="utf-8">
    <title>${words.shop}</title><meta name="viewport" content="width=device-width">
    <body>${body}</body></html>`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, cookies, body: markup };
}

function redirect(location: string, cookies: string[] = []): SiteResponse {
  return { status: 303, headers: { location }, cookies, body: '' };
}

/** A visit begins with the first page, and the person's choice of a look with it. */
function visitOf({ host, query, cookies }: SiteRequest): string[] {
  const domain = domainOf(host);
  const visit = query.get('visit');
  const lang = query.get('lang');
  return [
    ...(visit !== null || !cookies.has('kb_visit') ? [cookie(domain, 'kb_visit', visit ?? 'fresh')] : []),
    ...(cookies.has('kb_tray') ? [] : [cookie(domain, 'kb_tray', 'empty')]),
    ...(lang !== null || !cookies.has('kb_look') ? [cookie(domain, 'kb_look', lang ?? 'en')] : []),
  ];
}

function cookie(domain: string, name: string, value: string): string {
  return `${name}=${value}; Domain=${domain}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

function isIn({ cookies }: SiteRequest): boolean {
  return cookies.get('kb_in') === 'yes';
}

function domainOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

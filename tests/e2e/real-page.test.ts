import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { hintOf, openPopup, pressWay } from '../harness/causes';
import { launchChromium } from '../harness/chromium';
import { choose, says } from '../harness/extension';
import { launchFirefox } from '../harness/firefox';
import { PAGES, type PageInFront } from '../harness/pages-real-and-fake';
import { type PlayedSite, type PracticeServer, startPracticeServer } from '../harness/server';
import { browser, useOwn } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { createPracticeSite } from '../practice-site/site';
import { STATES, urlOf } from '../practice-site/states';
import { JAPAN } from '../practice-site/stores';

declare const chrome: { storage: { session: { get(): Promise<object> } } };

const t = wordsOf('en');
const HEADLINES: Record<PageInFront['answer'], string> = {
  own: t('real_own_title'),
  unprotected: t('popup_unprotected_title'),
  'look-alike': t('real_foreign_title'),
  legal: t('real_foreign_title'),
  other: t('real_foreign_title'),
};

/** What the table says of a page, as markup. The field is in a root that no script of the page can open. */
const MARKUP: Record<PageInFront['shows'], string> = {
  text: '<p>Hello</p>',
  search: '<input type="search" name="q">',
  field: `<div></div><script>
    document.querySelector('div').attachShadow({ mode: 'closed' }).innerHTML = '<input type="password">';
  </script>`,
  frame: '<iframe srcdoc="<input>" width="300" height="200"></iframe>',
  copy: '<form name="signIn"><input id="ap_email" type="email"></form>',
};

/** Every second of the pages that both browsers find by a name, at the usual port. */
const SAMPLE = PAGES.filter(({ address }) => !/\/\/[\d.]+\/|:\d+\/|xn--a\./.test(address)).filter(
  (_, at) => at % 2 === 0,
);

/** The pages at their real hosts. A host that has no https leads from there to where it is. */
function playedPages(): PlayedSite {
  const practice = createPracticeSite({ newId: () => 'practice', skew: () => 0 });
  return {
    domains: SAMPLE.map(({ address }) => new URL(address).hostname),
    answer(request) {
      const { scheme, host, path, query } = request;
      const page = SAMPLE.find((_, at) => query.get('page') === String(at));
      if (scheme === 'https' && SAMPLE.some(({ address }) => address.startsWith(`http://${host}/`)))
        return {
          status: 302,
          headers: { location: `http://${host}${path}?${query}` },
          cookies: [],
          body: '',
        };
      if (page === undefined) return practice({ ...request, host: `www.${JAPAN.domain}`, scheme: 'https' });
      const { title, shows } = page;
      return {
        status: 200,
        headers: { 'content-type': 'text/html' },
        cookies: [],
        body: `<!doctype html><meta charset="utf-8"><title>${title}</title>${MARKUP[shows]}`,
      };
    },
  };
}

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('is this page real, asked in %s', (name, launch) => {
  let server: PracticeServer | null = null;
  useOwn(async () => {
    server = await startPracticeServer({ beside: [playedPages()] });
    return launch({ server });
  });
  beforeEach(() => choose(browser, { language: 'en' }));
  afterAll(() => server?.close());

  // In Firefox a popup takes longer to reach: every third.
  const asked = SAMPLE.map((page, at) => ({ ...page, at })).filter(
    ({ at }) => name === 'Chromium' || at % 3 === 0,
  );

  it.each(asked)('$address “$title” $shows: $answer', async (row) => {
    const { address, answer, shows, at } = row;
    const page = await browser.open(`${address}?page=${at}`);
    expect(new URL(page.url()).protocol).toBe(new URL(address).protocol);
    const popup = await openPopup(browser, page);
    if (answer === 'own') await pressWay(popup, t, t('ways_real_page'));
    else {
      await says(popup, t('popup_real_page'));
      await popup.press(t('popup_real_page'));
    }
    await says(popup, HEADLINES[answer]);
    const said = await popup.text();
    expect({
      nothing: said.includes(t('real_type_nothing')),
      alike: said.includes(t('real_typed_already')) && answer !== 'unprotected',
      unseen: said.includes(t('real_unseen')),
    }).toEqual({ nothing: answer !== 'own', alike: answer === 'look-alike', unseen: shows === 'frame' });
    await popup.close().catch(() => undefined);
  });

  const inSession = () => browser.inExtension(() => chrome.storage.session.get());

  it('a name before an @ in the address opens nothing, and is warned of', async () => {
    const page = await browser.open('https://www.amazon.co.jp@elsewhere.example/ap/signin');
    const popup = await openPopup(browser, page);
    // Chromium hides such an address from extensions, and lets none look at the page.
    const hidden = name === 'Chromium';
    await says(popup, t('popup_asked_here'));
    await popup.press(t('popup_real_page'));
    await says(popup, hidden ? t('real_unreadable_title') : t('real_foreign_title'));
    await says(popup, hidden ? t('real_by_link') : t('real_type_nothing'));
    await popup.close().catch(() => undefined);
  });

  it('a store’s own page without https gets a warning, no hint and no case', async () => {
    const address = urlOf(STATES['wrong-password'], JAPAN);
    const page = await browser.open(address);
    await hintOf(browser, page, t, 'wrong-password');
    const before = await inSession();
    await page.goto(address.replace(/^https:..[^/]+/, 'http://www.amazon.sg'));
    expect(new URL(page.url()).protocol).toBe('http:');
    const popup = await openPopup(browser, page);
    await says(popup, t('popup_unprotected_title'));
    await says(popup, t('popup_asked_here'));
    expect(await browser.hint(page)).toBeNull();
    expect(await inSession()).toEqual(before);
    await popup.close().catch(() => undefined);
  });
});

import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { until } from '../harness/common';
import { choose, DUE } from '../harness/extension';
import { browser, useChromium } from '../harness/shared';
import { wordsOf } from '../harness/words';

/** The part of the extension's API that is used in a page of its own. */
declare const chrome: {
  storage: Record<'session' | 'local', { get(): Promise<Record<string, unknown>> }>;
};

const t = wordsOf('ja');

let page: Page;

useChromium({ language: 'ja' });
beforeEach(async () => {
  page = await browser.browser.newPage();
});

async function openGuide(rest: string): Promise<void> {
  await page.goto(`${browser.extensionBase}guide.html${rest}`, { waitUntil: 'load' });
  await page.waitForSelector('.made-text code');
}

function made(): Promise<string> {
  return page.$eval('.made-text', (shown) => String(shown.textContent));
}

/** Waits until what is made is something else. */
async function another(than: string): Promise<string> {
  const next = await until(async () => {
    const now = await made();
    return now === than || now === t('guide_make_waiting') ? null : now;
  }, DUE);
  if (next === null) throw new Error('Nothing else was made.');
  return next;
}

describe('the guide', () => {
  it('makes and copies passwords by keyboard alone', async () => {
    const origin = String(browser.extensionBase).replace(/\/$/, '');
    const rights = ['clipboard-read', 'clipboard-write'] as const;
    await browser.browser.defaultBrowserContext().overridePermissions(origin, [...rights]);
    await openGuide('#prevent/make');
    const first = await made();
    expect(first).toHaveLength(16);
    await page.focus('#make-length');
    await page.keyboard.press('ArrowRight');
    const longer = await another(first);
    expect(longer).toHaveLength(17);
    await page.keyboard.press('End');
    expect(await another(longer)).toHaveLength(128);
    await page.keyboard.press('Home');
    expect(await page.$eval('#make-length', (slider) => slider.getAttribute('aria-valuetext'))).toBe('8文字');
    // From the kind that is chosen the arrow leads to the other one.
    const short = await made();
    await page.focus('input[name=kind]:checked');
    await page.keyboard.press('ArrowRight');
    const phrase = await another(short);
    expect(phrase).toMatch(/^[a-z]+(?:-[a-z]+){5}$/);
    await page.focus('.made-do .button');
    await page.keyboard.press('Enter');
    const said = await until(
      () => page.$eval('.made [role=status]', (status) => status.textContent || null),
      DUE,
    );
    expect(said).toBe(t('guide_make_copied'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(phrase);
  });

  it('never makes the same one twice, and keeps none', async () => {
    await openGuide('#prevent');
    const seen = [await made()];
    for (let times = 0; times < 20; times += 1) {
      await page.$eval('.made-do .button-plain', (button) => button instanceof HTMLElement && button.click());
      seen.push(await another(String(seen.at(-1))));
    }
    expect(new Set(seen).size).toBe(21);
    const kept = await browser.inExtension(async () => {
      const areas = [await chrome.storage.local.get(), await chrome.storage.session.get()];
      return JSON.stringify([areas, { ...localStorage }, { ...sessionStorage }]);
    });
    expect(seen.filter((password) => kept.includes(password))).toEqual([]);
  });

  it('makes no request, and begins at the section in its address', async () => {
    await openGuide('?store=amazon.de#prevent/passkey');
    const top = await page.$eval('[id="prevent/passkey"]', (section) => section.getBoundingClientRect().top);
    expect(top).toBeLessThan(400);
    expect(await page.$eval('[id="prevent/passkey"] a', (link) => link.getAttribute('href'))).toBe(
      'https://www.amazon.de/ax/account/manage',
    );
    expect(await browser.extensionRequests()).toEqual([]);
  });

  it('prints everything but the password', async () => {
    await openGuide('#prevent');
    await page.emulateMediaType('print');
    const printed = await page.evaluate(() => document.body.innerText);
    expect(printed).toContain(t('guide_points_title'));
    expect(printed).toContain('https://www.amazon.co.jp/a/settings/approval');
    expect(printed).toContain(t('guide_promise').split('。')[0]);
    expect(printed).not.toContain(t('guide_make_title'));
    expect(printed).not.toContain(await made());
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });

  it('keeps the text size that was chosen', async () => {
    await openGuide('#prevent');
    await page.$eval('.nametag .button-plain', (button) => button instanceof HTMLElement && button.click());
    const size = () => page.$eval('html', (root) => root.getAttribute('data-text'));
    expect(await until(async () => (await size()) === 'large', DUE)).toBe(true);
    await page.reload();
    await page.waitForSelector('.made-text code');
    expect(await size()).toBe('large');
  });

  /** The title of the way that is on the screen, and whether it is in sight. */
  async function wayNow(): Promise<{ title: string; inSight: boolean }> {
    return page.$eval('.way:not(.paper-only)', (way) => {
      const { top } = way.getBoundingClientRect();
      return { title: String(way.querySelector('h2')?.textContent), inSight: top >= 0 && top < innerHeight };
    });
  }

  it('goes through the ways by keyboard alone, and keeps each in sight', async () => {
    await page.setViewport({ width: 400, height: 700 });
    await page.goto(`${browser.extensionBase}guide.html#steps/windows-chrome`, { waitUntil: 'load' });
    await page.waitForSelector('input[name=device]:checked');
    await page.focus('input[name=symptom]');
    await page.keyboard.press('Space');
    await page.waitForSelector('.way');
    expect(page.url()).toMatch(/#steps\/windows-chrome\/wrong-details$/);
    expect((await wayNow()).title).toBe(t('fix_check_typing_title'));
    // The arrow keys choose the next symptom, and nothing jumps away from them.
    await page.keyboard.press('ArrowDown');
    expect(await until(async () => page.url().endsWith('/service-error'), DUE)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('symptom');
    await page.focus('.halves .button-plain:last-child');
    await page.keyboard.press('Enter');
    const second = await until(async () => {
      const now = await wayNow();
      return now.title === t('guide_here_robot_title') && now.inSight ? now : null;
    }, DUE);
    expect(second).not.toBeNull();
    await page.goBack();
    const first = t('fix_wait_and_retry_title');
    expect(await until(async () => (await wayNow()).title === first, DUE)).toBe(true);
    expect(await browser.extensionRequests()).toEqual([]);
  });

  it('prints every way in dark on white', async () => {
    await page.goto(`${browser.extensionBase}guide.html#steps/iphone-safari/code-trouble`);
    await page.waitForSelector('.way');
    const titles = await page.$$eval('.way h2', (all) => all.map((one) => String(one.textContent)));
    const shown = () => page.evaluate(() => document.body.innerText);
    expect(titles.filter((title) => title !== titles[0]).length).toBeGreaterThan(4);
    const onScreen = await page.$$eval('.way', (all) => all.filter((one) => one.checkVisibility()).length);
    expect(onScreen).toBe(1);
    await page.emulateMediaType('print');
    const printed = await shown();
    expect(titles.filter((title) => !printed.includes(title))).toEqual([]);
    expect(printed).not.toContain(t('guide_steps_ask'));
    expect(printed).toContain('https://www.amazon.co.jp/gp/help/customer/account-issues');
    expect(await page.$eval('.qr', (code) => getComputedStyle(code).color)).toBe('rgb(0, 0, 0)');
    await page.emulateMediaType('screen');
    await page.goto(`${browser.extensionBase}guide.html#steps/iphone-safari/code-trouble/read`);
    await page.waitForSelector('.read .steps p');
    const size = await page.$eval('.read .steps p', (step) => parseFloat(getComputedStyle(step).fontSize));
    expect(size).toBeGreaterThanOrEqual(22);
  });

  const focused = () =>
    page.evaluate(() => `${document.activeElement?.localName} ${document.activeElement?.textContent}`);
  const storeNow = () => page.$eval('.store-choice summary', (line) => String(line.textContent));
  const inAddress = () => new URL(page.url()).searchParams.get('store');

  it('keeps the store that was chosen by keyboard', async () => {
    await page.goto(`${browser.extensionBase}guide.html?store=nowhere.example#contact`, {
      waitUntil: 'load',
    });
    await page.waitForSelector('.store-choice summary');
    expect(await storeNow()).toContain('amazon.co.jp');
    await page.focus('.store-choice summary');
    await page.keyboard.press('Enter');
    await page.focus('input[name=store]:checked');
    await page.keyboard.press('ArrowDown');
    const chosen = await until(
      async () => ((await inAddress()) === 'nowhere.example' ? null : inAddress()),
      DUE,
    );
    expect(await storeNow()).toContain(String(chosen));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('store');
    const links = () => page.$$eval('a[target]', (all) => all.map((link) => new URL(link.href).host));
    expect(new Set(await links())).toEqual(new Set([`www.${chosen}`]));
    await page.reload();
    await page.waitForSelector('.store-choice summary');
    expect(await storeNow()).toContain(String(chosen));
    await page.focus('nav a[href="#taken-over"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[id="taken-over"]');
    await page.$eval('.store-choice summary', (line) => line instanceof HTMLElement && line.click());
    await page.$$eval('input[name=store]', (all) => all[5]?.click());
    const other = await until(async () => (inAddress() === chosen ? null : inAddress()), DUE);
    await page.goBack();
    await page.waitForSelector('[id="contact"]');
    expect(await until(async () => inAddress() === other, DUE)).toBe(true);
    expect(new Set(await links())).toEqual(new Set([`www.${other}`]));
    expect(await browser.extensionRequests()).toEqual([]);
  });

  it('keeps the focus near when what was pressed is gone', async () => {
    await page.goto(`${browser.extensionBase}guide.html#steps/windows-chrome/no-connection`);
    await page.waitForSelector('.halves');
    const press = async (selector: string) => {
      await page.focus(selector);
      await page.keyboard.press('Enter');
    };
    const arrives = (heading: string) => until(async () => (await focused()) === heading, DUE);
    await press('.halves .button-plain:last-child');
    expect(await arrives(`h2 ${t('fix_wait_and_retry_title')}`)).toBe(true);
    await press('a[href$="/read"]');
    expect(await arrives(`h1 ${t('guide_read_title')}`)).toBe(true);
    await press('.read ~ a, .read > a');
    expect(await arrives(`h2 ${t('fix_check_connection_title')}`)).toBe(true);
    await press('.halves .button-plain:first-child');
    expect(await arrives(`h2 ${t('guide_steps_in')}`)).toBe(true);
    // From there the next stop is what can be done next.
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(`a ${t('guide_steps_in_next')}`);
    await page.keyboard.press('Enter');
    expect(await arrives(`h1 ${t('guide_prevent_title')}`)).toBe(true);
  });

  it.each(['#nowhere', '#steps/toaster/on-fire/99', '#%E0%A4%A', '?store=%00&store=#contact/x'])(
    'opens at the address %s',
    async (rest) => {
      await page.goto(`${browser.extensionBase}guide.html${rest}`, { waitUntil: 'load' });
      await page.waitForSelector('h1');
      expect(await page.$$eval('h1', (all) => all.length)).toBe(1);
      expect(await page.$$eval('main > nav a[aria-current=page]', (all) => all.length)).toBe(1);
      expect(await storeNow()).toContain('amazon.co.jp');
    },
  );

  it('says when the clipboard refuses', async () => {
    await openGuide('#prevent/make');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.$eval('.made-do .button', (button) => button instanceof HTMLElement && button.click());
    const said = await until(
      () => page.$eval('.made [role=status]', (status) => status.textContent || null),
      DUE,
    );
    expect(said).toBe(t('guide_make_not_copied'));
  });

  it.each(['light', 'dark'] as const)('prints legibly without colors, in the %s theme', async (theme) => {
    await choose(browser, { language: 'ja', theme });
    for (const hash of ['#steps/mac-firefox/same-page-again', '#taken-over', '#contact', '#prevent']) {
      await page.goto(`${browser.extensionBase}guide.html${hash}`, { waitUntil: 'load' });
      await page.reload({ waitUntil: 'load' });
      await page.waitForSelector('h1');
      await page.emulateMediaType('print');
      const ratios = await page.evaluate(contrastOnPaper);
      await page.emulateMediaType('screen');
      expect(ratios.length).toBeGreaterThan(20);
      expect(ratios.filter(([, ratio]) => ratio < 4.5)).toEqual([]);
    }
  });
});

/** Every text that is printed, with the contrast of its colour (as grey) to white paper. Runs in the page. */
function contrastOnPaper(): [string, number][] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: [string, number][] = [];
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (canvas === null) throw new Error('There is no canvas to read colours with.');
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const element = text.parentElement;
    if (element === null || String(text.textContent).trim() === '' || !element.checkVisibility()) continue;
    canvas.fillStyle = '#fff';
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = getComputedStyle(element).color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
      .map((channel) => channel / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    found.push([String(text.textContent), 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)]);
  }
  return found;
}

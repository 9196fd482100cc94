import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Realm } from 'puppeteer-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { buildFor } from '../harness/common';
import { DUE, lookOf, shownOn } from '../harness/extension';
import { browser, useOwnChromium } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { CODES } from '../practice-site/accounts';
import {
  enterCode,
  enterPassword,
  identify,
  press,
  type Step,
  startOf,
  type,
  urlAt,
} from '../practice-site/journeys';
import { JAPAN } from '../practice-site/stores';

const t = wordsOf('ja');

declare global {
  /** Ways to what a person typed that were used in the world of our content script. */
  var waysUsed: string[];
}

/**
 * Put before our content script in its own isolated world, which sees objects of its own: every way to what a
 * person typed is written down. The page's world and its scripts are not touched.
 */
function trap(): void {
  globalThis.waysUsed = [];
  const note = (way: string) => globalThis.waysUsed.push(way);
  const getters: [object, string[]][] = [
    [HTMLInputElement.prototype, ['value', 'defaultValue', 'valueAsNumber', 'valueAsDate', 'files']],
    [HTMLInputElement.prototype, ['selectionStart', 'selectionEnd', 'validity', 'validationMessage']],
    [HTMLTextAreaElement.prototype, ['value', 'defaultValue', 'textLength']],
    [HTMLSelectElement.prototype, ['value', 'selectedOptions', 'selectedIndex']],
    [InputEvent.prototype, ['data', 'dataTransfer']],
    [ClipboardEvent.prototype, ['clipboardData']],
  ];
  for (const [prototype, names] of getters) {
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(prototype, name);
      if (!own?.get) throw new Error(`no way ${name}`);
      const { get } = own;
      Object.defineProperty(prototype, name, {
        ...own,
        get() {
          note(this instanceof Element && this.id !== '' ? `${name} of #${this.id}` : name);
          return get.call(this);
        },
      });
    }
  }
  const { getAttribute } = Element.prototype;
  Element.prototype.getAttribute = function (name) {
    if (/^value$/i.test(name)) note('getAttribute');
    return getAttribute.call(this, name);
  };
  const Native = FormData;
  globalThis.FormData = class extends Native {
    constructor(...args: ConstructorParameters<typeof Native>) {
      note('FormData');
      super(...args);
    }
  };
}

/** Every way of the trap, used once: it must be noticed. */
const CONTROLS: Readonly<Record<string, (field: HTMLInputElement) => unknown>> = {
  'value of #ap_email': (field) => field.value,
  'defaultValue of #ap_email': (field) => field.defaultValue,
  'selectionStart of #ap_email': (field) => field.selectionStart,
  getAttribute: (field) => field.getAttribute('value'),
  FormData: (field) => new FormData(field.form || undefined),
};

const folder = mkdtempSync(join(tmpdir(), 'haireta-trap-'));
cpSync(buildFor('chromium'), folder, { recursive: true });
const script = join(folder, 'content-scripts/sign-in.js');
writeFileSync(script, `(${trap})();\n${readFileSync(script, 'utf8')}`);
let page: Page;

useOwnChromium({ extension: folder }, { language: 'ja' });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  page = await browser.open(startOf('sign-in', JAPAN));
});

async function ours(): Promise<Realm> {
  for (const realm of page.extensionRealms()) {
    if (await realm.evaluate(() => globalThis.waysUsed !== undefined).catch(() => false)) return realm;
  }
  throw new Error('our content script does not run here');
}

async function readWays(): Promise<string[]> {
  return (await ours()).evaluate(() => globalThis.waysUsed);
}

/** The e-mail or phone field is looked at when it is sent: whether it is full-width or has outer spaces, yes or no. */
const AT_A_PRESS = 'value of #ap_email';

describe('what a person types is never read', () => {
  it.each(Object.entries(CONTROLS))('the trap notices %s, and the page still works', async (name, use) => {
    await browser.walk(page, [type('#ap_email', 'shopper@example.com')]);
    expect(await readWays()).toEqual([]);
    await (await ours()).evaluate(`(${use})(document.querySelector('#ap_email'))`);
    expect(await readWays()).toContain(name);
  });

  it('on no step of a sign-in, but for the email field as it is sent', async () => {
    const steps: readonly (readonly [Step[], ways: string[]])[] = [
      [[type('#ap_email', 'ｃｏｄｅ＠example.com')], []],
      [[press('#continue', 'nowhere')], [AT_A_PRESS]],
      [identify('code'), []],
      [[press('#signInSubmit', 'nowhere')], []],
      [enterPassword('a-secret-of-mine'), []],
      [enterPassword(), []],
      [enterCode('987654'), []],
    ];
    for (const [step, ways] of steps) {
      await browser.walk(page, step);
      await shownOn(browser, page, 'nothing');
      expect(await readWays(), page.url()).toEqual(ways);
    }
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    await browser.walk(page, enterCode(CODES.right));
    expect((await browser.waitForHint(page, DUE))?.title).toBe(t('hint_solved_title'));
    expect(await readWays()).toEqual([]);
  });

  it('not while typing, pasting or selecting under an open hint', async () => {
    await page.goto(urlAt(JAPAN, '/ap/signin?practice=captcha-wrong'));
    expect(await browser.waitForHint(page, DUE)).not.toBeNull();
    for (const field of ['#ap_password', '#auth-captcha-guess']) {
      await browser.walk(page, [type(field, 'a-secret-of-mine')]);
      await page.keyboard.down('Control');
      for (const key of ['a', 'c', 'v', 'v'] as const) await page.keyboard.press(key);
      await page.keyboard.up('Control');
    }
    await page.evaluate(() => document.body.append(document.createElement('p')));
    expect(await lookOf(browser, await browser.tabId(page))).not.toBeNull();
    await shownOn(browser, page, 'hint');
    expect(await readWays()).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import type { RunFixResponse, UndoResponse } from '../../lib/model/protocol';
import { ask, caseOf } from '../harness/extension';
import { launchFirefox } from '../harness/firefox';
import { browser, useOwn } from '../harness/shared';
import { JAPAN, signInPath } from '../practice-site/stores';

const WWW = 'https://www.amazon.co.jp';
const SIGN_IN = `${WWW}${signInPath(JAPAN)}`;

useOwn(() => launchFirefox({ preferences: { 'privacy.firstparty.isolate': true } }));

it('a cookie of a partition cannot be put back, which is said before the press', async () => {
  const partitioned = encodeURIComponent('part=1; path=/; secure; samesite=none; partitioned');
  const plain = encodeURIComponent('plain=1; path=/; secure');
  const page = await browser.open(`${WWW}/practice/seed?cookie=${partitioned}&cookie=${plain}`);
  await page.goto(`${SIGN_IN}&practice=wrong-password`);
  const tabId = await browser.tabId(page);
  const names = async () =>
    (await page.evaluate(() => document.cookie)).split('; ').map((c) => c.split('=')[0]);
  expect(await names()).toEqual(expect.arrayContaining(['part', 'plain']));
  expect(await caseOf(browser, page)).toMatchObject({ clear: { lost: 1 } });
  const cleared: RunFixResponse = await ask(browser, 'runFix', { tabId, fix: 'clear-cookies', alsoTabs: [] });
  expect(cleared).toMatchObject({ done: true, clear: { remaining: 0 } });
  await page.waitForSelector('#ap_email');
  const undone: UndoResponse = await ask(browser, 'undo', { tabId });
  expect(undone).toMatchObject({ done: true, undo: { refused: 1 } });
});

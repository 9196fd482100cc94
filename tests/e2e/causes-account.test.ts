import { expect, it } from 'vitest';
import {
  causeWords,
  fixBecame,
  fixWords,
  hintOf,
  isSolved,
  popupOn,
  seenCase,
  seeSteps,
} from '../harness/causes';
import { choose, says } from '../harness/extension';
import { openedAt } from '../harness/person';
import { browser, useChromium } from '../harness/shared';
import { wordsOf } from '../harness/words';
import { emailOf } from '../practice-site/accounts';
import { enterPassword, identify, press, signInAs, startOf, type, urlAt } from '../practice-site/journeys';
import { JAPAN, signInPath, USA } from '../practice-site/stores';

useChromium();

it('the wrong store: led to the right one, and in', async () => {
  const t = wordsOf('ja');
  await choose(browser, { language: 'ja' });
  // What stays in a browser that was once signed in there.
  const before = await browser.open(
    urlAt(JAPAN, '/practice/seed?cookie=x-<suffix>=1;Domain=.<store>;Path=/;Max-Age=9999'),
  );
  await before.close();
  const page = await browser.open(startOf('sign-in', USA));
  await browser.walk(page, identify('tokyo'));

  const hint = await hintOf(browser, page, t, 'wrong-store');
  const [finding] = (await seenCase(browser, page)).findings;
  expect(finding?.reason).toEqual({ key: 'used_other', params: { store: JAPAN.domain } });
  expect(hint.text).toContain(finding?.words.why);
  const popup = await popupOn(browser, page, t, { cause: 'wrong-store', fix: 'open-right-store' });
  await seeSteps(popup, t, 'open-right-store');
  const row = (await popup.buttons()).find((name) => name.includes('amazon.co.jp'));
  await popup.press(row || 'amazon.co.jp');
  const right = await openedAt(browser, (url) => url === urlAt(JAPAN, '/'));
  await right.goto(urlAt(JAPAN, signInPath(JAPAN)));
  await right.bringToFront();
  await browser.walk(right, signInAs('tokyo'));
  expect(await right.$('a#nav-item-signout')).not.toBeNull();

  // The tab of the wrong store cannot know it: the person says so.
  const again = await popupOn(browser, page, t, { cause: 'wrong-store', fix: 'open-right-store' });
  await seeSteps(again, t, 'open-right-store');
  await again.press(t('steps_got_in'));
  await says(again, t('popup_solved_title'));
  const { solved } = await fixBecame(browser, page, { fix: 'open-right-store', outcome: 'solved' });
  expect(solved).toBe(true);
  await again.close();
});

it('the offer of a second account: not taken, another address, and in', async () => {
  const t = wordsOf('ja');
  await choose(browser, { language: 'ja' });
  const page = await browser.open(urlAt(JAPAN, '/ax/claim'));
  await browser.walk(page, [type('#ap_email_login', emailOf('nobody')), press('#continue')]);

  const hint = await hintOf(browser, page, t, 'create-account-trap');
  expect(hint.text).toContain(causeWords(t, 'create-account-trap', 'why_offered'));
  const popup = await popupOn(browser, page, t, { cause: 'create-account-trap', fix: 'check-identifier' });
  await seeSteps(popup, t, 'check-identifier', t('popup_coach_steps'));
  await popup.press(t('steps_not_in'));
  const { findings } = await fixBecame(browser, page, { fix: 'check-identifier', outcome: 'unchanged' });
  expect(findings[0]).toMatchObject({ cause: 'create-account-trap' });
  expect(findings[0]?.fixes[0]).toBe('use-other-identifier');
  await says(popup, fixWords(t, 'use-other-identifier', 'do'));
  await popup.close();

  await browser.walk(page, [
    press('.signin-with-another-account'),
    type('#ap_email_login', emailOf('shopper')),
    press('#continue'),
    ...enterPassword(),
  ]);
  await isSolved(browser, page, t);
});

import { expect, it } from 'vitest';
import type { CaseView } from '@/lib/model/protocol';
import { aCase, aCoach, aQuietPage, tab, wrongPassword } from '@/tests/harness/case-views';
import { showPopup } from './show-popup';

/** A store of a site that has no official page but its front page and its sign-in. */
const bare = {
  ...tab,
  site: 'shop',
  links: { home: 'https://shop.example/', 'sign-in': 'https://shop.example/login' },
};
const { fix } = aCoach('contact-support', 0);

it.each<[string, CaseView]>([
  ['where every fix was tried', aCase({ tab: bare, findings: [{ ...wrongPassword, fixes: [] }] })],
  ['where the browser does not let us see the store', { kind: 'no-permission', tab: bare }],
  ['where no cause was found', aQuietPage({ tab: bare, symptom: 'app-fails' })],
])('no button leads to a help page that the site has not: %s', async (_, view) => {
  const { root } = await showPopup({ view });
  expect(root.textContent).not.toContain('公式の案内');
});

it('a fix whose page the site has not shows its steps, and opens nothing', async () => {
  const findings = [{ ...wrongPassword, fixes: ['contact-support' as const] }];
  const { primary, press, actions } = await showPopup({ view: aCase({ tab: bare, findings }) });
  expect(primary()).toEqual(['手順を見る']);
  await press('手順を見る');
  expect(actions.show).toHaveBeenCalledWith({ at: 'fix', fix });
  expect(actions.openOfficial).not.toHaveBeenCalled();
});

it('nor do the steps themselves have a button for it', async () => {
  const screen = { at: 'fix', fix } as const;
  const offered = await showPopup({ view: aCase(), screen });
  expect(offered.buttons().filter((words) => words?.includes('カスタマーサービス'))).toHaveLength(1);
  const { buttons } = await showPopup({ view: aCase({ tab: bare }), screen });
  expect(buttons().filter((words) => words?.includes('カスタマーサービス'))).toEqual([]);
});

it('another device is sent to the sign-in, where the site has no page behind it', async () => {
  const { root } = await showPopup({ view: aCase({ tab: bare }), screen: { at: 'other-device' } });
  expect(root.querySelector('.address')?.textContent).toBe('https://shop.example/login');
});

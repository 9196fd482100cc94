import { describe, expect, it } from 'vitest';
import type { RemindView } from '@/lib/model/protocol';
import { aCase, serviceTrouble, staleCookies } from '@/tests/harness/case-views';
import { showPopup } from './show-popup';

const OFFER = 'また試すころに知らせる';
const TAKE_BACK = '知らせなくてよい';
const STORE = 'amazon.co.jp';
const NONE: RemindView = { due: null, waiting: null, offered: true };
const DUE_AT = new Date(2026, 0, 5, 18, 45).getTime();
const trouble = aCase({ findings: [serviceTrouble] });

/** The popup on trouble of the site, with what the background answers to each question. */
async function asking(answers: Record<'see' | 'keep' | 'forget', RemindView | null>) {
  const popup = await showPopup({ view: aCase({ findings: [staleCookies] }) });
  popup.actions.remind.mockImplementation(async (ask) => answers[ask.do]);
  await popup.draw({ view: trouble });
  return popup;
}

describe('“tell me when”', () => {
  it('is offered where waiting helps, kept on a press, and can be taken back', async () => {
    const waiting = { store: STORE, kind: 'service', dueAt: DUE_AT } as const;
    const popup = await asking({ see: NONE, keep: { ...NONE, waiting }, forget: NONE });
    await popup.press(OFFER);
    expect(popup.actions.remind).toHaveBeenLastCalledWith({ do: 'keep', kind: 'service' });
    expect(popup.main()).toMatch(/2026年1月5日18:45以降に、Hairetaのアイコンでお知らせします。/);
    expect(popup.main()).not.toContain(OFFER);
    await popup.press(TAKE_BACK);
    expect(popup.actions.remind).toHaveBeenLastCalledWith({ do: 'forget', store: STORE });
    expect(popup.main()).toContain(OFFER);
  });

  it('says for a lost connection that it waits until it is back', async () => {
    const waiting = { store: STORE, kind: 'connection', dueAt: DUE_AT } as const;
    const popup = await asking({ see: { ...NONE, waiting }, keep: null, forget: null });
    expect(popup.main()).toContain('またつながったら');
  });

  it.each([
    ['storage refuses', NONE],
    ['the background cannot be asked', null],
  ])('says that it was not kept where %s', async (_why, keep) => {
    const popup = await asking({ see: NONE, keep, forget: null });
    await popup.press(OFFER);
    expect(popup.main()).toContain('覚えておけませんでした');
    expect(popup.main()).toContain(OFFER);
  });

  it('is not offered where waiting does not help, in a private window, or when the background says no', async () => {
    const other = await showPopup({ view: aCase({ findings: [staleCookies] }) });
    expect(other.main()).not.toContain(OFFER);
    expect(other.actions.remind).not.toHaveBeenCalled();
    const hidden = await showPopup({ view: { ...trouble, private: true, clear: null } });
    expect(hidden.main()).not.toContain(OFFER);
    expect(hidden.actions.remind).not.toHaveBeenCalled();
    const no = await asking({ see: { ...NONE, offered: false }, keep: null, forget: null });
    expect(no.main()).not.toContain(OFFER);
  });
});

describe.each(['service', 'codes', 'connection'] as const)('worth trying again: %s', (kind) => {
  it('is told once, leads to the first page of the store, and can be put aside', async () => {
    const url = 'https://www.amazon.co.jp/';
    const popup = await showPopup({
      view: { kind: 'restricted' },
      screen: { at: 'try-again', due: { store: STORE, kind, url } },
    });
    expect(popup.heading()).toBe('amazon.co.jpで、また試すころです');
    expect(popup.primary()).toEqual(['amazon.co.jpを開く']);
    expect(popup.actions.remind.mock.calls).toEqual([[{ do: 'forget', store: STORE }]]);
    await popup.press('amazon.co.jpを開く');
    expect(popup.actions.openStore).toHaveBeenCalledExactlyOnceWith(url);
    await popup.press('今は試さない');
    expect(popup.actions.back).toHaveBeenCalledOnce();
  });
});

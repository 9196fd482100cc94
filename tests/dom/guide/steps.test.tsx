import { describe, expect, it } from 'vitest';
import { SYMPTOMS } from '@/lib/model/evidence';
import { DEVICE_IDS, DEVICE_PARTS, MACHINE_IDS } from '@/lib/model/guide';
import { stepsHash, stepsPlace } from '@/lib/ui/guide-place';
import { showGuide } from './show-guide';

type Shown = Awaited<ReturnType<typeof showGuide>>;

/** The title of each way that is on the screen. */
const onScreen = ({ root }: Shown) =>
  [...root.querySelectorAll('.way:not(.paper-only) h2')].map((title) => title.textContent);
/** The words of what is chosen. */
const chosenOf = ({ root }: Shown, name: string) =>
  [...root.querySelectorAll(`input[name=${name}]:checked`)].map((input) => input.parentElement?.textContent);
const onPaper = ({ root }: Shown) => root.querySelectorAll('.way').length;

describe('the place in the chapter with the steps', () => {
  it.each([
    [null, { device: null, symptom: null, view: 'way', at: 0 }],
    ['mac-safari', { device: 'mac-safari', symptom: null, view: 'way', at: 0 }],
    ['mac-safari/app-fails/3', { device: 'mac-safari', symptom: 'app-fails', view: 'way', at: 2 }],
    ['iphone-app/app-fails/read', { device: 'iphone-app', symptom: 'app-fails', view: 'read', at: 0 }],
    ['iphone-app/app-fails/in', { device: 'iphone-app', symptom: 'app-fails', view: 'in', at: 0 }],
    ['toaster/__proto__/0', { device: null, symptom: null, view: 'way', at: 0 }],
    ['iphone-app/app-fails/-1', { device: 'iphone-app', symptom: 'app-fails', view: 'way', at: 0 }],
    ['iphone-app/app-fails/1e9', { device: 'iphone-app', symptom: 'app-fails', view: 'way', at: 0 }],
  ])('of "%s" is %o', (section, place) => expect(stepsPlace(section)).toEqual(place));

  it('survives a round trip through its address', () => {
    for (const last of [0, 1, 11, 'read', 'in'] as const) {
      const section = stepsHash('mac-chrome', 'no-connection', last).replace('#steps/', '');
      const at = typeof last === 'number' ? last : 0;
      const view = typeof last === 'number' ? 'way' : last;
      expect(stepsPlace(section)).toEqual({ device: 'mac-chrome', symptom: 'no-connection', view, at });
    }
    expect(stepsHash('mac-chrome', null, 'read')).toBe('#steps/mac-chrome');
    expect(stepsHash('mac-chrome', 'app-fails', null)).toBe('#steps/mac-chrome/app-fails');
  });
});

describe('the chapter with the steps', () => {
  it('begins with this device and no symptom, and shows no way until one is chosen', async () => {
    const shown = await showGuide({ at: '' });
    expect(shown.root.querySelectorAll('input[name=machine]')).toHaveLength(MACHINE_IDS.length);
    expect(chosenOf(shown, 'machine')).toEqual(['Windows']);
    expect(shown.root.querySelectorAll('input[name=device]')).toHaveLength(3);
    expect(shown.root.querySelectorAll('input[name=symptom]')).toHaveLength(SYMPTOMS.length);
    expect(shown.root.querySelectorAll('input[name=device]:checked')).toHaveLength(1);
    expect(shown.root.querySelectorAll('input[name=symptom]:checked')).toHaveLength(0);
    expect(onPaper(shown)).toBe(0);
    await shown.choose('同じ画面に、何度も戻る');
    expect(shown.went).toHaveBeenLastCalledWith('#steps/windows-chrome/same-page-again', 'instead');
    expect(onScreen(shown)).toEqual(['もう一度、パスワードを入れる']);
    expect(onPaper(shown)).toBeGreaterThan(8);
  });

  it('asks first which device it is, then what the site is opened with on it', async () => {
    const shown = await showGuide({ at: '#steps/windows-edge/app-fails' });
    await shown.choose('iPad');
    expect(shown.went).toHaveBeenLastCalledWith('#steps/ipad-safari/app-fails', 'instead');
    expect(chosenOf(shown, 'machine')).toEqual(['iPad']);
    expect(chosenOf(shown, 'device')).toEqual(['Safari']);
    await shown.choose('Amazonのアプリ');
    expect(shown.went).toHaveBeenLastCalledWith('#steps/ipad-app/app-fails', 'instead');
  });

  it.each(DEVICE_IDS)('%s can be chosen, and is named in words', async (device) => {
    const shown = await showGuide({ at: `#steps/${device}/wrong-details/2` });
    expect(shown.root.querySelectorAll('input[name=machine]:checked')).toHaveLength(1);
    expect(shown.root.querySelectorAll('input[name=device]:checked')).toHaveLength(1);
    const { machine, program } = DEVICE_PARTS[device];
    expect(device).toBe(`${machine}-${program}`);
    // Both choices are folded away, with what was chosen in the line that unfolds them, and on paper.
    expect(shown.root.querySelector('.choosing')?.closest('details')?.open).toBe(false);
    const summary = shown.root.querySelector('.choosing')?.closest('details')?.querySelector('summary');
    expect(summary?.textContent?.toLowerCase()).toContain(machine);
    expect(shown.root.querySelector('article > .paper-line')?.textContent?.toLowerCase()).toContain(machine);
  });

  it('has the words of the device that is chosen', async () => {
    const shown = await showGuide({ at: '#steps/windows-chrome/same-page-again/4' });
    const steps = () => shown.root.querySelector('.way:not(.paper-only) .steps')?.textContent;
    expect(onScreen(shown)).toEqual(['Amazonの古い記録だけを消す']);
    expect(steps()).toContain('「デバイス上のサイトデータを管理」');
    await shown.choose('Firefox');
    expect(shown.went).toHaveBeenLastCalledWith('#steps/windows-firefox/same-page-again', 'instead');
    expect(shown.root.textContent).toContain('「Cookie とサイトデータを消去」');
    expect(shown.root.textContent).not.toContain('「デバイス上のサイトデータを管理」');
  });

  it('goes on from way to way, and in the end to customer service', async () => {
    const shown = await showGuide({ at: '#steps/mac-safari/strange-activity' });
    const seen: (string | null)[] = [];
    for (let ways = onPaper(shown); ways > 0; ways -= 1) {
      seen.push(...onScreen(shown));
      await shown.press('まだ入れません');
      expect(shown.went.mock.lastCall?.[1]).toBe('onward');
    }
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
    expect(shown.root.querySelector('h1')?.textContent).toBe('カスタマーサービスに相談する');
  });

  it('tells screen readers which way it is at', async () => {
    const { press, said } = await showGuide({ at: '#steps/mac-safari/no-connection' });
    expect(said()).toContain('1番目 通信を切り替える');
    await press('まだ入れません');
    expect(said()).toContain('2番目 少し待って、最初からやり直す');
  });

  it('ends when the person is in, with a link to the chapter on preventing', async () => {
    const shown = await showGuide({ at: '#steps/mac-safari/no-connection/2' });
    await shown.press('入れました');
    expect(onScreen(shown)).toEqual([]);
    const end = shown.root.querySelector('[id="steps/mac-safari/no-connection/in"]');
    expect(end?.textContent).toContain('入れて、よかったです。');
    expect(end?.querySelector('a')?.getAttribute('href')).toBe('#prevent');
    // Nothing more is offered to who is in.
    expect(shown.root.querySelector('.qr')).toBeNull();
  });

  it('shows the last way for a number that is too high', async () => {
    expect(onScreen(await showGuide({ at: '#steps/mac-safari/no-connection/99' }))).toEqual([
      'カスタマーサービスに相談する',
    ]);
  });

  it('lists all its ways in order', async () => {
    const shown = await showGuide({ at: '#steps/mac-safari/code-trouble' });
    const listed = shown.root.querySelectorAll('.way-list a');
    expect(listed).toHaveLength(onPaper(shown));
    await shown.follow('1日待ってから、送ってもらう');
    expect(onScreen(shown)).toEqual(['1日待ってから、送ってもらう']);
  });

  it('says where the words may differ, and only there', async () => {
    const note = '言葉は、機器によって';
    const rough = await showGuide({ at: '#steps/windows-edge/same-page-again/4' });
    expect(rough.root.querySelector('.way:not(.paper-only)')?.textContent).toContain(note);
    const proved = await showGuide({ at: '#steps/windows-chrome/same-page-again/4' });
    expect(proved.root.querySelector('.way:not(.paper-only)')?.textContent).not.toContain(note);
  });

  it('has the store’s own help as a QR code, dark on white', async () => {
    const { root } = await showGuide({ at: '#steps', wanted: 'amazon.de' });
    const code = root.querySelector('.qr');
    expect(code?.getAttribute('aria-label')).toBe('amazon.deの案内のQRコード');
    expect(code?.querySelector('path')?.getAttribute('d')?.length).toBeGreaterThan(500);
    expect(root.querySelector('[id="steps/qr"] a')?.getAttribute('href')).toBe(
      'https://www.amazon.de/gp/help/customer/account-issues',
    );
  });
});

describe('the view for the person who helps', () => {
  it('has every way at once, in its own large type, and leads back', async () => {
    const shown = await showGuide({ at: '#steps/iphone-safari/wrong-details' });
    const ways = onPaper(shown);
    await shown.follow('手伝う人に読んでもらう（大きな文字）');
    expect(shown.root.querySelector('h1')?.textContent).toBe('手伝う人へ');
    expect(shown.root.querySelectorAll('.read .way')).toHaveLength(ways);
    expect(onScreen(shown)).toHaveLength(ways);
    expect(shown.root.textContent).toContain('パスワードとコードは、本人が入れます。');
    expect(shown.root.querySelectorAll('input:not([name=store])')).toHaveLength(0);
    await shown.follow('手順に戻る');
    expect(onScreen(shown)).toHaveLength(1);
  });
});

describe.each(['#taken-over', '#contact'])('the chapter %s', (at) => {
  it.each(['ja', 'en'] as const)(
    'in %s has official pages of the store, and no field or number',
    async (lang) => {
      const { root } = await showGuide({ at, lang, wanted: 'amazon.co.uk' });
      const links = [...root.querySelectorAll<HTMLAnchorElement>('.store-links > a')];
      expect(links.length).toBeGreaterThanOrEqual(2);
      for (const link of links) expect(link.host).toBe('www.amazon.co.uk');
      expect(
        root.querySelectorAll(
          'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]',
        ),
      ).toHaveLength(0);
      expect(root.textContent).not.toMatch(/\d{2,4}-\d{2,4}-\d{3,4}/);
      expect(root.querySelectorAll('a[href^="tel:"]')).toHaveLength(0);
    },
  );
});

describe('the chapter on unknown mails and orders', () => {
  it('judges nothing: ticks change nothing', async () => {
    const { root, choose } = await showGuide({ at: '#taken-over' });
    const before = root.textContent;
    for (const sign of root.querySelectorAll('.sign')) await choose(String(sign.textContent));
    expect(root.querySelectorAll('.sign input:checked')).toHaveLength(3);
    expect(root.textContent).toBe(before);
  });

  it('says the risk once, and leads to the security page', async () => {
    const { root } = await showGuide({ at: '#taken-over' });
    expect(root.textContent?.split('そのままにしないほうが').length).toBe(2);
    const links = [...root.querySelectorAll('.store-links > a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      'https://www.amazon.co.jp/',
      'https://www.amazon.co.jp/ax/account/manage',
      'https://www.amazon.co.jp/gp/help/customer/contact-us',
    ]);
  });
});

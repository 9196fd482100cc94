import { describe, expect, it } from 'vitest';
import { showGuide } from './show-guide';

type Shown = Awaited<ReturnType<typeof showGuide>>;

const radios = ({ root }: Shown) => [...root.querySelectorAll<HTMLInputElement>('input[name=store]')];
const namesOf = (shown: Shown) => radios(shown).map((input) => input.parentElement?.textContent);
const chosenOf = (shown: Shown) => namesOf(shown).filter((_, at) => radios(shown)[at]?.checked);
const hostsOf = ({ root }: Shown) =>
  new Set([...root.querySelectorAll<HTMLAnchorElement>('a[target]')].map(({ host }) => host));

describe('the choice of the store', () => {
  it.each([
    ['ja', '日本（amazon.co.jp）', 'ストアを選ぶ（いまはamazon.co.jp、日本）'],
    ['en', 'United States (amazon.com)', 'Choose your store (now amazon.com, United States)'],
  ] as const)(
    'in %s has all 24 by country and domain, the likely one first',
    async (lang, first, summary) => {
      const shown = await showGuide({ lang, at: '#contact' });
      expect(namesOf(shown)).toHaveLength(24);
      expect(new Set(namesOf(shown)).size).toBe(24);
      expect(namesOf(shown)[0]).toBe(first);
      expect(chosenOf(shown)).toEqual([first]);
      expect(shown.root.querySelector('.store-choice summary')?.textContent).toBe(summary);
    },
  );

  it.each(['#steps/mac-safari/wrong-details', '#taken-over', '#contact', '#prevent'])(
    'leads every official page of %s to the store that is chosen, and keeps it in the address',
    async (at) => {
      const shown = await showGuide({ at });
      expect(hostsOf(shown)).toEqual(new Set(['www.amazon.co.jp']));
      const order = namesOf(shown);
      await shown.choose('ドイツ（amazon.de）');
      expect(hostsOf(shown)).toEqual(new Set(['www.amazon.de']));
      expect(shown.page.location).toMatchObject({ search: '?store=amazon.de', hash: at });
      // The list stays as it was: what was pressed is still under the finger.
      expect(namesOf(shown)).toEqual(order);
      expect(chosenOf(shown)).toEqual(['ドイツ（amazon.de）']);
    },
  );

  it('is followed by the QR code, and by the addresses on paper', async () => {
    const shown = await showGuide({ at: '#steps' });
    const code = () => shown.root.querySelector('.qr path')?.getAttribute('d');
    const before = code();
    await shown.choose('カナダ（amazon.ca）');
    expect(code()).not.toBe(before);
    expect(shown.root.querySelector('.qr')?.getAttribute('aria-label')).toBe('amazon.caの案内のQRコード');
    expect(shown.root.querySelector('.address-print')?.textContent).toBe(
      'https://www.amazon.ca/gp/help/customer/account-issues',
    );
    expect(shown.root.querySelector('.store-choice .paper-line')?.textContent).toBe(
      'ストア：amazon.ca（カナダ）',
    );
  });

  it('has addresses on paper that can be typed', async () => {
    for (const at of ['#steps/mac-safari/wrong-details', '#taken-over', '#contact', '#prevent']) {
      const { root } = await showGuide({ at });
      const printed = [...root.querySelectorAll('.address-print')].map((line) => String(line.textContent));
      expect(printed.length).toBeGreaterThan(1);
      for (const address of printed) expect(address).toMatch(/^https:\/\/www\.amazon\.co\.jp\/[\w/-]{0,40}$/);
    }
  });

  it('survives another device, and going back', async () => {
    const shown = await showGuide({ at: '#steps/mac-safari/wrong-details', wanted: 'amazon.com' });
    await shown.choose('ドイツ（amazon.de）');
    await shown.choose('Firefox');
    expect(shown.page.location.search).toBe('?store=amazon.de');
    await shown.back('#contact', '?store=amazon.com');
    expect(chosenOf(shown)).toEqual(['ドイツ（amazon.de）']);
    expect(shown.page.location).toMatchObject({ search: '?store=amazon.de', hash: '#contact' });
  });

  it.each(['nowhere.example', '', '%3Cscript%3E', '__proto__', 'AMAZON.DE/../evil'])(
    'falls back to the likely one for “%s”',
    async (wanted) => {
      const shown = await showGuide({ at: '#contact', wanted });
      expect(chosenOf(shown)).toEqual(['日本（amazon.co.jp）']);
      expect(hostsOf(shown)).toEqual(new Set(['www.amazon.co.jp']));
    },
  );
});

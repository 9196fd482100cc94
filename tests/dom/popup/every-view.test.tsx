import { describe, expect, it } from 'vitest';
import { shown } from '@/tests/harness/case-views';
import { showPopup } from './show-popup';

/** What may stay in Latin letters in a Japanese view: names, addresses, and keys on a keyboard. */
const LATIN =
  /\b(?:Haireta|Chrome|Edge|(?<=言語：)ja|QR|Amazon(?:\.co\.jp)?|amazon\.[a-z.]+|Caps Lock|SMS|[\w-]+(?:\.[\w-]+)+)\b/g;

describe.each(Object.entries(shown))('popup view %s', (_name, one) => {
  it('has one heading, at most one filled button, the name tag first and the promise last', async () => {
    const { root } = await showPopup(one);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelectorAll('.button').length).toBeLessThanOrEqual(1);
    expect(root.querySelector('.popup > :first-child')?.className).toBe('nametag');
    expect(root.querySelector('.popup > :last-child')?.textContent).toContain(
      'パスワードやコードは聞きません。',
    );
  });

  it('has no English left in Japanese and no key left for words', async () => {
    const { root } = await showPopup(one);
    const text = [...root.querySelectorAll('main, footer, [role=status]')]
      .map((part) => part.textContent)
      .join(' ');
    expect(text).not.toMatch(
      /\b(?:popup|clear|undo|cause|fix|symptom|link|ways|tests|real|copy|report|retry)_/,
    );
    const addresses = [...root.querySelectorAll('.address')].map((address) => String(address.textContent));
    const rest = addresses.reduce((left, address) => left.replace(address, ''), text);
    expect(rest.replaceAll(LATIN, '')).not.toMatch(/[a-z]{2,}/i);
  });

  it('has no Japanese left in English', async () => {
    const { root } = await showPopup(one, 'en');
    const tabs = [...root.querySelectorAll('.one-line')].map((title) => title.textContent);
    const text = tabs.reduce(
      (rest, title) => rest.replace(title, ''),
      root.querySelector('main')?.textContent ?? '',
    );
    expect(text.replace(/日本|アメリカ合衆国/g, '')).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(text).not.toMatch(/\b(?:popup|clear|undo|cause|fix|symptom|link|ways|tests|real|copy|report)_/);
  });

  it('names every button and keeps icons out of the words', async () => {
    const { root } = await showPopup(one);
    for (const button of root.querySelectorAll('button')) expect(button.textContent?.trim()).not.toBe('');
    for (const picture of root.querySelectorAll('svg'))
      expect(picture.getAttribute('aria-hidden')).toBe('true');
  });

  it('says no phone number and never that an account is hacked or safe', async () => {
    for (const lang of ['ja', 'en'] as const) {
      const { root } = await showPopup(one, lang);
      expect(root.textContent).not.toMatch(
        /\d{2,4}-\d{2,4}-\d{3,4}|0120|hacked|\bsafe\b|乗っ取られ|安全です/i,
      );
    }
  });
});

import { describe, expect, it } from 'vitest';
import { shown } from '@/tests/harness/case-views';
import { showPopup } from './show-popup';

/** What may stay in Latin letters in a Japanese view: names, addresses, and keys on a keyboard. */
const LATIN =
  /\b(?:Haireta|Chrome|Edge|(?<=言語：)ja|QR|Amazon(?:\.co\.jp)?|amazon\.[a-z.]+|Caps Lock|SMS|[\w-]+(?:\.[\w-]+)+)\b/g;
const KEY =
  /\b(?:page|popup|clear|undo|cause|fix|symptom|link|ways|tests|real|copy|report|retry|deep|steps|stores)_/;
const NEVER = /\d{2,4}-\d{2,4}-\d{3,4}|0120|hacked|\bsafe\b|乗っ取られ|安全です/i;

/** What stands in these parts of a view, without the texts that are of no language. */
function textOf(root: HTMLElement, parts: string, without: string): string {
  const text = [...root.querySelectorAll(parts)].map((part) => part.textContent).join(' ');
  const left = [...root.querySelectorAll(without)].map((part) => String(part.textContent));
  return left.reduce((rest, one) => rest.replace(one, ''), text);
}

describe.each(Object.entries(shown))('popup view %s', (_name, one) => {
  it('has its parts in order, and speaks Japanese alone', async () => {
    const { root } = await showPopup(one);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelectorAll('.button').length).toBeLessThanOrEqual(1);
    expect(root.querySelector('.popup > :first-child')?.className).toBe('nametag');
    expect(root.querySelector('.popup > :last-child')?.textContent).toContain('コードは聞きません。');
    for (const button of root.querySelectorAll('button')) expect(button.textContent?.trim()).not.toBe('');
    expect(root.querySelectorAll('svg:not([aria-hidden=true])')).toHaveLength(0);
    expect(root.textContent).not.toMatch(NEVER);
    const text = textOf(root, 'main, footer, [role=status]', '.address');
    expect(text).not.toMatch(KEY);
    expect(text.replaceAll(LATIN, '')).not.toMatch(/[a-z]{2,}/i);
  });

  it('speaks English alone', async () => {
    const { root } = await showPopup(one, 'en');
    expect(root.textContent).not.toMatch(NEVER);
    const text = textOf(root, 'main, footer, [role=status]', '.one-line');
    expect(text).not.toMatch(KEY);
    expect(text.replace(/日本|アメリカ合衆国/g, '')).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
});

import { expect, test } from 'vitest';
import { createCheckedPages } from '@/lib/services/checked-pages';

test('what was said of one page is not said of the next one in the tab, nor in another tab', () => {
  const pages = createCheckedPages();
  pages.remember(7, 'shop.example');
  expect(pages.isChecked(7, 'shop.example')).toBe(true);
  expect(pages.isChecked(7, 'www.shop.example')).toBe(false);
  expect(pages.isChecked(8, 'shop.example')).toBe(false);
});

test('a page without a host was never checked', () => {
  const pages = createCheckedPages();
  pages.remember(7, '');
  expect(pages.isChecked(7, '')).toBe(false);
});

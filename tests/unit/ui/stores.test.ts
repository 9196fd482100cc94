import stores from 'virtual:openable-stores';
import { describe, expect, it } from 'vitest';
import { storesToOpen } from '@/lib/ui/stores';

describe('stores to open', () => {
  it.each([
    [['ja'], 'ja', 'amazon.co.jp'],
    [['en-US'], 'ja', 'amazon.co.jp'],
    [['en-GB', 'en'], 'en', 'amazon.co.uk'],
    [['de-AT', 'de-DE'], 'en', 'amazon.de'],
    [['ja-JP', 'en-US'], 'en', 'amazon.co.jp'],
    [[], 'en', 'amazon.com'],
  ])('%j in %s begins with %s and lists every store once', (languages, lang, first) => {
    const rows = storesToOpen(stores, lang, languages);
    expect(rows[0]?.domain).toBe(first);
    expect(new Set(rows.map(({ domain }) => domain)).size).toBe(stores.length);
  });

  it('names countries in the language asked for and links to the store’s own host', () => {
    const [first] = storesToOpen(stores, 'ja', ['ja']);
    expect(first).toEqual({
      site: 'amazon',
      domain: 'amazon.co.jp',
      country: '日本',
      url: 'https://www.amazon.co.jp/',
    });
  });

  it('names the site where there is one store for all countries', () => {
    const alone = {
      site: 'shop',
      name: 'The Shop',
      domain: 'shop.example',
      host: 'shop.example',
      country: null,
    };
    expect(storesToOpen([alone], 'ja', ['ja'])).toMatchObject([{ country: 'The Shop' }]);
  });
});

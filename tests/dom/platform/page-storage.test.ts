import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { readStorage, writeStorage } from '@/lib/platform/page-storage';

const HERE = 'https://www.amazon.co.jp';

beforeEach(() => {
  window.location.href = `${HERE}/ap/signin`;
  localStorage.clear();
  sessionStorage.clear();
});

function contents(storage: Storage): [string, string | null][] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.sort().map((key) => [key, storage.getItem(key)]);
}

test('what is read and written back is the same, with every character', async () => {
  const text = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  });
  const entries = fc.array(
    fc.tuple(fc.oneof(text, fc.constantFrom('length', 'key', '__proto__', 'clear')), text),
  );
  await fc.assert(
    fc.asyncProperty(entries, entries, async (local, session) => {
      localStorage.clear();
      sessionStorage.clear();
      for (const [key, value] of local) localStorage.setItem(key, value);
      for (const [key, value] of session) sessionStorage.setItem(key, value);
      const before = [contents(localStorage), contents(sessionStorage)];
      // On its way it is stored as text.
      const read = await readStorage();
      if (read === null) throw new Error('not read');
      localStorage.clear();
      sessionStorage.setItem('since', '1');
      const sent = new TextDecoder().decode(new TextEncoder().encode(read.local));
      const done = writeStorage(HERE, sent, read.session);
      expect([contents(localStorage), contents(sessionStorage)]).toEqual(before);
      expect(done).toEqual({ restored: read.counts.local + read.counts.session, refused: 0 });
    }),
    { numRuns: 60 },
  );
});

test('another address is let be, and null leaves a storage alone', () => {
  localStorage.setItem('a', '1');
  sessionStorage.setItem('b', '2');
  expect(writeStorage('https://www.amazon.com', '[]', '[]')).toBeNull();
  expect(writeStorage(HERE, null, '[["c","3"]]')).toEqual({ restored: 1, refused: 0 });
  expect([contents(localStorage), contents(sessionStorage)]).toEqual([[['a', '1']], [['c', '3']]]);
});

test('what the browser does not have is not told', async () => {
  expect((await readStorage())?.counts).toMatchObject({ databases: null, caches: null });
});

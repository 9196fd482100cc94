import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { noticesOf, packageOf } from '@/lib/build/notices';

test.each([
  ['/x/node_modules/preact/dist/preact.mjs', '/x/node_modules/preact'],
  ['/x/node_modules/@preact/signals/dist/signals.mjs?v=1', '/x/node_modules/@preact/signals'],
  ['C:\\x\\node_modules\\tldts\\index.js', 'C:/x/node_modules/tldts'],
  ['/x/node_modules/a/node_modules/@b/c/index.js', '/x/node_modules/a/node_modules/@b/c'],
  ['/x/lib/model/case.ts', null],
  ['\0virtual:site-packs', null],
  ['\0/x/node_modules/a/index.js?commonjs-exports', null],
])('%s is of %s', (id, folder) => {
  expect(packageOf(id)).toBe(folder);
});

describe('the notices', () => {
  function packed(about: object, files: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), 'notices-'));
    const all = { 'package.json': JSON.stringify(about), 'index.js': '', 'licenses.js': '', ...files };
    for (const [file, text] of Object.entries(all)) writeFileSync(join(folder, file), text);
    try {
      return noticesOf([folder]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const kibako = { name: 'kibako', version: '1.2.3', license: 'ISC' };

  it('tell what it is, where its source is, and every text of its licence', () => {
    const text = packed(
      { ...kibako, homepage: 'https://kibako.example' },
      { LICENSE: 'Box.\n', 'NOTICE.md': 'By us.' },
    );
    expect(text).toContain('kibako 1.2.3 (ISC)\nhttps://kibako.example\n\nBox.\n\nBy us.\n');
    expect(packed(kibako, { 'licence-mit.txt': 'Box.' })).toContain(
      'https://www.npmjs.com/package/kibako\n\nBox.',
    );
  });

  it('are not made without one', () => {
    expect(() => packed(kibako, {})).toThrow('kibako (ISC) has no text of its licence');
    expect(() => packed({ ...kibako, license: undefined }, { LICENSE: 'Box.' })).toThrow();
    expect(() => packed({ ...kibako, name: 'wxt' }, {})).toThrow('wxt (ISC)');
    expect(packed({ ...kibako, name: 'wxt', license: 'MIT' }, {})).toMatch(
      /MIT License\n\nCopyright \(c\) 2023 .*WITHOUT WARRANTY/s,
    );
  });
});

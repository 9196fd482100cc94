import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { fold } from '../sites/fold.ts';
import { lexiconSchema } from '../sites/lexicon-schema.ts';
import { CLASSES, type Lexicon } from '../sites/read-text.ts';

const LEXICONS = join(dirname(fileURLToPath(import.meta.url)), '../sites/lexicon');

/** Class of every letter of a shipped lexicon. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ p: 'password', c: 'code', i: 'picture', k: 'cookies', y: 'passkey', q: 'answer', u: 'identifier' },
  ...{ a: 'account', d: 'pair', l: 'login', s: 'session', v: 'service', g: 'change' },
  ...{ w: 'wrong', r: 'right', n: 'unknown', f: 'known', x: 'expired', m: 'many', t: 'later', o: 'locked' },
  ...{ e: 'missing', z: 'must', U: 'unproven', V: 'verify', O: 'off', F: 'failed', T: 'trouble' },
  ...{ N: 'not', C: 'or', R: 'rule', I: 'if', D: 'done', Q: 'ask', G: 'vague' },
};

/** The stems of a language as they are shipped. Throws an error that says which place of the file is wrong. */
export function readLexicon(language: string, folder: string = LEXICONS): Lexicon {
  const parsed = v.safeParse(
    lexiconSchema,
    JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')),
  );
  if (!parsed.success) {
    const places = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
    throw new Error(`The lexicon "${language}" does not match its schema.\n${places.join('\n')}`);
  }
  const { things, failures, asides } = parsed.output;
  const classes: Readonly<Record<string, string[]>> = { ...things, ...failures, ...asides };
  return [...CLASSES].map((letter) => (classes[String(NAMES[letter])] ?? []).map(fold).join('|')).join(';');
}

import * as v from 'valibot';

/** A stem is a small regular expression: `~` and `&` are a long and a short gap, `%` the negation, `_` the edge of a word. */
const stem = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check(isStem, 'is no regular expression, holds a “;”, or says nothing'),
);
const stems = v.array(stem);
const told = v.pipe(stems, v.nonEmpty());

/** The stems of one language, as people write them. A thing may be empty: those of English count everywhere. */
export const lexiconSchema = v.strictObject({
  things: v.strictObject({
    password: told,
    code: stems,
    picture: stems,
    cookies: stems,
    passkey: stems,
    answer: told,
    identifier: stems,
    account: stems,
    pair: stems,
    login: stems,
    session: told,
    service: stems,
    change: told,
  }),
  failures: v.strictObject({
    wrong: told,
    right: told,
    unknown: stems,
    known: told,
    expired: told,
    many: told,
    later: told,
    locked: told,
    missing: told,
    must: told,
    unproven: told,
    verify: stems,
    off: told,
    failed: told,
    trouble: told,
  }),
  asides: v.strictObject({
    not: told,
    or: told,
    rule: told,
    if: told,
    done: told,
    ask: told,
    vague: told,
  }),
});

/** Whether a stem is a pattern that nothing but words of its own is found by. */
function isStem(stem: string): boolean {
  try {
    return !stem.includes(';') && !new RegExp(stem.replace(/[~&%_]/g, '.')).test('');
  } catch {
    return false;
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TypingEvidence } from '@/lib/model/evidence';
import type { Press, Seen } from '@/lib/model/seen';
import { hintActionSchema, observeSchema } from '@/lib/platform/requests';
import { typingSchema } from '@/lib/platform/seen';
import { parseOrNull } from '@/lib/platform/stored';

/** Everything of ours that runs in a page of the site. */
const IN_PAGE = [
  'lib/page',
  'lib/hint',
  'lib/sites/sign-in-place.ts',
  'lib/sites/normalise.ts',
  'lib/platform/content-messages.ts',
  'entrypoints/sign-in.content',
];

/** The one place that looks at what was typed: whether the e-mail or phone number is full-width or has outer spaces. */
const TYPING = 'lib/page/typing-watch.ts';

/** Ways to what a person typed or marked. */
const TYPED =
  /\.(?:value|defaultValue|valueAsNumber|files|selectionStart)\b|\bFormData\b|formData|getSelection|innerText|innerHTML|outerHTML|clipboard|['"](?:value|input|beforeinput|change|paste|compositionend)['"]/g;

/** Fields a text could be typed into: an input of any kind but radio, checkbox and slider, or a place that can be edited. */
function textFields(code: string): string[] {
  const inputs = [...code.matchAll(/<input\b[^>]{0,200}/g)].map(([input]) => input);
  const open = inputs.filter((input) => !/\btype="(?:radio|checkbox|range)"/.test(input));
  const others = code.match(/<(?:textarea|select)\b|contentEditable|['"](?:input|textarea)['"]|\bprompt\(/gi);
  return [...open, ...(others === null ? [] : others)];
}

function sources(...places: string[]): [path: string, code: string][] {
  const paths = places.flatMap((place) =>
    statSync(place).isDirectory()
      ? readdirSync(place, { recursive: true, encoding: 'utf8' }).map((file) => `${place}/${file}`)
      : [place],
  );
  return paths.filter((path) => /\.tsx?$/.test(path)).map((path) => [path, readFileSync(path, 'utf8')]);
}

describe('a password or a code is never read', () => {
  test.each(sources(...IN_PAGE))('%s', (path, code) => {
    expect(code.match(TYPED)).toEqual(path === TYPING ? ['.value'] : null);
  });

  test('the one value that is looked at is that of the e-mail or phone field, for two answers of yes or no', () => {
    const code = readFileSync(TYPING, 'utf8');
    expect(code.match(/\binField\(.*?\)/g)).toEqual(['inField(field)', 'inField(field: Element | null)']);
    expect(code.match(/\bfield = .*/g)).toEqual(['field = form.querySelector(identifier);']);
    const evidence: Record<keyof TypingEvidence, 'boolean'> = {
      fullWidth: 'boolean',
      outerSpaces: 'boolean',
      ime: 'boolean',
      capsLock: 'boolean',
    };
    expect(
      Object.fromEntries(Object.entries(typingSchema.entries).map(([key, { type }]) => [key, type])),
    ).toEqual(evidence);
  });

  test.each(sources(...IN_PAGE))('no key is asked which one it is: %s', (path, code) => {
    const asked = code.match(/\.(?:key|code|keyCode|which|charCode|inputType)\b/g);
    // Esc closes the hint.
    expect(asked).toEqual(path === 'lib/hint/hint.ts' ? ['.key', '.keyCode'] : null);
  });

  test('nor is what an input method composes', () => {
    expect(readFileSync(TYPING, 'utf8')).not.toContain('.data');
  });

  test.each([
    'field.value',
    'new FormData(form)',
    "addEventListener('input', read)",
    "field.getAttribute('value')",
    'page.body.innerText',
  ])('a planted `%s` is found', (code) => {
    expect(code.match(TYPED)).not.toBeNull();
  });
});

describe('a message out of the page has no place for a text', () => {
  const seen: Seen = {
    state: 'wrong-password',
    reason: 'read',
    step: 'password',
    lang: 'ja',
    triesLeft: 3,
    cookieEnabled: true,
    status: 200,
    arrival: 'navigate',
    health: { blockedStyles: 1, blockedScripts: 0 },
  };
  const typing = { fullWidth: true, outerSpaces: false, ime: false, capsLock: true };
  const press: Press = { state: 'sign-in-password', typing };
  const button = { action: 'at', state: 'captcha', at: 2 };
  const text = 'what a person typed, in a sentence of some length';
  const taken = (message: object) => parseOrNull(observeSchema, message);

  test('the message itself is taken', () => {
    expect(taken({ event: 'seen', seen })).toEqual({ event: 'seen', seen });
    expect(taken({ event: 'press', press })).toEqual({ event: 'press', press });
    expect(parseOrNull(hintActionSchema, button)).toEqual(button);
  });

  test.each([...Object.keys(seen), 'text'])('a look with a text as `%s` is refused', (key) => {
    expect(taken({ event: 'seen', seen: { ...seen, [key]: text } })).toBeNull();
  });

  test.each(['blockedStyles', 'blockedScripts', 'text'])('or as `%s` of what the page lacks', (key) => {
    expect(taken({ event: 'seen', seen: { ...seen, health: { ...seen.health, [key]: text } } })).toBeNull();
  });

  test.each(['state', 'typing', 'text'])('a press with a text as `%s` is refused', (key) => {
    expect(taken({ event: 'press', press: { ...press, [key]: text } })).toBeNull();
  });

  test.each([...Object.keys(typing), 'text'])('or as `%s` of how it was typed', (key) => {
    expect(taken({ event: 'press', press: { ...press, typing: { ...typing, [key]: text } } })).toBeNull();
  });

  test.each([...Object.keys(button), 'text'])('so is a press of the hint with a text as `%s`', (key) => {
    expect(parseOrNull(hintActionSchema, { ...button, [key]: text })).toBeNull();
  });
});

describe('a password, a code or an ID is never asked for', () => {
  test.each(
    sources(
      'components',
      'entrypoints/popup',
      'entrypoints/options',
      'entrypoints/guide',
      'lib/hint/card.ts',
    ),
  )('%s', (_, code) => {
    expect(textFields(code)).toEqual([]);
  });

  test.each([
    '<input name="a" />',
    '<input type="text" />',
    '<textarea />',
    "el('input', '')",
    'prompt("?")',
  ])('a planted `%s` is found', (code) => {
    expect(textFields(code)).not.toEqual([]);
  });
});

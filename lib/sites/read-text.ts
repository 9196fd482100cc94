import type { Step as AskedStep, PageState } from '../model/page-state.ts';
import { fold } from './fold.ts';

/**
 * Stems of one language as they are shipped: an alternation for each class, in the order of `CLASSES`, with `;` between
 * them. Content scripts count bytes, so a class is a letter here: `lib/build/lexicons.ts` names them.
 */
export type Lexicon = string;
const THINGS = 'pcikyquadlsvg';
const FAILURES = 'wrnfxmtoezUVOFT';
export const CLASSES = `${THINGS}${FAILURES}NCRIDQG`;

/** Null where nobody knows what the page asks for. */
export type Step = AskedStep | null;
/** `information`: it speaks of no failure. `unread`: there is a reason that was not read. Null: it gives no reason. */
export type TextRead = PageState | 'information' | 'unread' | null;
/** Texts of a box, each apart from the others. Null where it holds more than a message. */
export type Box = readonly string[] | null;
export type ReadText = (boxes: readonly Box[], step: Step) => TextRead;

/** No step’s name is in another’s. */
type OnSteps = AskedStep | `${AskedStep} ${AskedStep}`;

/**
 * How far it wins over other sentences of the box (0 over all, 4 over none and only where it is short), things,
 * failures, what both say, steps.
 */
type Row = readonly [rank: number, things: string, failures: string, says: PageState, on?: OnSteps];

/**
 * The first row of which a thing and a failure stand in a sentence is what it says. Beside the classes: `b` an
 * identifier or a password, `h` a password and the letters of a picture, `*` anything, `.` nothing by name; `j` cannot be verified, `L` cannot be
 * signed in.
 */
const ROWS: readonly Row[] = [
  [2, 'k', 'oewnO', 'cookies-disabled'],
  [2, 'y', 'FTwnxjt', 'passkey-failed'],
  [0, 'ad', 'o', 'account-locked'],
  [2, 'pi', 'wnjR', 'new-password-refused', 'reset'],
  [1, 'c', 'm', 'otp-rate-limited'],
  [1, 'c', 'o', 'otp-rate-limited', 'code identity'],
  [1, '*', 'm', 'otp-rate-limited', 'code identity'],
  [1, '*', 'm', 'too-many-attempts'],
  [0, 'u', 'o', 'account-locked'],
  [2, '*', 'x', 'approval-expired', 'approval'],
  [2, 'c', 'x', 'otp-expired'],
  [2, 'p', 'x', 'otp-expired', 'code'],
  [2, 'p', 'x', 'password-reset-required'],
  [3, 'g', 'e', 'missing-field', 'reset'],
  [2, 'g', 'ze', 'password-reset-required'],
  [2, 'h', 'e', 'captcha'],
  [2, 'ua', 'n', 'unknown-account', 'identifier'],
  [2, 'u', 'w', 'invalid-identifier', 'identifier'],
  [2, 'i', 'weFxj', 'captcha-wrong'],
  [2, 'qcpuad', 'wnj', 'security-question-wrong', 'question'],
  [2, 'ua', 'wnj', 'account-fixup-wrong', 'detail'],
  [2, 'cpuadq', 'wnj', 'identity-check-wrong', 'identity'],
  [2, 'c', 'wnj', 'identity-check-wrong', 'interstitial'],
  [2, 'c', 'wnjF', 'captcha-wrong', 'captcha'],
  [2, 'b', 'wnj', 'wrong-credentials', 'password combined'],
  [2, 'c', 'wnj', 'wrong-password', 'password combined'],
  [2, 'c', 'wnj', 'otp-wrong'],
  [2, 'pu', 'wj', 'otp-wrong', 'code'],
  [2, 's', 'x', 'session-expired'],
  [2, 'ua', 'U', 'account-not-verified'],
  [2, 'b', 'wnj', 'wrong-credentials'],
  [2, 'bd', 'L', 'wrong-credentials', 'password combined'],
  [2, 'p', 'wj', 'wrong-password'],
  [2, 'p', 'o', 'password-reset-required'],
  [2, 'ua', 'n', 'unknown-account'],
  [2, 'd', 'w', 'wrong-credentials'],
  [2, 'ua', 'w', 'invalid-identifier'],
  [2, 'uad', 'nj', 'unknown-account', 'identifier reset'],
  [2, 'uad', 'nj', 'wrong-credentials'],
  [3, 'v', 'wo', 'service-error'],
  [0, 'l', 'o', 'account-locked'],
  [2, 'l', 'w', 'wrong-credentials'],
  [2, 's', 'w', 'session-expired'],
  [3, 'v', 'TF', 'service-error'],
  [3, '*', 't', 'service-error'],
  [3, 'pcuadq', 'e', 'missing-field'],
  [4, 'l', 'F', 'wrong-credentials', 'password combined'],
  [3, '.', 'R', 'new-password-refused', 'reset'],
  [4, '.', 'x', 'otp-expired', 'code'],
  [4, '.', 'wnj', 'otp-wrong', 'code'],
  [4, '.', 'wnj', 'captcha-wrong', 'captcha'],
  [4, '.', 'wnj', 'security-question-wrong', 'question'],
];

/** Letters of a box: a message has a few hundred, and a look has 2 ms. */
const MOST_LETTERS = 1000;
/** Ends of sentences in every script. A dot ends none inside an address and after usual short forms. */
const END = /(?<=[!?。؟।۔•])|(?<=[^ -~]\.)|(?<=\.)(?<!\b(?:bzw|nr|tel|resp)\.)(?= |$|[\u2e80-\ud7ff])/u;

/** Their words are a third as long. */
const CJK = /[\u2e80-\ud7ff]/;

/** Vowel signs stand between the letters of some scripts. */
const WORD = /\p{L}\p{M}*\p{L}|[\u2e80-\ud7ff]/u;
const QUESTION = /[?؟]\P{L}*$/u;

/** Of letters: one that says more than that gives a reason. */
const LONGEST_APOLOGY = 150;
/** A wait that is counted in seconds, in any language, is a timer beside a button and no limit. */
const SECONDS = /\p{Nd} ?(s\b|se[ckgz]|sn|saniye|秒|초|שני|ثاني|सेक)/u;

const isLong = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0) > MOST_LETTERS;

/** Steps after the sign-in form: what they ask for, they have not missed. */
const ASKING = 'code identity approval question detail interstitial';

type Said = Row | 'information' | 'unread' | 'asked' | null;
const isRow = (said: Said): said is Row => Array.isArray(said);

/**
 * Reads what messages say went wrong. `lexicons`: of the languages the page may be in; English always belongs to them.
 * A stem counts in every text: people mix languages, and pages are not in the one they name. Patterns are made when
 * they are first asked for.
 */
export function textReader(lexicons: readonly Lexicon[]): ReadText {
  const made = new Map<string, RegExp>();
  const stems = lexicons.map((lexicon) => lexicon.split(';'));

  /** Stems of a class in all languages, with their shorthands written out. */
  function source(name: string): string {
    const all = stems.map((each) => {
      const of = (wanted: string) => each[CLASSES.indexOf(wanted)] || '(?!)';
      return of(name).replaceAll('%', () => `(${of('N')})`);
    });
    const written = all.join('|').replaceAll('~', '.{0,40}').replaceAll('&', '.{0,12}');
    return `(${written.replaceAll('_', '(\\b|(?<=[ "(])|(?=[ .,:!]))')})`;
  }

  /** Whether a text says a class, or the pattern that `build` makes of some. */
  function has(text: string, name: string, build = () => source(name)): boolean {
    const pattern = made.get(name) ?? new RegExp(build());
    made.set(name, pattern);
    return pattern.test(text);
  }

  /** Languages say no before or after what it is about. */
  const denies = (text: string, name: string): boolean =>
    has(text, `N${name}`, () => `${source('N')}.{0,40}${source(name)}|${source(name)}.{0,30}${source('N')}`);

  const bothWays = (): string => {
    const [who, secret] = [`(${source('u')}|${source('a')})`, `(${source('p')}|${source('c')})`];
    const or = `([/&]|${source('C')})`;
    const apart = `.{0,30}${or}.{0,30}`;
    return `${who}${apart}${secret}|${secret}${apart}${who}|([^,、،]{6}|[\u2e80-\ud7ff]{3})${or}(?<![,、،]).{0,9}${secret}`;
  };

  /** Whether it says that something is wrong, and nothing more: “because” has no place before or after. */
  function isVague(text: string): boolean {
    const [around, between, name] = CJK.test(text) ? [10, 12, 'short'] : [24, 28, 'long'];
    const said = () => `(${source('T')}|${source('G')})`;
    const pattern = () => `^.{0,${around}}${said()}(.{0,${between}}${said()}){0,2}.{0,${around}}$`;
    return text.length < LONGEST_APOLOGY && has(text, 'T') && has(text, name, pattern);
  }

  function thingsOf(text: string): string {
    // A one-time password is a code.
    const rest = has(text, 'c') ? text.replace(new RegExp(source('c'), 'g'), '#') : text;
    const found = [...THINGS].filter((name) => has(name === 'c' ? text : rest, name)).join('');
    const isPair = /[pc]/.test(found) && has(text, 'b', bothWays);
    if (!found.includes('p')) return `*${found.replace('g', '') || '.'}${isPair ? 'b' : ''}`;
    return `*${found}${found.includes('i') ? 'h' : ''}${isPair ? 'b' : ''}`;
  }

  /** A verification code verifies nothing: names by their nouns, as “Bestätigungscode” and “codice di verifica”. */
  function withoutNames(text: string): string {
    const [code, verify] = [source('c'), source('V')];
    const names = `${verify}\\p{L}*?(ion|ungs|ti[eo]|ings|else|न)s?[ -]?${code}|${code}\\p{L}* (d\\p{L}{0,2}[ ']|ال)${verify}`;
    return has(text, 'c') && has(text, 'V') ? text.replace(new RegExp(names, 'gu'), '#') : text;
  }

  function failuresOf(text: string): string {
    const found = [...FAILURES].filter((name) => has(text, name)).join('');
    const isNot = (name: string, said = text) => has(said, 'N') && has(said, name) && denies(said, name);
    const isWrong = (found.includes('r') && found.includes('e')) || isNot('r');
    return `${found}${isWrong ? 'w' : ''}${isNot('f') ? 'n' : ''}${isNot('V', withoutNames(text)) ? 'j' : ''}${isNot('l') ? 'L' : ''}`;
  }

  /** “…, you have two tries left” takes nothing back. “…, if” may. */
  function toldBeforeCondition(text: string, step: Step): Row | null {
    const [before = ''] = text.split(/[,、،;]/);
    if (before === text || !/\p{Nd}/u.test(text.slice(before.length)) || has(before, 'I')) return null;
    const said = readSentence(before, step);
    return isRow(said) && said[0] === 2 && /w/.test(said[2]) ? said : null;
  }

  function readSentence(text: string, step: Step): Said {
    if (!WORD.test(text)) return null;
    if (QUESTION.test(text)) {
      // “…, shall we send it anew?”: what was said before it counts.
      const before = text.replace(/[,、،][^,、،]*$/u, '');
      return before === text ? null : readSentence(before, step);
    }
    const isRule = has(text, 'R');
    const isDone = has(text, 'D');
    const [things, failures] = [thingsOf(text), `${failuresOf(text)}${isRule ? 'R' : ''}`];
    const isIn = (wanted: string, found: string) => [...wanted].some((name) => found.includes(name));
    const isShort = text.length < (CJK.test(text) ? 20 : 45);
    const row = ROWS.find(
      ([rank, about, what, , on]) =>
        isIn(about, things) &&
        isIn(what, failures) &&
        (!on || (step !== null && on.includes(step))) &&
        (isShort || rank < 4),
    );
    const isBare = !isIn('pcikyquad', things);
    if (isBare && has(text, 'G') && !isIn('mxot', failures) && isVague(text)) return null;
    const isVetoed =
      has(text, 'I') ||
      (isRule &&
        !/^[mxo]$/.test(row ? row[2] : '') &&
        row?.[3] !== 'invalid-identifier' &&
        step !== 'reset') ||
      (isDone && !isIn('wnxmo', failures) && row?.[3] !== 'new-password-refused');
    const isTimer =
      row?.[3] === 'otp-rate-limited' &&
      SECONDS.test(text) &&
      !text.split(/[,、،;:]/).some((part) => !SECONDS.test(part) && has(part, 'm'));
    if (row && (isVetoed || isTimer)) return toldBeforeCondition(text, step) ?? 'information';
    if (row) return row[3] === 'missing-field' && step !== null && ASKING.includes(step) ? 'asked' : row;
    // A heading that something is wrong gives no reason.
    if (isBare && isVague(text)) return null;
    return isVetoed || has(text, 'Q') ? 'information' : 'unread';
  }

  function readBox(box: Box, step: Step): Said {
    if (box === null || isLong(box)) return 'unread';
    const texts = box.map(fold);
    // Some letters unfold into a whole sentence.
    if (isLong(texts)) return 'unread';
    let best: Said = null;
    for (const sentence of texts.flatMap((text) => text.split(END))) {
      const said = readSentence(` ${sentence} `, step);
      if (isRow(said) && !(isRow(best) && best[0] <= said[0])) best = said;
      if (best === null || best === 'asked') best = said === null ? best : said;
    }
    return best === 'asked' ? 'information' : best;
  }

  return (boxes, step) => {
    const said = boxes.map((texts) => readBox(texts, step));
    const states = new Set(said.filter(isRow).map((row) => row[3]));
    const [state] = states;
    if (state) return states.size === 1 ? state : 'unread';
    return said.includes('unread') ? 'unread' : said.includes('information') ? 'information' : null;
  };
}

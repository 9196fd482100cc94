import type { TypingEvidence } from '../model/evidence';
import type { SiteRules } from './handed-over';

/** A selector for a field that a site does not have. */
const NONE = ':not(*)';

export interface TypingWatch {
  /** How the fields of this step's form were typed since the last press; null where it has neither field. */
  pressed(form: Element): TypingEvidence | null;
}

/**
 * Listens to how a step is typed, by a person's own keys alone. Of a key only the state of Caps Lock is read. What
 * stands in the e-mail or phone field is looked at once, when it is sent; what stands in any other, never.
 */
export function watchTyping(
  { identifier = NONE, password = NONE, stepForms }: SiteRules,
  page: Document,
  isOver: () => boolean,
): TypingWatch {
  let ime = false;
  /** Keys with Caps Lock less those without it: who noticed, and typed all of it again, is not told. */
  let capitals = 0;

  function heard(event: Event): void {
    const { target } = event;
    if (isOver() || !event.isTrusted || !(target instanceof Element) || target.closest(stepForms) === null)
      return;
    if (event.type !== 'keydown') ime ||= target.matches(identifier);
    // Browsers fill a field in with key events that are no keys.
    else if (event instanceof KeyboardEvent && target.matches(password))
      capitals += event.getModifierState('CapsLock') ? 1 : -1;
  }

  for (const type of ['keydown', 'compositionstart']) page.addEventListener(type, heard, true);

  return {
    pressed(form) {
      const field = form.querySelector(identifier);
      if (field === null && form.querySelector(password) === null) return null;
      // One key is the Enter that sends what a password manager has filled in.
      const typing = { ...inField(field), ime, capsLock: capitals > 1 };
      ime = false;
      capitals = 0;
      return typing;
    },
  };
}

function inField(field: Element | null): Pick<TypingEvidence, 'fullWidth' | 'outerSpaces'> {
  const text = field instanceof HTMLInputElement ? field.value : '';
  return { fullWidth: isFullWidth(text), outerSpaces: text !== text.trim() };
}

/** Kana, kanji, the ideographic space, and every other shape of what a keyboard without an input method types. */
export function isFullWidth(text: string): boolean {
  return [...text].some((letter) => letter > '~' && /^[ -~\u3000-\u9fff]/.test(letter.normalize('NFKC')));
}

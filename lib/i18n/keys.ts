import type { Symptom } from '@/lib/model/evidence';
import type { FixId, LinkId } from '@/lib/model/fix';
import type { PageState } from '@/lib/model/page-state';
import type { Reason } from '@/lib/model/verdict';
import type { DerivedKey } from './translate';

/** Key of a cause's words: `name` for lists, `title` for a card. */
export function causeKey(cause: string, part: 'name' | 'title'): DerivedKey {
  return `cause_${snake(cause)}_${part}`;
}

/** Key of the reason a cause gave. Its parameters are `reason.params`. */
export function reasonKey(cause: string, reason: Reason): DerivedKey {
  return `cause_${snake(cause)}_why_${reason.key}`;
}

/** Key of a fix's words: `do` is the label of its button, `body` says what it does. */
export function fixKey(fix: FixId, part: 'title' | 'do' | 'body'): DerivedKey {
  return `fix_${snake(fix)}_${part}`;
}

/** Key of one of the lines a fix lists. */
export function fixLineKey(fix: FixId, list: 'step' | 'changes' | 'leaves', name: string): DerivedKey {
  return `fix_${snake(fix)}_${list}_${name}`;
}

/** Key of what a page in this state shows. */
export function stateKey(state: PageState): DerivedKey {
  return `state_${snake(state)}`;
}

/** Key of a symptom in the person's words. */
export function symptomKey(symptom: Symptom): DerivedKey {
  return `symptom_${snake(symptom)}`;
}

/** Key of the label of an official link. */
export function linkKey(link: LinkId): DerivedKey {
  return `link_${snake(link)}`;
}

function snake(id: string): string {
  return id.replaceAll('-', '_');
}

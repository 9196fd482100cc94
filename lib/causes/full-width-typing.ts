import { defineCause } from '@/lib/model/cause';
import type { TypingEvidence } from '@/lib/model/evidence';
import { type PageState, signInStep } from '@/lib/model/page-state';
import { weaker } from '@/lib/model/trial';
import { type Judgement, likely, possible, RULED_OUT } from '@/lib/model/verdict';

/** Full-width letters, a space before or after, or an input method, in the e-mail or phone field. */
export default defineCause({
  id: 'full-width-typing',
  symptoms: ['wrong-details'],
  needs: ['typing', 'person'],
  wants: ['pageState'],
  ladder: ['type-half-width', 'check-identifier', 'contact-support'],
  judge({ typing, pageState, person }) {
    const why = whyOf(typing);
    if (why === null) return RULED_OUT;
    const judgement = judged(why, pageState === null ? null : pageState.state);
    // Typed again on another device, it would have come out differently.
    if (person.otherDevice === 'fails') return weaker(judgement);
    return judgement === RULED_OUT && person.symptom === 'wrong-details' ? possible(why) : judgement;
  },
});

type Why = 'full_width' | 'spaces' | 'ime';

function whyOf({ fullWidth, outerSpaces, ime }: TypingEvidence): Why | null {
  if (fullWidth) return 'full_width';
  if (outerSpaces) return 'spaces';
  return ime ? 'ime' : null;
}

function judged(why: Why, state: PageState | null): Judgement {
  const fullWidth = why === 'full_width';
  switch (state) {
    case 'invalid-identifier':
      return why === 'ime' ? possible(why) : likely(why);
    case 'unknown-account':
    case 'create-account-offer':
    case 'wrong-credentials':
      // That the site minds a space is not known for sure.
      return fullWidth ? likely(why) : possible(why);
    case 'wrong-password':
    case 'generic-problem':
      return fullWidth ? possible(why) : RULED_OUT;
  }
  return fullWidth && state !== null && signInStep(state) !== null ? possible(why) : RULED_OUT;
}

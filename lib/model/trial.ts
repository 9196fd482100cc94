import type { PersonEvidence } from './evidence';
import { type Judgement, RULED_OUT } from './verdict';

/** Whether the same details let the person in on another device, or in a private window: then they are right. */
export function worksElsewhere({ otherDevice, privateWindow }: PersonEvidence): boolean {
  return otherDevice === 'works' || privateWindow === 'works';
}

/**
 * Whether this browser is out of question: the same sign-in failed on another device as well, and no private window
 * of this browser let the person in.
 */
export function clearsBrowser({ otherDevice, privateWindow }: PersonEvidence): boolean {
  return otherDevice === 'fails' && privateWindow !== 'works';
}

/** One step less sure, with the same reason: what is left where a trial speaks against a cause. */
export function weaker(judgement: Judgement): Judgement {
  if (judgement.verdict === 'likely') return { ...judgement, verdict: 'possible' };
  return judgement.verdict === 'possible' ? RULED_OUT : judgement;
}

/** A private window has neither the old cookies nor most extensions: where it failed too, they are less probable. */
export function afterPrivateWindow(person: PersonEvidence, judgement: Judgement): Judgement {
  return person.privateWindow === 'fails' ? weaker(judgement) : judgement;
}

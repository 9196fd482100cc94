import { fixOf } from '@/lib/fixes';
import { fixKey, fixLineKey, taskKey } from '@/lib/i18n/keys';
import type { Symptom } from '@/lib/model/evidence';
import type { LinkId } from '@/lib/model/fix';
import { type DeviceId, GUIDE_ONLY, type TaskId } from '@/lib/model/guide';
import { DEVICES } from './devices';
import { inGuide } from './here';
import type { GuideKey, Recipe } from './recipe';

/** One way to get in again, in the words of the guide. */
export interface Way extends Recipe {
  task: TaskId;
  title: GuideKey;
  body: GuideKey;
  /** The official page that the steps need, or null. */
  link: LinkId | null;
}

/** What to try at each symptom, the likely and harmless first. Causes behind a symptom find their ladders in it. */
export const TRIES: Readonly<Record<Symptom, readonly TaskId[]>> = {
  'wrong-details': [
    'check-typing',
    'turn-off-caps-lock',
    'type-half-width',
    'check-identifier',
    'use-other-identifier',
    'open-right-store',
    'new-captcha-image',
    'reset-password',
    'use-password-instead',
    'finish-forced-reset',
    'use-store-account',
    'contact-support',
  ],
  'code-trouble': [
    'request-new-code',
    'other-code-channel',
    'set-clock',
    'use-known-device',
    'wait-for-codes',
    'recover-two-step',
    'contact-support',
  ],
  'same-page-again': [
    'sign-in-again',
    'start-over',
    'private-window',
    'clear-cookies',
    'allow-cookies',
    'pause-blocker',
    'clear-app',
    'use-browser',
    'use-known-device',
    'update-browser',
    'update-app',
    'wait-and-retry',
    'clear-all',
    'contact-support',
  ],
  'service-error': [
    'wait-and-retry',
    'pass-robot-check',
    'start-over',
    'clear-cookies',
    'pause-blocker',
    'use-known-device',
    'update-browser',
    'update-app',
    'contact-support',
  ],
  'no-connection': [
    'check-connection',
    'wait-and-retry',
    'pause-blocker',
    'clear-cookies',
    'update-browser',
    'update-app',
    'contact-support',
  ],
  'app-fails': [
    'update-app',
    'wait-and-retry',
    'check-connection',
    'use-browser',
    'clear-app',
    'contact-support',
  ],
  'strange-activity': ['secure-account', 'leave-page', 'reset-password', 'contact-support'],
};

/** Fixes whose own words speak of what Haireta does, and not of what is done by hand. */
const WORDED: readonly TaskId[] = [...GUIDE_ONLY, 'clear-cookies', 'allow-cookies', 'pause-blocker'];
const EVERYWHERE: readonly TaskId[] = ['update-app'];

/** The ways of one device at one symptom, in order. What the device does not have is left out. */
export function waysOf(device: DeviceId, symptom: Symptom): Way[] {
  const { [device]: recipes } = DEVICES;
  return TRIES[symptom].flatMap((task) => {
    // An app is updated where there is one: elsewhere only if the app is what fails.
    const { [task]: own } = recipes;
    if (own === undefined && EVERYWHERE.includes(task) && symptom !== 'app-fails') return [];
    const recipe = own === undefined ? sameEverywhere(task) : own;
    return recipe === null ? [] : [{ task, ...wordsOf(task), link: linkOf(task), ...recipe }];
  });
}

function sameEverywhere(task: TaskId): Recipe | null {
  if (!isFix(task)) return null;
  const fix = fixOf(task);
  return {
    steps: fix.steps.map((name) => inGuide(fixLineKey(fix.id, 'step', name))),
    mayDiffer: false,
    older: null,
  };
}

function linkOf(task: TaskId): LinkId | null {
  if (!isFix(task)) return null;
  const { tool, link } = fixOf(task);
  return tool === 'stores' ? 'home' : link;
}

function wordsOf(task: TaskId): Pick<Way, 'title' | 'body'> {
  if (WORDED.includes(task) || !isFix(task))
    return { title: taskKey(task, 'title'), body: taskKey(task, 'body') };
  return { title: inGuide(fixKey(task, 'title')), body: inGuide(fixKey(task, 'body')) };
}

function isFix(task: TaskId): task is Exclude<TaskId, (typeof GUIDE_ONLY)[number]> {
  return !GUIDE_ONLY.some((own) => own === task);
}

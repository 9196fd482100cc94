import { causes } from '@/lib/causes';
import { FIX_IDS, fixOf } from '@/lib/fixes';
import { fixKey, fixLineKey, taskKey } from '@/lib/i18n/keys';
import type { Symptom } from '@/lib/model/evidence';
import type { FixId, LinkId } from '@/lib/model/fix';
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

/**
 * What comes first at each symptom: the likeliest, and what only the guide knows. The ladders of its causes follow,
 * harmless to drastic.
 */
const FIRST: Readonly<Record<Symptom, readonly TaskId[]>> = {
  'wrong-details': [
    'check-typing',
    'turn-off-caps-lock',
    'type-half-width',
    'check-identifier',
    'use-other-identifier',
    'use-password-instead',
  ],
  'code-trouble': ['request-new-code', 'other-code-channel', 'approve-elsewhere', 'check-answer'],
  'same-page-again': [
    'sign-in-again',
    'start-over',
    'private-window',
    'clear-cookies',
    'clear-app',
    'use-browser',
    'skip-offer',
    'follow-page',
    'clear-all',
  ],
  'service-error': ['wait-and-retry', 'pass-robot-check', 'start-over'],
  'no-connection': ['check-connection', 'wait-and-retry'],
  'app-fails': ['update-app', 'wait-and-retry', 'check-connection', 'use-browser', 'clear-app'],
  'strange-activity': ['secure-account', 'leave-page', 'reset-password'],
};

/** What is left when all else was tried. */
const LAST: readonly TaskId[] = ['clear-all', 'contact-support'];

/** What to try at a symptom, the likely and harmless first, the whole ladder of each cause behind it. */
export function triesAt(symptom: Symptom): TaskId[] {
  const ladders = causes.filter(({ symptoms }) => symptoms.includes(symptom)).map(({ ladder }) => ladder);
  const behind = new Set(ladders.flat());
  const tries = new Set([...FIRST[symptom], ...FIX_IDS.filter((fix) => behind.has(fix)).flatMap(byHand)]);
  return [...[...tries].filter((task) => !LAST.includes(task)), ...LAST.filter((task) => tries.has(task))];
}

/** What a fix is where it is done by hand, on every device: browsers remove all that a site stored by one list. */
function byHand(fix: FixId): TaskId[] {
  if (fix === 'deep-clean') return ['clear-cookies'];
  return fix === 'update-browser' ? [fix, 'update-app'] : [fix];
}

/** Fixes whose own words speak of what Haireta does, and not of what is done by hand. */
const WORDED: readonly TaskId[] = [...GUIDE_ONLY, 'clear-cookies', 'allow-cookies', 'pause-blocker'];
const EVERYWHERE: readonly TaskId[] = ['update-app'];

/** The ways of one device at one symptom, in order. What the device does not have is left out. */
export function waysFor(device: DeviceId, symptom: Symptom): Way[] {
  const { [device]: recipes } = DEVICES;
  return triesAt(symptom).flatMap((task) => {
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

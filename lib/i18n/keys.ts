import type { Symptom } from '@/lib/model/evidence';
import type { FixId, LinkId } from '@/lib/model/fix';
import type { DeviceId, TaskId } from '@/lib/model/guide';
import type { Reason } from '@/lib/model/verdict';
import type {
  CauseNameKey,
  CauseTitleKey,
  DeviceKey,
  FixKey,
  FixLineKey,
  LinkKey,
  ReasonKey,
  SymptomKey,
  TaskKey,
} from './parts';

/** Key of a cause's title, for a card. */
export function causeKey(cause: string, part: 'title'): CauseTitleKey;
/** Key of a cause's name, for lists. */
export function causeKey(cause: string, part: 'name'): CauseNameKey;
export function causeKey(cause: string, part: 'name' | 'title'): CauseNameKey | CauseTitleKey {
  return `cause_${snake(cause)}_${part}`;
}

/** Key of the reason a cause gave. Its parameters are `reason.params`. */
export function reasonKey(cause: string, reason: Reason): ReasonKey {
  return `cause_${snake(cause)}_why_${reason.key}`;
}

/** Key of a fix's words: `do` is the label of its button, `body` says what it does. */
export function fixKey(fix: FixId, part: 'title' | 'do' | 'body'): FixKey {
  return `fix_${snake(fix)}_${part}`;
}

/** Key of one of the lines a fix lists. */
export function fixLineKey(
  fix: FixId,
  list: 'step' | 'note' | 'changes' | 'leaves',
  name: string,
): FixLineKey {
  return `fix_${snake(fix)}_${list}_${name}`;
}

/** Key of a symptom in the person's words. */
export function symptomKey(symptom: Symptom): SymptomKey {
  return `symptom_${snake(symptom)}`;
}

/** Key of the label of an official link. */
export function linkKey(link: LinkId): LinkKey {
  return `link_${snake(link)}`;
}

/** Key of what the guide calls a task in words of its own. */
export function taskKey(task: TaskId, part: 'title' | 'body'): TaskKey {
  return `guide_task_${snake(task)}_${part}`;
}

/** Key of the name of a device. */
export function deviceKey(device: DeviceId): DeviceKey {
  return `guide_device_${snake(device)}`;
}

function snake(id: string): string {
  return id.replaceAll('-', '_');
}

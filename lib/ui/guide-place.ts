import { type ReadonlySignal, signal } from '@preact/signals';
import { SYMPTOMS, type Symptom } from '@/lib/model/evidence';
import { CHAPTER_IDS, type ChapterId, DEVICE_IDS, type DeviceId, type GuidePlace } from '@/lib/model/guide';

/** What is needed of a window. */
export interface Addressed {
  location: { hash: string };
  addEventListener(type: 'hashchange', listener: () => void): void;
}

/** The place an address names. Any other address is the beginning of the first chapter. */
export function placeOf(hash: string): GuidePlace {
  const [chapter, ...rest] = hash.replace(/^#/, '').split('/');
  const [first] = CHAPTER_IDS;
  if (!isChapter(chapter)) return { chapter: first, section: null };
  return { chapter, section: rest.length === 0 ? null : rest.join('/') };
}

/** The place in the guide, as the address has it now. */
export function followPlace(page: Addressed): ReadonlySignal<GuidePlace> {
  const place = signal(placeOf(page.location.hash));
  page.addEventListener('hashchange', () => {
    place.value = placeOf(page.location.hash);
  });
  return place;
}

/** What the chapter with the steps shows: one way (counted from 0), all for the helper, or the good end. */
export interface StepsPlace {
  device: DeviceId | null;
  symptom: Symptom | null;
  view: 'way' | 'read' | 'in';
  at: number;
}

/** The place in the chapter with the steps: `<device>/<symptom>/<number, read or in>`, each of it optional. */
export function stepsPlace(section: string | null): StepsPlace {
  const [device, symptom, last] = section === null ? [] : section.split('/');
  const at = last !== undefined && /^[1-9]\d?$/.test(last) ? Number(last) - 1 : 0;
  return {
    device: oneOf(DEVICE_IDS, device),
    symptom: oneOf(SYMPTOMS, symptom),
    view: last === 'read' || last === 'in' ? last : 'way',
    at,
  };
}

/** The address of that place. Null: that of a choice, which stays where it is. */
export function stepsHash(
  device: DeviceId,
  symptom: Symptom | null,
  last: number | 'read' | 'in' | null,
): string {
  const chosen = symptom === null ? `#steps/${device}` : `#steps/${device}/${symptom}`;
  if (last === null || symptom === null) return chosen;
  return `${chosen}/${typeof last === 'number' ? last + 1 : last}`;
}

function oneOf<T extends string>(names: readonly T[], wanted: string | undefined): T | null {
  const found = names.find((name) => name === wanted);
  return found === undefined ? null : found;
}

function isChapter(name: string | undefined): name is ChapterId {
  return CHAPTER_IDS.some((id) => id === name);
}

import { type ReadonlySignal, signal } from '@preact/signals';
import { SYMPTOMS, type Symptom } from '@/lib/model/evidence';
import { CHAPTER_IDS, type ChapterId, DEVICE_IDS, type DeviceId, type GuidePlace } from '@/lib/model/guide';

/** What is needed of a window. */
export interface Addressed {
  location: { hash: string; search: string };
  history: { replaceState(data: null, unused: string, url: string): void };
  addEventListener(type: 'hashchange' | 'popstate', listener: () => void): void;
}

/** Where in the guide the person is, and for which store. The address alone keeps both. */
export interface PlaceModel {
  place: ReadonlySignal<GuidePlace>;
  /** The domain in the address, or null. There may be no such store. */
  store: ReadonlySignal<string | null>;
  /** How many times a link, a button or the browser led to another place. */
  arrivals: ReadonlySignal<number>;
  /** Goes to a place (`#…`). `instead` adds no step to the browser's history: a choice is no page. */
  go(hash: string, how: 'onward' | 'instead'): void;
  chooseStore(domain: string): void;
}

/** The place an address names; for any other address the start of the first chapter. */
export function placeOf(hash: string): GuidePlace {
  const [chapter, ...rest] = hash.replace(/^#/, '').split('/');
  const [first] = CHAPTER_IDS;
  if (!isChapter(chapter)) return { chapter: first, section: null };
  return { chapter, section: rest.length === 0 ? null : rest.join('/') };
}

/** The place in the guide, as the address has it now. */
export function followPlace(page: Addressed): PlaceModel {
  const place = signal(placeOf(page.location.hash));
  const store = signal(storeOf(page.location.search));
  const arrivals = signal(0);
  let seen = page.location.hash;

  function put(hash: string): void {
    const search =
      store.value === null ? page.location.search : `?${new URLSearchParams({ store: store.value })}`;
    page.history.replaceState(null, '', search + hash);
  }

  function moved(): void {
    const { hash } = page.location;
    // Going back brings up the store of before: the one chosen since holds.
    if (store.value !== storeOf(page.location.search)) put(hash);
    if (hash === seen) return;
    seen = hash;
    place.value = placeOf(hash);
    arrivals.value += 1;
  }

  page.addEventListener('hashchange', moved);
  // Going back to another store fires only this one.
  page.addEventListener('popstate', moved);

  return {
    place,
    store,
    arrivals,
    go: (hash, how) => {
      if (how === 'onward') {
        page.location.hash = hash;
        return;
      }
      put(hash);
      seen = hash;
      place.value = placeOf(hash);
    },
    chooseStore: (domain) => {
      store.value = domain;
      put(page.location.hash);
    },
  };
}

/**
 * Scrolls to a place. After a press (`led`) its heading gets the focus: what was pressed may be gone.
 */
export function arriveAt(page: ParentNode, { chapter, section }: GuidePlace, led: boolean): void {
  const named = section === null ? null : page.querySelector(`[id="${CSS.escape(`${chapter}/${section}`)}"]`);
  const at = named === null ? page.querySelector(`[id="${chapter}"]`) : named;
  if (at === null) return;
  at.scrollIntoView();
  const heading = at.querySelector('h1, h2');
  if (!led || !(heading instanceof HTMLElement)) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function storeOf(search: string): string | null {
  return new URLSearchParams(search).get('store');
}

/** What the chapter with the steps shows: one way (counted from 0), all for the helper, or the good end. */
export interface StepsPlace {
  device: DeviceId | null;
  symptom: Symptom | null;
  view: 'way' | 'read' | 'in';
  at: number;
}

/** Reads `<device>/<symptom>/<number, read or in>`, every part optional. */
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

/** The address of such a place. `last` null: a choice, which is no place of its own. */
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

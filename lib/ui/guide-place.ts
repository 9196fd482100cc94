import { type ReadonlySignal, signal } from '@preact/signals';
import { CHAPTER_IDS, type ChapterId, type GuidePlace } from '@/lib/model/guide';

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

function isChapter(name: string | undefined): name is ChapterId {
  return CHAPTER_IDS.some((id) => id === name);
}

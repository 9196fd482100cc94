/** Chapters of the guide, in order. The first is shown where the address names none. */
export const CHAPTER_IDS = ['prevent'] as const;
export type ChapterId = (typeof CHAPTER_IDS)[number];

/** Where in the guide: `#<chapter>` or `#<chapter>/<section>`. */
export interface GuidePlace {
  chapter: ChapterId;
  section: string | null;
}

/** An official page of one store. */
export interface StorePage {
  domain: string;
  /** Country of the store, in the language of the page. */
  country: string;
  twoStep: string;
  security: string;
}

import type en from '@/locales/en.json';

/** `other_service`, as keys of words have it, is the id `other-service`. */
type Kebab<Key extends string> = Key extends `${infer Head}_${infer Rest}` ? `${Head}-${Kebab<Rest>}` : Key;

/**
 * The ids of everything of a kind, by a word that each of them has in `locales/en.json`. No list is kept by hand, and
 * an id that is misspelled does not compile.
 */
export type IdOf<
  Kind extends string,
  Word extends string,
  Key = keyof typeof en,
> = Key extends `${Kind}_${infer Id}_${Word}` ? Kebab<Id> : never;

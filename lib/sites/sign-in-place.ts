import type { SignInPlace } from '../model/site-pack';

/** Takes the page's language off a path: with `/at/`, `/at/en/login` is `/login`. */
export function withoutLanguage(path: string, languagePath: string | undefined): string {
  if (languagePath === undefined || !path.startsWith(languagePath)) return path;
  const rest = path.slice(languagePath.length);
  const language = /^[a-z]{2}([_-][A-Za-z]+)?(?=\/)/.exec(rest);
  return language === null ? path : rest.slice(language[0].length);
}

/** Whether an address belongs to the site's sign-in. */
export function isSignInPage(place: SignInPlace, { pathname, hostname }: URL): boolean {
  return isIn(place, withoutLanguage(pathname, place.languagePath), hostname.split('.'));
}

/** The same for an address in parts, the language taken off its path. */
export function isIn({ paths, hosts }: SignInPlace, path: string, labels: readonly string[]): boolean {
  return paths.some((start) => path.startsWith(start)) || hosts.some((label) => labels.includes(label));
}

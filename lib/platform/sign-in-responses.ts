import { browser } from './browser';

export interface SignInResponse {
  tabId: number;
  url: string;
  status: number;
}

/**
 * Tells the status of each sign-in document, by read-only `webRequest`, limited to the given match patterns.
 * Chrome runs no content script on a response without a body, so this is the only witness there.
 */
export function onSignInResponse(patterns: string[], listener: (response: SignInResponse) => void): void {
  browser.webRequest.onCompleted.addListener(
    ({ tabId, url, statusCode }) => listener({ tabId, url, status: statusCode }),
    { urls: patterns, types: ['main_frame'] },
  );
}

/** The one promise-based API, also on Chrome 120 to 147. Only `lib/platform` imports it. */
export { default as browser } from 'webextension-polyfill';

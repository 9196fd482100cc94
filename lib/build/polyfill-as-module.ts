import type { Plugin } from 'vite';

/**
 * The polyfill, written as CommonJS, as an ES module. A bundler would copy the properties of its one export, and so read
 * each: at that the browser makes every API it has, at each start of the worker and of a page.
 */
export function polyfillAsModule(): Plugin {
  return {
    name: 'haireta:polyfill-as-module',
    enforce: 'pre',
    apply: 'build',
    transform: (code, id) =>
      id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')
        ? `const module = { exports: {} }, { exports } = module;\n${code}\nexport default module.exports;`
        : null,
  };
}

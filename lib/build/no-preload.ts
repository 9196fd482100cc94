import type { Plugin } from 'vite';

/** Vite wraps each `import()` in 2 kB that fetch its parts ahead. Ours lie on the disk beside it, styles included. */
export function noPreload(): Plugin {
  return {
    name: 'haireta:no-preload',
    enforce: 'pre',
    apply: 'build',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
  };
}

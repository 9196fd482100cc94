import type { Plugin } from 'vite';

/** WXT starts a script of a page with a context and a logger. Ours asks for neither, and every page would carry them. */
export function plainStart(): Plugin {
  return {
    name: 'haireta:plain-start',
    apply: 'build',
    transform(code, id) {
      if (!/^\0virtual:wxt-(content|unlisted)-script/.test(id)) return null;
      const [definition] = /^import definition from .*$/m.exec(code) ?? [];
      if (definition === undefined) throw new Error('WXT starts scripts in another way now.');
      return `${definition}\nexport default definition.main();`;
    },
  };
}

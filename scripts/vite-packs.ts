import type { Plugin } from 'vite';

/** Placeholder until the pack schema lands. */
export function packs(): Plugin {
  return { name: 'haireta:packs' };
}

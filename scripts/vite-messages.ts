import type { Plugin } from 'vite';

/** Placeholder until the message compiler lands. */
export function messages(): Plugin {
  return { name: 'haireta:messages' };
}

export function manifestMessages(): { relativeDest: string; contents: string }[] {
  return [];
}

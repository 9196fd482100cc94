import { type ReadonlySignal, signal } from '@preact/signals';

/** What was copied last, by name, and whether that worked. Never the text itself. */
export interface Copied {
  what: string;
  done: boolean;
}

export interface ClipboardModel {
  last: ReadonlySignal<Copied | null>;
  /** Copies a text. Does not reject: a refusal is in `last`. */
  copy(what: string, text: string): Promise<void>;
  /** Drops the note about the last copy. */
  forget(): void;
}

/** `write` puts a text on the clipboard and rejects where the browser refuses. */
export function createClipboard(write: (text: string) => Promise<void>): ClipboardModel {
  const last = signal<Copied | null>(null);
  return {
    last,
    copy: async (what, text) => {
      last.value = null;
      const done = await write(text).then(
        () => true,
        () => false,
      );
      last.value = { what, done };
    },
    forget: () => {
      last.value = null;
    },
  };
}

import { type ReadonlySignal, signal } from '@preact/signals';

/** What was copied last, by the name of its place, and whether that worked. Never the text. */
export interface Copied {
  of: string;
  done: boolean;
}

export interface ClipboardModel {
  last: ReadonlySignal<Copied | null>;
  /** Copies a text. Does not reject: a refusal is in `last`. */
  copy(of: string, text: string): Promise<void>;
  /** What was copied is not shown any more. */
  forget(): void;
}

/** `write` puts a text on the clipboard and rejects where the browser refuses. */
export function createClipboard(write: (text: string) => Promise<void>): ClipboardModel {
  const last = signal<Copied | null>(null);
  return {
    last,
    copy: async (of, text) => {
      last.value = null;
      const done = await write(text).then(
        () => true,
        () => false,
      );
      last.value = { of, done };
    },
    forget: () => {
      last.value = null;
    },
  };
}

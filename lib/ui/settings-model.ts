import { type ReadonlySignal, signal } from '@preact/signals';
import type { BackgroundPort, SettingsView } from '@/lib/model/protocol';
import type { Settings } from '@/lib/model/settings';

/** The person's choices. No method rejects. */
export interface SettingsModel {
  view: ReadonlySignal<SettingsView>;
  /** How the last change went; null before there was one. */
  saved: ReadonlySignal<'saved' | 'not-saved' | null>;
  load(): Promise<void>;
  change(change: Partial<Settings>): Promise<void>;
}

/** Shows `fallback` until the background answers, or if it never does. */
export function createSettingsModel(
  background: Pick<BackgroundPort, 'settings'>,
  fallback: SettingsView,
): SettingsModel {
  const view = signal(fallback);
  const saved = signal<'saved' | 'not-saved' | null>(null);

  return {
    view,
    saved,
    load: async () => {
      view.value = await background.settings({}).catch(() => view.value);
    },
    change: async (change) => {
      saved.value = null;
      try {
        view.value = await background.settings(change);
        saved.value = 'saved';
      } catch {
        saved.value = 'not-saved';
      }
    },
  };
}

import { isResetFinished } from '@/lib/engine/reset';
import type { Reset, TabContext } from '@/lib/model/case';
import type { ResetStorage } from '@/lib/platform/reset-storage';

/** Resets that were finished, whatever tab it was in. Private windows leave nothing behind. No method rejects. */
export interface Resets {
  finished(context: TabContext): Promise<Reset | null>;
  /** Keeps what a tab knows, where it is news. */
  keep(context: TabContext, known: Reset | null, reset: Reset | null): Promise<void>;
}

export function createResets(storage: Pick<ResetStorage, 'read' | 'write'>): Resets {
  return {
    finished: async (context) => (context.private ? null : storage.read(context).catch(() => null)),
    async keep(context, known, reset) {
      if (context.private || !isResetFinished(reset) || reset.at === known?.at) return;
      await storage.write(context, reset).catch(() => undefined);
    },
  };
}

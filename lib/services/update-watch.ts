import type { Clock, JournalStore } from '@/lib/model/ports';
import { UNDO_KEPT_FOR } from '@/lib/model/site-data';
import type { Update } from '@/lib/platform/update';
import type { ClearService } from './clear-service';

/** An update waits for what it would end no longer than a copy is kept. */
const HELD_FOR = UNDO_KEPT_FOR;

export interface UpdateWatchDeps {
  update: Omit<Update, 'onOffered'>;
  clearing: Pick<ClearService, 'busy'>;
  journalStore: Pick<JournalStore, 'hasCopies'>;
  clock: Pick<Clock, 'counted'>;
}

export interface UpdateWatch {
  /** The browser has got an update. */
  offered(): Promise<void>;
  /** Lets a waiting update in where it ends nothing. Resolves to whether one still waits. */
  look(): Promise<boolean>;
}

/** An update ends our memory: it is held back while something runs, can be put back, or is read by the person. */
export function createUpdateWatch({ update, clearing, journalStore, clock }: UpdateWatchDeps): UpdateWatch {
  async function look(): Promise<boolean> {
    const since = await update.waitingSince();
    if (since === null) return false;
    if (clearing.busy()) return true;
    const isHeld = (await clock.counted()) - since < HELD_FOR;
    if (isHeld && ((await journalStore.hasCopies()) || (await update.isSeen()))) return true;
    update.install();
    return false;
  }

  return {
    async offered() {
      if ((await update.waitingSince()) === null) await update.note(await clock.counted());
      await look();
    },
    look,
  };
}

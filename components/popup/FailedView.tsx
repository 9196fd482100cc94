import type { MessageKey } from '@/lib/i18n/parts';
import { PrimaryButton } from '../Button';
import type { LaterTranslate } from './later';

export interface FailedViewProps {
  t: LaterTranslate;
  title: MessageKey<'first' | 'later'>;
  body: MessageKey<'first' | 'later'>;
  store: string;
  /** The one way on; null where the way back is all there is. */
  next: { label: MessageKey<'first' | 'later'>; onPress: () => void } | null;
}

/** Something did not work: what, and the way on. */
export function FailedView({ t, title, body, store, next }: FailedViewProps) {
  return (
    <>
      <div class="stack">
        <h1 class="head">{t(title)}</h1>
        <p>{t(body, { store })}</p>
      </div>
      {next !== null && <PrimaryButton onPress={next.onPress}>{t(next.label, { store })}</PrimaryButton>}
    </>
  );
}

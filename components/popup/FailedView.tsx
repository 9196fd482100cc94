import type { MessageKey, Translate } from '@/lib/i18n/translate';
import { PrimaryButton } from '../Button';

export interface FailedViewProps {
  t: Translate;
  title: MessageKey;
  body: MessageKey;
  store: string;
  /** The one way on; null where the way back is all there is. */
  next: { label: MessageKey; onPress: () => void } | null;
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

import type { ComponentChildren } from 'preact';
import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import type { LinkId } from '@/lib/model/fix';
import type { StorePage, TaskId } from '@/lib/model/guide';
import { Steps } from '../../Steps';
import { StoreLink } from '../StoreLink';

/** One way to get in again. */
export interface WayShown {
  task: TaskId;
  title: MessageKey<'guide'>;
  body: MessageKey<'guide'>;
  steps: readonly MessageKey<'guide'>[];
  mayDiffer: boolean;
  older: MessageKey<'guide'> | null;
  link: LinkId | null;
}

export interface WayCardProps {
  t: Translate<'guide'>;
  way: WayShown;
  store: StorePage;
  /** Stands above the title. */
  count?: string;
  children?: ComponentChildren;
}

/** What it is, why, and its steps in order. */
export function WayCard({ t, way, store, count, children }: WayCardProps) {
  return (
    <>
      {count !== undefined && <p class="quiet">{count}</p>}
      <h2>{t(way.title)}</h2>
      <p>{t(way.body)}</p>
      <Steps steps={way.steps.map((key) => t(key))} />
      {way.older !== null && <p class="quiet">{t(way.older)}</p>}
      {way.mayDiffer && <p class="quiet">{t('guide_keep_may_differ')}</p>}
      {way.link !== null && <StoreLink t={t} link={way.link} store={store} />}
      {children}
    </>
  );
}

import { fixKey, fixLineKey, linkKey } from '@/lib/i18n/keys';
import type { Fix } from '@/lib/model/fix';
import type { TabView } from '@/lib/model/protocol';
import type { Busy } from '@/lib/model/screen';
import { PlainButton } from '../Button';
import { Steps } from '../Steps';
import type { LaterTranslate } from './later';
import type { PopupActions } from './popup-actions';

export interface FixViewProps {
  t: LaterTranslate;
  fix: Fix;
  tab: TabView;
  busy: Busy;
  actions: PopupActions;
}

/** The steps of a guided fix, its official page, and the question whether it worked. */
export function FixView({ t, fix, tab, busy, actions }: FixViewProps) {
  const { id, steps, link } = fix;
  const off = busy !== null;
  return (
    <>
      <h1 class="head">{t(fixKey(id, 'title'))}</h1>
      <Steps steps={steps.map((step) => t(fixLineKey(id, 'step', step)))} />
      {link !== null && (
        <div class="actions">
          <PlainButton icon="out" off={off} onPress={() => actions.openOfficial(tab.links[link])}>
            {t(linkKey(link))}
          </PlainButton>
          <p class="quiet">{t('steps_opens_official')}</p>
        </div>
      )}
      <div class="stack tight">
        <h2 class="ask">{t('steps_did_it_work')}</h2>
        <div class="halves">
          <PlainButton off={off} onPress={() => actions.answerFix(id, true)}>
            {t('steps_got_in')}
          </PlainButton>
          <PlainButton off={off} onPress={() => actions.answerFix(id, false)}>
            {t('steps_not_in')}
          </PlainButton>
        </div>
      </div>
    </>
  );
}

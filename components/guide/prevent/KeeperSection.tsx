import type { Translate } from '@/lib/i18n/translate';
import { KEEPER_IDS, type KeeperId } from '@/lib/model/prevent';
import { PlainButton } from '../../Button';
import { Care } from '../../Care';
import { Radios } from '../../Radios';
import { Steps } from '../../Steps';
import { KEEPERS, THEN } from './keepers';

export interface KeeperSectionProps {
  t: Translate<'guide'>;
  chosen: KeeperId;
  /** How copying the address went, null before and after. */
  copied: boolean | null;
  onChoose: (id: KeeperId) => void;
  onCopy: (address: string) => void;
}

/** Password managers that people already have. Neutral: none is better. */
export function KeeperSection({ t, chosen, copied, onChoose, onCopy }: KeeperSectionProps) {
  const { name, steps, see, address } = KEEPERS[chosen];
  return (
    <section id="prevent/keep">
      <h2>{t('guide_keep_title')}</h2>
      <p>{t('guide_keep_lead')}</p>
      <p>{t('guide_keep_same')}</p>
      <Care>{t('guide_keep_master')}</Care>
      <div class="keepers">
        <Radios
          name="keeper"
          legend={t('guide_keep_legend')}
          chosen={chosen}
          options={KEEPER_IDS.map((id) => ({ id, words: t(KEEPERS[id].name) }))}
          onChoose={onChoose}
        />
      </div>
      <h3>{t(name)}</h3>
      <Steps steps={[...steps, ...THEN].map((key) => t(key))} />
      <p class="quiet">{t('guide_keep_may_differ')}</p>
      <div class="stack">
        <p>{t(see)}</p>
        {address !== null && (
          <div class="address-line">
            <code lang="en" dir="ltr" translate={false}>
              {address}
            </code>
            <PlainButton onPress={() => onCopy(address)}>{t('guide_keep_copy')}</PlainButton>
          </div>
        )}
        <p class="said" role="status">
          {copied !== null && t(copied ? 'guide_keep_copied' : 'guide_keep_not_copied')}
        </p>
      </div>
    </section>
  );
}

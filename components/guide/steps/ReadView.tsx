import { deviceKey, symptomKey } from '@/lib/i18n/keys';
import type { Symptom } from '@/lib/model/evidence';
import { Care } from '../../Care';
import { HelpQr } from './HelpQr';
import type { StepsProps } from './props';
import { WayCard } from './WayCard';

/** The same ways in large type, to be read aloud or handed over. */
export function ReadView(props: StepsProps & { symptom: Symptom }) {
  const { t, device, symptom, ways, store, qr, place } = props;
  return (
    <div class="read">
      <p class="why">
        {t('guide_read_what', { device: t(deviceKey(device)), symptom: t(symptomKey(symptom)) })}
      </p>
      <Care>{t('guide_read_secret')}</Care>
      <p>{t('guide_read_order')}</p>
      {ways.map((way, index) => (
        <section key={way.task} class="way">
          <WayCard
            t={t}
            way={way}
            store={store}
            count={t('guide_steps_count', { at: index + 1, count: ways.length })}
          />
        </section>
      ))}
      <section>
        <HelpQr t={t} store={store} qr={qr} />
      </section>
      <a class="link no-print" href={place(0)}>
        {t('guide_read_close')}
      </a>
    </div>
  );
}

import { Choosing } from './Choosing';
import { HelpQr } from './HelpQr';
import type { StepsProps } from './props';
import { ReadView } from './ReadView';
import { WaysView } from './WaysView';

/** The device and what happens on it, then one way after the other. */
export function StepsChapter(props: StepsProps) {
  const { t, symptom, view, at, store } = props;
  if (view === 'read' && symptom !== null) return <ReadView {...props} symptom={symptom} />;
  return (
    <>
      {view === 'way' && at === 0 && <p class="why no-print">{t('guide_steps_lead')}</p>}
      <Choosing {...props} />
      {symptom !== null && <WaysView {...props} symptom={symptom} />}
      {view !== 'in' && (
        <section id="steps/qr">
          <HelpQr t={t} store={store} qr={props.qr} />
        </section>
      )}
    </>
  );
}

import type { Symptom } from '@/lib/model/evidence';
import { PlainButton } from '../../Button';
import { Fold } from '../../Fold';
import type { StepsProps } from './props';
import { WayCard } from './WayCard';

/** One way at a time on the screen, all of them on paper. */
export function WaysView(props: StepsProps & { symptom: Symptom }) {
  const { t, symptom, view, ways, store, place, onGo } = props;
  const last = ways.length - 1;
  const at = Math.min(props.at, last);
  const { [at]: now } = ways;
  const next = at === last ? '#contact' : place(at + 1);
  return (
    <>
      {view === 'in' && (
        <section id={place('in').slice(1)}>
          <h2>{t('guide_steps_in')}</h2>
          <a class="link" href="#prevent">
            {t('guide_steps_in_next')}
          </a>
        </section>
      )}
      {ways.map((way, index) => (
        <section
          key={way.task}
          id={place(index).slice(1)}
          class={view === 'way' && index === at ? 'way' : 'way paper-only'}
        >
          <WayCard
            t={t}
            way={way}
            store={store}
            count={t('guide_steps_count', { at: index + 1, count: ways.length })}
          />
        </section>
      ))}
      {view === 'way' && (
        <section class="no-print">
          <h2>{t('guide_steps_ask')}</h2>
          <div class="halves">
            <PlainButton onPress={() => onGo(place('in'))}>{t('guide_steps_yes')}</PlainButton>
            <PlainButton onPress={() => onGo(next)}>{t('guide_steps_no')}</PlainButton>
          </div>
          <p class="sr" role="status">
            {now !== undefined &&
              `${t('guide_steps_count', { at: at + 1, count: ways.length })} ${t(now.title)}`}
          </p>
          <Fold title={t('guide_steps_all')}>
            <ol class="way-list">
              {ways.map(({ task, title }, index) => (
                <li key={task}>
                  <a class="link" href={place(index)} aria-current={index === at ? 'step' : undefined}>
                    {t(title)}
                  </a>
                </li>
              ))}
            </ol>
          </Fold>
          {symptom === 'strange-activity' && (
            <a class="link" href="#taken-over">
              {t('guide_taken_title')}
            </a>
          )}
          <a class="link" href={place('read')}>
            {t('guide_read_open')}
          </a>
        </section>
      )}
      {view === 'way' && <p>{t('guide_steps_other_device')}</p>}
    </>
  );
}

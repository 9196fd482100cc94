import type { MessageKey } from '@/lib/i18n/parts';
import type { Translate } from '@/lib/i18n/translate';
import type { Settings } from '@/lib/model/settings';
import { Icon } from '../Icon';
import { NameTag } from '../NameTag';
import { PlainList } from '../PlainList';
import { Radios } from '../Radios';

export interface OptionsViewProps {
  t: Translate<'options'>;
  settings: Settings;
  saved: 'saved' | 'not-saved' | null;
  onChange: (change: Partial<Settings>) => void;
}

const PROMISES = [
  'options_promise_network',
  'options_promise_fields',
  'options_promise_ask',
  'options_promise_clear',
  'options_promise_page',
  'options_promise_probably',
  'options_promise_ads',
] as const satisfies MessageKey<'options'>[];

const KEPT = [
  'options_kept_settings',
  'options_kept_case',
  'options_kept_undo',
  'options_kept_later',
  'options_kept_unfinished',
] as const satisfies MessageKey<'options'>[];

/** What can be chosen, what is promised, what is kept. */
export function OptionsView({ t, settings, saved, onChange }: OptionsViewProps) {
  return (
    <div class="page">
      <NameTag notTheSite={t('page_not_the_site')} />
      <main class="body">
        <div class="stack">
          <h1>{t('options_title')}</h1>
          <p class="why">{t('options_at_once')}</p>
        </div>
        <section>
          <h2>{t('options_reading')}</h2>
          <Radios
            name="language"
            legend={t('options_language')}
            chosen={settings.language}
            options={[
              { id: 'auto', words: t('options_language_auto') },
              { id: 'ja', words: '日本語', lang: 'ja' },
              { id: 'en', words: 'English', lang: 'en' },
            ]}
            onChoose={(language) => onChange({ language })}
          />
          <Radios
            name="text-size"
            legend={t('options_text_size')}
            chosen={settings.textSize}
            options={[
              { id: 'normal', words: t('options_text_normal') },
              { id: 'large', words: t('options_text_large') },
              { id: 'larger', words: t('options_text_larger') },
            ]}
            onChoose={(textSize) => onChange({ textSize })}
          />
          <Radios
            name="theme"
            legend={t('options_theme')}
            chosen={settings.theme}
            options={[
              { id: 'system', words: t('options_theme_system') },
              { id: 'light', words: t('options_theme_light') },
              { id: 'dark', words: t('options_theme_dark') },
            ]}
            onChoose={(theme) => onChange({ theme })}
          />
          <p class="quiet said" role="status">
            {saved === 'saved' && t('options_saved')}
            {saved === 'not-saved' && t('options_not_saved')}
          </p>
        </section>
        <a class="link" href="guide.html">
          {t('options_guide')}
        </a>
        <section>
          <h2>{t('options_promises')}</h2>
          <PlainList icon="check" lines={PROMISES.map((key) => t(key))} />
        </section>
        <section>
          <h2>{t('options_kept')}</h2>
          <PlainList icon="minus" lines={KEPT.map((key) => t(key))} />
          <p>{t('options_kept_never')}</p>
        </section>
        <p class="promise">
          <Icon name="promise" />
          <span>{t('options_independent')}</span>
        </p>
      </main>
    </div>
  );
}

import type { Translate } from '@/lib/i18n/translate';
import type { Recipe } from '@/lib/model/prevent';
import { Radios } from '../../Radios';
import { Slider } from '../../Slider';

export interface IngredientsProps {
  t: Translate<'guide'>;
  recipe: Recipe;
  limits: Record<'length' | 'words', { min: number; max: number }>;
  onChange: (change: Partial<Recipe>) => void;
}

/** What the person chooses from. */
export function Ingredients({ t, recipe, limits, onChange }: IngredientsProps) {
  return (
    <>
      <Radios
        name="kind"
        legend={t('guide_make_kind')}
        chosen={recipe.kind}
        options={[
          { id: 'characters', words: t('guide_make_characters') },
          { id: 'words', words: t('guide_make_words') },
        ]}
        onChoose={(kind) => onChange({ kind })}
      />
      {recipe.kind === 'words' ? (
        <Slider
          id="make-words"
          label={t('guide_make_count')}
          words={t('guide_make_count_value', { count: recipe.words })}
          value={recipe.words}
          {...limits.words}
          onMove={(words) => onChange({ words })}
        />
      ) : (
        <>
          <Slider
            id="make-length"
            label={t('guide_make_length')}
            words={t('guide_make_length_value', { count: recipe.length })}
            value={recipe.length}
            {...limits.length}
            onMove={(length) => onChange({ length })}
          />
          <fieldset class="setting">
            <legend>{t('guide_make_options')}</legend>
            <div class="choices">
              <label class="choice">
                <input
                  type="checkbox"
                  checked={recipe.symbols}
                  onChange={(event) => onChange({ symbols: event.currentTarget.checked })}
                />
                <span>{t('guide_make_symbols')}</span>
              </label>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={recipe.noLookAlikes}
                  onChange={(event) => onChange({ noLookAlikes: event.currentTarget.checked })}
                />
                <span>{t('guide_make_look_alikes')}</span>
              </label>
            </div>
          </fieldset>
        </>
      )}
    </>
  );
}

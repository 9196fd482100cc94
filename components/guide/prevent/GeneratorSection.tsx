import type { StorePage } from '@/lib/model/guide';
import type { Made } from '@/lib/model/prevent';
import { PlainButton, PrimaryButton } from '../../Button';
import { StoreLink } from '../StoreLink';
import { Ingredients, type IngredientsProps } from './Ingredients';
import { MadeStrength } from './MadeStrength';

export interface GeneratorSectionProps extends IngredientsProps {
  /** Null while there is none. */
  made: Made | null;
  /** The word list could not be loaded. */
  wordless: boolean;
  renewed: number;
  /** How copying went, null before and after. */
  copied: boolean | null;
  store: StorePage;
  onRenew: () => void;
  onCopy: () => void;
}

/** How many characters count as long enough today. */
const LONG_ENOUGH = 15;

/** Makes a password. We never ask for one. */
export function GeneratorSection(props: GeneratorSectionProps) {
  const { t, recipe, made, store, onRenew, onCopy } = props;
  return (
    <section id="prevent/make" class="no-print">
      <h2>{t('guide_make_title')}</h2>
      <p>{t('guide_make_lead')}</p>
      <Ingredients t={t} recipe={recipe} limits={props.limits} onChange={props.onChange} />
      <div class="made">
        <h3>{t('guide_make_made')}</h3>
        <p class="made-text">
          {made === null ? (
            <span class="why">{t(props.wordless ? 'guide_make_wordless' : 'guide_make_waiting')}</span>
          ) : (
            <code lang="en" dir="ltr" translate={false}>
              {made.text}
            </code>
          )}
        </p>
        <div class="made-do">
          <PrimaryButton off={made === null} onPress={onCopy}>
            {t('guide_make_copy')}
          </PrimaryButton>
          <PlainButton icon="again" onPress={onRenew}>
            {t('guide_make_renew')}
          </PlainButton>
        </div>
        <p class="said" role="status">
          {saidOf(props)}
        </p>
      </div>
      {made !== null && <MadeStrength t={t} strength={made.strength} />}
      {recipe.kind === 'characters' && recipe.length < LONG_ENOUGH && <p>{t('guide_make_short')}</p>}
      <p class="quiet">{t('guide_make_limit')}</p>
      <p class="quiet">{t('guide_make_clipboard')}</p>
      <div class="stack tight">
        <p>{t('guide_make_where')}</p>
        <StoreLink t={t} link="account-security" store={store} />
      </div>
    </section>
  );
}

function saidOf({ t, copied, renewed }: GeneratorSectionProps): string | null {
  if (copied !== null) return t(copied ? 'guide_make_copied' : 'guide_make_not_copied');
  return renewed === 0 ? null : t('guide_make_renewed', { count: renewed });
}

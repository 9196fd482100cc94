import { PreventChapter } from '@/components/guide/prevent/PreventChapter';
import { SAMPLE_IDS } from '@/lib/model/prevent';
import { FIRST_RECIPE, LIMITS } from '@/lib/prevent/generate';
import { firstTimes, sampleOf, textOf } from '@/lib/prevent/samples';
import type { ChapterProps } from './props';

const SAMPLES = SAMPLE_IDS.map((id) => ({ ...sampleOf(id), text: textOf(id) }));
const COMPARE = { characters: FIRST_RECIPE.length, words: FIRST_RECIPE.words, times: firstTimes() };

/** The chapter Prevent as its models are now. */
export function Prevent(props: ChapterProps) {
  const { t, generator, clipboard, keeper, store } = props;
  const { recipe, made, wordless, renewed } = generator;
  const copied = (what: string) => (clipboard.last.value?.what === what ? clipboard.last.value.done : null);
  return (
    <PreventChapter
      t={t}
      store={store}
      strength={{ samples: SAMPLES, compare: COMPARE }}
      generator={{
        recipe: recipe.value,
        limits: LIMITS,
        made: made.value,
        wordless: wordless.value,
        renewed: renewed.value,
        copied: copied('made'),
        onChange: (change) => {
          clipboard.forget();
          void generator.change(change);
        },
        onRenew: () => {
          clipboard.forget();
          void generator.renew();
        },
        onCopy: () => {
          if (made.value !== null) void clipboard.copy('made', made.value.text);
        },
      }}
      keeper={{
        chosen: keeper.value,
        copied: copied('address'),
        onChoose: (id) => {
          clipboard.forget();
          keeper.value = id;
        },
        onCopy: (address) => void clipboard.copy('address', address),
      }}
    />
  );
}

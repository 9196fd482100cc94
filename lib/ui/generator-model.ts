import { type ReadonlySignal, signal } from '@preact/signals';
import type { Made, Recipe } from '@/lib/model/prevent';
import { type Draw, FIRST_RECIPE, generate, resultsOf, withinLimits } from '@/lib/prevent/generate';
import { strengthOf } from '@/lib/prevent/strength';

export interface GeneratorDeps {
  draw: Draw;
  /** The words of a passphrase. Asked for when they are first needed. */
  loadWords(): Promise<readonly string[]>;
}

/**
 * One password at a time. It is kept nowhere else, and is gone with the page. Methods reject only where the
 * random source does not work.
 */
export interface GeneratorModel {
  recipe: ReadonlySignal<Recipe>;
  /** Null while the word list is loading, or where it could not be. */
  made: ReadonlySignal<Made | null>;
  /** The word list could not be loaded. */
  wordless: ReadonlySignal<boolean>;
  /** How many were asked for by `renew`. */
  renewed: ReadonlySignal<number>;
  change(change: Partial<Recipe>): Promise<void>;
  renew(): Promise<void>;
}

/** Shows the first password at once. */
export function createGenerator({ draw, loadWords }: GeneratorDeps): GeneratorModel {
  const recipe = signal(FIRST_RECIPE);
  let words: readonly string[] | null = null;
  const wordless = signal(false);
  const made = signal<Made | null>(null);
  const renewed = signal(0);

  function put(next: Recipe, list: readonly string[]): void {
    made.value = { text: generate(next, list, draw), strength: strengthOf(resultsOf(next, list.length)) };
  }

  async function make(next: Recipe): Promise<void> {
    recipe.value = next;
    wordless.value = false;
    const list = next.kind === 'characters' ? [] : words;
    if (list !== null) return put(next, list);
    made.value = null;
    try {
      const loaded = await loadWords();
      if (loaded.length > 0) words = loaded;
      // A later press may have overtaken this one.
      if (recipe.value === next) put(next, loaded);
    } catch {
      if (recipe.value === next) wordless.value = true;
    }
  }

  void make(FIRST_RECIPE);

  return {
    recipe,
    made,
    wordless,
    renewed,
    change: (change) => make(withinLimits({ ...recipe.value, ...change })),
    renew: async () => {
      await make({ ...recipe.value });
      if (made.value !== null) renewed.value += 1;
    },
  };
}

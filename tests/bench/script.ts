import { type Arena, pageOf } from './arena.ts';
import { atRest, type Spent, watchSpent } from './metrics.ts';
import { type Measured, min, quantile, shuffled } from './numbers.ts';
import { VARIANTS, type Variant } from './variants.ts';

/** A clean step of the sign-in, and one that failed and so gets a card. */
const LOOKS = ['password', 'wrong-password'] as const;
type Look = (typeof LOOKS)[number];

const CARD = 'html > div[popover]';
const WARM_UP = 2;
/** How often a page is opened again whose card came too late to count. */
const TRIES = 5;

/** What a new page of a variant spends until it is at rest, its card included where one is due. */
async function spentOn({ drivers }: Arena, variant: Variant, look: Look): Promise<Spent> {
  const due = look === 'wrong-password' && (variant === 'old' || variant === 'now');
  for (let left = TRIES; left > 0; left -= 1) {
    const page = await drivers[variant].browser.newPage();
    try {
      const read = await watchSpent(page);
      await page.goto(pageOf(variant, look), { waitUntil: 'load' });
      const spent = await atRest(read);
      if (((await page.$(CARD)) !== null) === due) return spent;
    } finally {
      await page.close();
    }
  }
  throw new Error(`“${variant}” ${due ? 'shows no card' : 'shows a card'} on ${look}`);
}

type Times = Record<Look, Record<Variant, Spent[]>>;

async function interleaved(arena: Arena, rounds: number): Promise<Times> {
  const none = () => ({ none: [], tiny: [], floor: [], old: [], now: [] });
  const times: Times = { password: none(), 'wrong-password': none() };
  const pairs = LOOKS.flatMap((look) => VARIANTS.map((variant) => ({ look, variant })));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const { look, variant } of shuffled(pairs)) {
      const spent = await spentOn(arena, variant, look);
      if (round >= 0) times[look][variant].push(spent);
    }
  }
  return times;
}

const NAMES: Readonly<Record<Exclude<Variant, 'none'>, string>> = {
  tiny: 'a script of 60 bytes',
  floor: 'the floor',
  old: 'the build of 2026-11-30',
  now: 'Haireta',
};

/** What variants spend beyond the same page without an extension, and the ratios that are held. */
export async function measureScript(arena: Arena, rounds = 24): Promise<Measured[]> {
  const times = await interleaved(arena, rounds);
  /** How much more a variant spends than the bare page; by its least run, or by the median. */
  const more = (look: Look, variant: Variant, part: keyof Spent, of = min): number => {
    const parts = (which: Variant) => times[look][which].map((spent) => spent[part]);
    return of(parts(variant)) - of(parts('none'));
  };
  const median = (values: readonly number[]) => quantile(values, 0.5);
  const ratio = (look: Look, to: Variant, of = min) =>
    more(look, 'now', 'script', of) / more(look, to, 'script', of);
  const row = (look: Look, variant: Exclude<Variant, 'none'>): Measured => ({
    what: `${look}: script and compile, ${NAMES[variant]}`,
    value: more(look, variant, 'script'),
    unit: 'ms',
    limit: null,
    seen: [
      `median ${more(look, variant, 'script', median).toFixed(1)}`,
      `style ${more(look, variant, 'style').toFixed(1)}`,
      `layout ${more(look, variant, 'layout').toFixed(1)}`,
      `thread ${more(look, variant, 'all').toFixed(1)}`,
    ].join(', '),
  });
  const others = ['tiny', 'floor', 'old', 'now'] as const;
  return [
    ...LOOKS.flatMap((look) => others.map((variant) => row(look, variant))),
    {
      what: 'clean step over the floor',
      value: ratio('password', 'floor'),
      unit: '×',
      limit: 2.2,
      seen: `of medians ${ratio('password', 'floor', median).toFixed(2)}, n ${rounds}`,
    },
    {
      what: 'failed step with its card over the build of 2026-11-30',
      value: ratio('wrong-password', 'old'),
      unit: '×',
      limit: 0.65,
      seen: `of medians ${ratio('wrong-password', 'old', median).toFixed(2)}, n ${rounds}`,
    },
  ];
}

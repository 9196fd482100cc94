import { describe, expect, it } from 'vitest';
import { isDeferred } from '@/components/popup/predicates';
import { aCase, serviceTrouble, shown, wrongPassword } from '@/tests/harness/case-views';
import { showPopup, stores, viewNamed } from './show-popup';

const KEY =
  /\b(?:page|popup|clear|undo|cause|fix|symptom|link|steps|stores|failed|ways|tests|real|copy|report)_/;

/** What stands there before anything is unfolded. */
function standing(root: HTMLElement): string[] {
  const copy = document.createElement('div');
  copy.innerHTML = root.innerHTML;
  for (const fold of copy.querySelectorAll('details'))
    fold.replaceChildren(fold.querySelector('summary') ?? '');
  return [...copy.querySelectorAll('*')]
    .filter((part) => part.children.length === 0)
    .map((part) => part.outerHTML);
}

const first = Object.entries(shown).filter(([, { screen }]) => screen === undefined || !isDeferred(screen));
/** What was cut off is told above the first view, once its words are there. */
const steady = first.filter(([name]) => !name.endsWith('-cut-off'));

describe('before the deferred views are loaded', () => {
  it.each(steady)('%s stands as it does afterwards', async (_, view) => {
    const { root, draw } = await showPopup({ ...view, firstOnly: true });
    const early = standing(root);
    expect(early.join(' ')).not.toMatch(KEY);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    await draw(view);
    expect(standing(root)).toEqual(early);
  });

  it.each(['fix-check-typing', 'undo-ask', 'undone', 'fix-failed-busy', 'undo-failed-busy'])(
    '%s waits in the view before',
    async (name) => {
      const before = { view: aCase(), screen: { at: 'cause', cause: 'service-trouble', rung: 0 } } as const;
      const { root, draw, heading } = await showPopup({ ...before, firstOnly: true });
      const early = root.innerHTML;
      await draw({ ...viewNamed(name), firstOnly: true });
      expect(root.innerHTML).toBe(early);
      await draw(viewNamed(name));
      expect(root.innerHTML).not.toBe(early);
      expect(heading()).not.toMatch(KEY);
    },
  );

  it('the store chooser waits too', async () => {
    const { root, draw } = await showPopup({ ...viewNamed('unknown-site'), firstOnly: true });
    await draw({ ...viewNamed('stores'), firstOnly: true });
    expect(root.querySelectorAll('.choice')).toHaveLength(0);
    await draw(viewNamed('stores'));
    expect(root.querySelectorAll('.choice')).toHaveLength(stores.length);
  });

  it('says at once that the background cannot be reached', async () => {
    const { draw, heading } = await showPopup({ view: aCase(), firstOnly: true });
    await draw({ ...viewNamed('fix-check-typing'), broken: true, firstOnly: true });
    expect(heading()).toBe('うまくいきませんでした');
  });
});

describe('what is folded', () => {
  it('is empty of keys before, and filled without closing what was opened', async () => {
    const view = {
      view: aCase({ findings: [{ ...wrongPassword, fixes: ['reset-password'] }, serviceTrouble] }),
    };
    const { root, draw } = await showPopup({ ...view, firstOnly: true });
    const folds = [...root.querySelectorAll('details')];
    for (const fold of folds) fold.open = true;
    expect(folds.map((fold) => fold.querySelectorAll('.cause, .ledger > div').length)).toEqual([0, 0]);
    expect(root.textContent).not.toMatch(KEY);
    await draw(view);
    expect([...root.querySelectorAll('details')]).toEqual(folds);
    expect(folds.every((fold) => fold.open)).toBe(true);
    expect(folds.map((fold) => fold.querySelectorAll('.cause, .ledger > div').length)).toEqual([3, 1]);
    expect(root.textContent).toContain('Amazon側の不具合');
  });
});

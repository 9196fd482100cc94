import { describe, expect, it, vi } from 'vitest';
import type { CaseView } from '@/lib/model/protocol';
import { createCaseModel } from '@/lib/ui/case-model';
import { aCase, aCoach, aQuietPage, cleared, TAB_ID, undo, wrongPassword } from '@/tests/harness/case-views';
import { fakeBackground } from '@/tests/harness/fake-background';

async function openCase(view: CaseView) {
  const background = fakeBackground(view);
  const model = createCaseModel(background, TAB_ID);
  await model.refresh();
  return { background, model };
}

describe('reading', () => {
  it('knows nothing until the background has answered', async () => {
    const background = fakeBackground(aCase());
    const model = createCaseModel(background, TAB_ID);
    expect(model.view.value).toBeNull();
    await model.refresh();
    expect(model.view.value).toEqual(aCase());
    expect(background.asked).toEqual([{ what: 'case', about: TAB_ID }]);
  });

  it('reads again when this tab’s case changed, not for others, and not after it was closed', async () => {
    const { background, model } = await openCase(aCase());
    background.change(TAB_ID + 1);
    expect(background.asked).toHaveLength(1);
    background.change(TAB_ID);
    expect(background.asked).toHaveLength(2);
    model.close();
    expect(background.listeners).toBe(0);
  });

  it('drops an answer overtaken by a later one', async () => {
    const { background, model } = await openCase(aCase());
    const slow = Promise.withResolvers<CaseView>();
    background.answers.case = () => slow.promise;
    const first = model.refresh();
    background.answers.case = async () => aQuietPage();
    await model.refresh();
    slow.resolve(aCase());
    await first;
    expect(model.view.value?.kind).toBe('nothing-seen');
  });

  it('is broken while the background cannot be reached', async () => {
    const { background, model } = await openCase(aCase());
    background.break();
    await model.refresh();
    expect(model.broken.value).toBe(true);
    expect(model.view.value).toEqual(aCase());
    background.mend();
    await model.startOver();
    expect(model.broken.value).toBe(false);
  });
});

describe('going about', () => {
  it('goes to a cause and back', async () => {
    const { model } = await openCase(aCase());
    expect(model.canGoBack.value).toBe(false);
    model.show({ at: 'cause', cause: 'wrong-password', rung: 0 });
    expect(model.screen.value).toEqual({ at: 'cause', cause: 'wrong-password', rung: 0 });
    expect(model.canGoBack.value).toBe(true);
    model.back();
    expect(model.screen.value).toEqual({ at: 'first' });
  });

  it('leaves a cause that is no longer among the findings', async () => {
    const { background, model } = await openCase(aCase());
    model.show({ at: 'cause', cause: 'service-trouble', rung: 0 });
    background.answers.case = async () => aCase({ findings: [wrongPassword] });
    await model.refresh();
    expect(model.screen.value.at).toBe('first');
  });

  it('keeps the steps while the person follows them to a page without trouble, until it is solved', async () => {
    const { background, model } = await openCase(aCase());
    const [fix] = aCase().fixes;
    if (fix === undefined) throw new Error('There are no fixes.');
    model.show({ at: 'fix', fix });
    background.answers.case = async () => aQuietPage({ state: 'password-help' });
    await model.refresh();
    expect(model.screen.value.at).toBe('fix');
    background.answers.case = async () => aCase({ solved: true, findings: [] });
    await model.refresh();
    expect(model.screen.value.at).toBe('first');
  });
});

it.each([
  [{ at: 'deep-clean' }, 'first'],
  [{ at: 'deep-clean', solved: true }, 'deep-clean'],
] as const)('of the deep clean, %j becomes %s once it is solved', async (screen, becomes) => {
  const { background, model } = await openCase(aCase());
  model.show(screen);
  expect(model.screen.value.at).toBe('deep-clean');
  background.answers.case = async () => aCase({ solved: true, findings: [] });
  await model.refresh();
  expect(model.screen.value.at).toBe(becomes);
});

describe('clearing', () => {
  it('names the tabs, shows the result and reads the case again', async () => {
    const { background, model } = await openCase(aCase());
    background.answers.runFix = async () => ({ done: true, clear: cleared });
    const running = model.runClear([8]);
    expect(model.busy.value).toBe('clear');
    await running;
    expect(model.busy.value).toBeNull();
    expect(model.screen.value).toEqual({ at: 'cleared', clear: cleared });
    expect(model.canGoBack.value).toBe(false);
    expect(background.asked.map(({ what }) => what)).toEqual(['case', 'runFix', 'case']);
    expect(background.asked[1]?.about).toEqual({ tabId: TAB_ID, fix: 'clear-cookies', alsoTabs: [8] });
  });

  it('takes one press at a time', async () => {
    const { background, model } = await openCase(aCase());
    await Promise.all([
      model.runClear([]),
      model.runClear([]),
      model.undo(),
      model.answerSymptom('app-fails', 'amazon.co.jp'),
    ]);
    expect(background.asked.filter(({ what }) => what !== 'case')).toHaveLength(1);
  });

  it('that did not work is a screen that says why, with a way back', async () => {
    const { background, model } = await openCase(aCase());
    background.answers.runFix = async () => ({ done: false, why: 'tab-held' });
    await model.runClear([]);
    expect(model.screen.value).toEqual({ at: 'fix-failed', why: 'tab-held' });
    model.back();
    expect(model.screen.value.at).toBe('first');
  });

  it('does not claim that nothing was changed when the worker died in between', async () => {
    const { background, model } = await openCase(aCase());
    background.answers.runFix = async () => {
      throw new Error('The message port closed before a response was received.');
    };
    await model.runClear([]);
    expect(model.screen.value).toEqual({ at: 'fix-failed', why: 'failed' });
    expect(model.broken.value).toBe(false);
    expect(model.busy.value).toBeNull();
  });

  it('shows that the tab is gone', async () => {
    const { background, model } = await openCase(aCase());
    background.answers.runFix = async () => ({ done: false, why: 'tab-gone' });
    background.answers.case = async () => ({ kind: 'tab-gone' });
    await model.runClear([]);
    expect(model.screen.value.at).toBe('first');
    expect(model.view.value).toEqual({ kind: 'tab-gone' });
  });
});

describe('undo', () => {
  const result = { restored: 23, expired: 0, refused: 0 };

  it('runs at once where no sign-in would end', async () => {
    const { background, model } = await openCase(aCase({ undo }));
    background.answers.undo = async () => ({ done: true, undo: result });
    await model.askUndo();
    expect(model.screen.value).toEqual({ at: 'undone', undo: result });
  });

  it('asks first where it would end a sign-in, and can be left', async () => {
    const { background, model } = await openCase(aCase({ undo: { ...undo, signedInSince: true } }));
    background.answers.undo = async () => ({ done: true, undo: result });
    await model.askUndo();
    expect(model.screen.value.at).toBe('undo-ask');
    expect(background.asked.some(({ what }) => what === 'undo')).toBe(false);
    model.back();
    expect(model.screen.value.at).toBe('first');
    await model.askUndo();
    await model.undo();
    expect(model.screen.value).toEqual({ at: 'undone', undo: result });
    await model.startOver();
    expect(model.screen.value.at).toBe('first');
  });

  it('says it is done while the tab is still blank', async () => {
    const { background, model } = await openCase(aCase({ undo }));
    background.answers.undo = async () => ({ done: true, undo: result });
    background.answers.case = async () => ({ kind: 'restricted' });
    await model.undo();
    background.change(TAB_ID);
    expect(model.screen.value).toEqual({ at: 'undone', undo: result });
    await model.startOver();
    expect(model.view.value?.kind).toBe('restricted');
  });

  it.each<[string, CaseView]>([
    ['a blank page', { kind: 'restricted' }],
    // The person has said what they see, so there is a case without the store in the tab.
    ['what the person said', aCase({ detached: true, undo: null })],
  ])('is followed by looks at a tab that tells nothing, until it has come: %s', async (_, away) => {
    vi.useFakeTimers();
    const { background, model } = await openCase(aCase({ undo }));
    background.answers.undo = async () => ({ done: true, undo: result });
    background.answers.case = async () => away;
    await model.undo();
    expect(model.view.value).toEqual(aCase({ undo }));
    background.answers.case = async () => aQuietPage({ undo: null });
    await vi.runAllTimersAsync();
    expect(model.view.value).toMatchObject({ kind: 'nothing-seen', undo: null });

    background.answers.case = async () => ({ kind: 'restricted' });
    await model.refresh();
    model.close();
    const asked = background.asked.length;
    await vi.runAllTimersAsync();
    expect(background.asked).toHaveLength(asked);
    vi.useRealTimers();
  });

  it.each([
    [1000, 400],
    [10_000, 1300],
    [60_000, 6500],
    [240_000, 25_000],
  ])('is offered after a clear whose page takes %i ms, within %i ms', async (takes, within) => {
    vi.useFakeTimers();
    const { background, model } = await openCase(aCase());
    background.answers.runFix = async () => ({ done: true, clear: cleared });
    background.answers.case = async () => ({ kind: 'restricted' });
    await model.runClear([]);
    await vi.advanceTimersByTimeAsync(takes);
    expect(model.view.value).not.toMatchObject({ undo });
    background.answers.case = async () => aQuietPage({ undo });
    await vi.advanceTimersByTimeAsync(within);
    expect(model.view.value).toMatchObject({ undo });
    vi.useRealTimers();
  });

  it('ends the looking at a tab that never comes', async () => {
    vi.useFakeTimers();
    const { background, model } = await openCase(aCase());
    background.answers.runFix = async () => ({ done: true, clear: cleared });
    background.answers.case = async () => ({ kind: 'restricted' });
    await model.runClear([]);
    await vi.runAllTimersAsync();
    expect(background.asked.filter(({ what }) => what === 'case').length).toBeLessThan(60);
    vi.useRealTimers();
  });

  it('is looked after anew, however long the tab was away before', async () => {
    vi.useFakeTimers();
    const { background, model } = await openCase(aCase());
    background.answers.runFix = async () => ({ done: true, clear: cleared });
    background.answers.case = async () => ({ kind: 'restricted' });
    await model.runClear([]);
    await vi.runAllTimersAsync();
    background.answers.undo = async () => ({ done: true, undo: result });
    await model.undo();
    background.answers.case = async () => aQuietPage({ undo: null });
    await vi.runAllTimersAsync();
    expect(model.view.value?.kind).toBe('nothing-seen');
    vi.useRealTimers();
  });

  it('is offered after a clear though one look at the tab failed', async () => {
    vi.useFakeTimers();
    const { background, model } = await openCase(aCase());
    background.answers.runFix = async () => ({ done: true, clear: cleared });
    background.answers.case = async () => ({ kind: 'restricted' });
    await model.runClear([]);
    background.break();
    await vi.advanceTimersToNextTimerAsync();
    expect(model.broken.value).toBe(true);
    background.mend();
    background.answers.case = async () => aQuietPage({ undo });
    await vi.runAllTimersAsync();
    expect(model.view.value).toMatchObject({ undo });
    expect(model.broken.value).toBe(false);
    vi.useRealTimers();
  });

  it('that did not work is a screen that says why', async () => {
    const { background, model } = await openCase(aCase({ undo }));
    background.answers.undo = async () => ({ done: false, why: 'nothing-to-undo' });
    await model.askUndo();
    expect(model.screen.value).toEqual({ at: 'undo-failed', why: 'nothing-to-undo' });
  });

  it('that ended without an answer does not claim to know', async () => {
    const { background, model } = await openCase(aCase({ undo }));
    background.answers.undo = async () => {
      throw new Error('The message port closed before a response was received.');
    };
    await model.askUndo();
    expect(model.screen.value).toEqual({ at: 'undo-failed', why: 'failed' });
  });
});

describe('answering', () => {
  it('takes the view that comes back and starts from its first screen', async () => {
    const { background, model } = await openCase(aQuietPage());
    model.show({ at: 'symptoms' });
    background.answers.answer = async () => aCase({ findings: [wrongPassword], symptom: 'wrong-details' });
    await model.answerSymptom('wrong-details', 'amazon.co.jp');
    expect(model.view.value?.kind).toBe('case');
    expect(model.screen.value.at).toBe('first');
    expect(background.asked.at(-1)?.about).toEqual({
      about: 'symptom',
      symptom: 'wrong-details',
      store: 'amazon.co.jp',
    });
  });

  it('says whether a fix worked', async () => {
    const { background, model } = await openCase(aCase());
    background.answers.answer = async () => aCase({ solved: true, findings: [] });
    await model.answerFix('check-typing', true);
    expect(background.asked.at(-1)?.about).toEqual({ about: 'fix', fix: 'check-typing', worked: true });
    expect(model.view.value).toMatchObject({ solved: true });
  });

  it('records a fix as begun, and stays on the screen', async () => {
    const { background, model } = await openCase(aCase());
    model.show({ at: 'other-device' });
    await model.beginFix('check-typing');
    expect(background.asked.at(-1)?.about).toEqual({ about: 'fix-begun', fix: 'check-typing' });
    expect(model.screen.value.at).toBe('other-device');
  });

  it('still follows an answer when the change was read before it', async () => {
    const { background, model } = await openCase(aCase());
    model.show({ at: 'private-window' });
    background.answers.answer = async () => {
      background.change(TAB_ID);
      return aCase();
    };
    await model.answerTrial('private-window', 'fails');
    expect(model.screen.value.at).toBe('first');
  });

  it('records how it went elsewhere, and returns to the first view', async () => {
    const { background, model } = await openCase(aCase());
    model.show({ at: 'private-window' });
    await model.answerTrial('private-window', 'works');
    expect(background.asked.at(-1)?.about).toEqual({ about: 'private-window', trial: 'works' });
    expect(model.screen.value.at).toBe('first');
  });

  it('records what the page is, and stays to show it', async () => {
    const { background, model } = await openCase({ kind: 'unknown-site', host: 'www.example.com' });
    model.show({ at: 'real-page' });
    background.answers.answer = async () => aCase({ detached: true });
    await model.tellPage('look-alike', 'amazon.co.jp');
    expect(background.asked.at(-1)?.about).toEqual({
      about: 'page',
      origin: 'look-alike',
      store: 'amazon.co.jp',
    });
    expect(model.screen.value.at).toBe('real-page');
    expect(model.view.value).toMatchObject({ kind: 'case', detached: true });
  });

  it('takes a symptom without a store, and stays when that finds nothing', async () => {
    const { background, model } = await openCase({ kind: 'unknown-site', host: 'www.example.com' });
    model.show({ at: 'symptoms' });
    await model.answerSymptom('app-fails', 'amazon.co.jp');
    expect(model.screen.value.at).toBe('symptoms');
    background.answers.answer = async () => aCase({ detached: true });
    await model.answerSymptom('no-connection', 'amazon.co.jp');
    expect(model.screen.value.at).toBe('first');
  });

  it.each(['symptoms', 'real-page'] as const)('%s is not for a tab that is gone', async (at) => {
    const { model } = await openCase({ kind: 'tab-gone' });
    model.show({ at });
    expect(model.screen.value.at).toBe('first');
  });

  it('is broken when the answer does not arrive', async () => {
    const { background, model } = await openCase(aCase());
    background.break();
    await model.answerFix('check-typing', false);
    expect(model.broken.value).toBe(true);
    expect(model.busy.value).toBeNull();
  });
});

describe('the page leads', () => {
  const coach = aCoach('reset-password', 2);
  const led = aQuietPage({ coach });

  it('asks for it, stays on the screen, and reports that it leads', async () => {
    const { background, model } = await openCase(aCase());
    model.show({ at: 'fix', fix: coach.fix });
    background.answers.answer = async () => led;
    const asking = model.lead('reset-password');
    expect(model.busy.value).toBe('answer');
    expect(await asking).toBe(true);
    expect(background.asked.at(-1)?.about).toEqual({ about: 'coach', fix: 'reset-password', go: true });
    expect(model.view.value).toEqual(led);
    expect(model.screen.value.at).toBe('fix');
    expect(model.busy.value).toBeNull();
  });

  it.each<[string, CaseView]>([
    ['the case is over', aQuietPage()],
    ['the tab is gone', { kind: 'tab-gone' }],
    ['it was left', aQuietPage({ coach: aCoach('reset-password', 2, false) })],
    ['it leads through another fix', aQuietPage({ coach: aCoach('other-code-channel', 2) })],
  ])('knows that it does not where %s', async (_, view) => {
    const { background, model } = await openCase(aCase());
    background.answers.answer = async () => view;
    expect(await model.lead('reset-password')).toBe(false);
    expect(model.view.value).toEqual(view);
  });

  it('does not where the background is out of reach, and says so', async () => {
    const { background, model } = await openCase(aCase());
    background.break();
    expect(await model.lead('reset-password')).toBe(false);
    expect(model.broken.value).toBe(true);
    expect(model.busy.value).toBeNull();
  });

  it('does not ask while something runs', async () => {
    const { background, model } = await openCase(aCase());
    background.answers.answer = async () => led;
    const [first, second] = await Promise.all([model.lead('reset-password'), model.lead('reset-password')]);
    expect([first, second]).toEqual([true, false]);
    expect(background.asked.filter(({ what }) => what === 'answer')).toHaveLength(1);
  });

  it('stops when told, and keeps the steps on screen', async () => {
    const { background, model } = await openCase(led);
    model.show({ at: 'fix', fix: coach.fix });
    background.answers.answer = async () => aQuietPage({ coach: aCoach('reset-password', 2, false) });
    await model.stopLeading('reset-password');
    expect(background.asked.at(-1)?.about).toEqual({ about: 'coach', fix: 'reset-password', go: false });
    expect(model.screen.value.at).toBe('fix');
    expect(model.view.value).toMatchObject({ coach: { on: false } });
  });
});

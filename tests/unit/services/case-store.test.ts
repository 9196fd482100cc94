import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NOTHING_KEPT, type TabMemory } from '@/lib/model/case';
import { type CaseStore, createCaseStore } from '@/lib/services/case-store';
import { aCase, anObservation } from '../../harness/a-case';
import { createFakeExtensionApi } from '../../harness/fake-extension-api';
import { fakeCaseStorage } from '../../harness/fake-services';

const { api, areas } = createFakeExtensionApi();
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { caseStorage } = await import('@/lib/platform/case-storage');

beforeEach(() => areas.session.clear());

/** Adds one look to the tab's case. */
async function addLook(cases: CaseStore, tabId: number, at: number): Promise<number> {
  const { length } = await cases.update(tabId, (memory) => {
    const of = memory.case === null ? aCase({ tabId }) : memory.case;
    const observations = [...of.observations, anObservation({ at })];
    return { memory: { ...memory, case: { ...of, observations } }, length: observations.length };
  });
  return length;
}

describe.each([
  ['the browser’s storage', () => caseStorage],
  ['a slow storage', () => fakeCaseStorage()],
])('on %s', (_, storage) => {
  test('changes of one tab come one after the other, and none is lost', async () => {
    const cases = createCaseStore(storage());
    const at = Array.from({ length: 25 }, (_, index) => index);
    expect(await Promise.all(at.map((each) => addLook(cases, 7, each)))).toEqual(at.map((each) => each + 1));
    const memory = await cases.read(7);
    expect(memory.case?.observations.map((look) => look.at)).toEqual(at);
  });

  test('a read waits for the change before it', async () => {
    const cases = createCaseStore(storage());
    const change = addLook(cases, 7, 1);
    const memory = await cases.read(7);
    expect([await change, memory.case?.observations.length]).toEqual([1, 1]);
  });

  test('tabs do not know of each other', async () => {
    const cases = createCaseStore(storage());
    await Promise.all([addLook(cases, 7, 1), addLook(cases, 8, 2), addLook(cases, 7, 3)]);
    await cases.remove(7);
    expect(await cases.read(7)).toEqual(NOTHING_KEPT);
    expect((await cases.read(8)).case?.tabId).toBe(8);
    expect((await cases.all()).map((memory) => memory.case?.tabId)).toEqual([8]);
  });

  test('a change that fails changes nothing and stops nobody', async () => {
    const cases = createCaseStore(storage());
    await addLook(cases, 7, 1);
    const failing = cases.update(7, () => {
      throw new Error('a mistake of ours');
    });
    const after = addLook(cases, 7, 2);
    await expect(failing).rejects.toThrow('a mistake of ours');
    expect(await after).toBe(2);
  });

  test.each([{ store: 'amazon.example' }, { site: 'other' }])('a case of %j is none', async (where) => {
    const kept = storage();
    const submit = { at: 5, state: 'sign-in-password', step: 2, led: 'nowhere', heard: false } as const;
    await kept.write(7, { ...NOTHING_KEPT, case: aCase(where), submit });
    const cases = createCaseStore(kept);
    expect(await cases.read(7)).toEqual({ ...NOTHING_KEPT, submit });
    expect(await cases.all()).toEqual([{ ...NOTHING_KEPT, submit }]);
  });

  test('a tab nobody has seen has nothing', async () => {
    expect(await createCaseStore(storage()).read(99)).toEqual(NOTHING_KEPT);
  });
});

describe('what the browser has stored', () => {
  const GOOD: TabMemory = {
    case: aCase({ observations: [anObservation({ state: 'wrong-password', attempt: 'failed' })] }),
    submit: { at: 5, state: 'sign-in-password', step: 2, led: 'nowhere', heard: false },
    typed: { at: 4, typing: { fullWidth: true, outerSpaces: false, ime: false, capsLock: false } },
    reset: { store: 'amazon.co.jp', progress: 'saved', at: 3 },
  };

  test('comes back as it was', async () => {
    await caseStorage.write(7, GOOD);
    expect(await caseStorage.read(7)).toEqual(GOOD);
  });

  test.each([
    ['is of an older format', { ...GOOD.case, version: 0 }],
    ['keeps how far a reset got as older ones did', { ...GOOD.case, reset: 'saved' }],
    ['names a state nobody knows', { ...GOOD.case, observations: [{ ...anObservation(), state: 'wrong' }] }],
    [
      'names a fix nobody knows',
      {
        ...GOOD.case,
        fixesTried: [{ fix: 'x', at: 1, stateBefore: 'otp', pageBefore: true, outcome: 'pending' }],
      },
    ],
    ['grew too long', { ...GOOD.case, observations: Array.from({ length: 31 }, () => anObservation()) }],
    ['lacks a part', { id: 'x' }],
    ['is no case', 'case'],
  ])('is nothing where it %s', async (_, stored) => {
    areas.session.set('tab:7', JSON.stringify({ ...GOOD, case: stored }));
    expect(await caseStorage.read(7)).toEqual({ ...GOOD, case: null });
  });

  test.each([
    { at: 'soon', state: 'otp' },
    { at: 5, state: 'sign-in-password', inVain: 2 },
    { ...GOOD.submit, step: 4 },
    { ...GOOD.submit, led: 'out' },
    { ...GOOD.submit, heard: 1 },
    'press',
  ])('is nothing where a submit is none: %j', async (submit) => {
    areas.session.set('tab:7', JSON.stringify({ ...GOOD, submit }));
    expect(await caseStorage.read(7)).toEqual({ ...GOOD, submit: null });
  });

  test.each([
    { ...GOOD.reset, progress: 'none' },
    { ...GOOD.reset, at: null },
    { ...GOOD.reset, code: '123456' },
    'saved',
  ])('is nothing where a reset is none: %j', async (reset) => {
    areas.session.set('tab:7', JSON.stringify({ ...GOOD, reset }));
    expect(await caseStorage.read(7)).toEqual({ ...GOOD, reset: null });
  });

  test('is nothing where what was typed holds more than yes and no', async () => {
    const typed = { ...GOOD.typed, text: 'somebody@example.com' };
    areas.session.set('tab:7', JSON.stringify({ ...GOOD, typed }));
    expect(await caseStorage.read(7)).toEqual({ ...GOOD, typed: null });
  });

  test.each([['garbage'], [7], [[1]], [{ ...GOOD, more: 1 }]])(
    'is nothing at all where it is %j',
    async (stored) => {
      areas.session.set('tab:7', JSON.stringify(stored));
      expect(await caseStorage.read(7)).toEqual(NOTHING_KEPT);
    },
  );

  test('keeps what there is where a part is missing', async () => {
    areas.session.set('tab:7', JSON.stringify({ case: GOOD.case }));
    expect(await caseStorage.read(7)).toEqual({ ...NOTHING_KEPT, case: GOOD.case });
  });

  test('is gone where nothing is left to keep', async () => {
    await caseStorage.write(7, GOOD);
    await caseStorage.write(7, NOTHING_KEPT);
    expect([...areas.session.keys()]).toEqual([]);
  });

  test('is listed by tab, among whatever else is kept there', async () => {
    await caseStorage.write(7, GOOD);
    await caseStorage.write(12, { ...NOTHING_KEPT, submit: GOOD.submit });
    for (const key of ['journal', 'snapshot:amazon.com:0', 'tab:x', 'tab:7:old', 'question:7'])
      areas.session.set(key, '{}');
    expect((await caseStorage.tabIds()).sort((a, b) => a - b)).toEqual([7, 12]);
    await caseStorage.remove(7);
    expect(await caseStorage.tabIds()).toEqual([12]);
  });

  test('never outlives the browser', async () => {
    await caseStorage.write(7, GOOD);
    expect([...areas.local.keys()]).toEqual([]);
  });
});

test('what finds no room counts all the same, until there is room again', async () => {
  const storage = fakeCaseStorage();
  const write = storage.write;
  storage.write = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  const cases = createCaseStore(storage);
  await addLook(cases, 7, 1);
  expect(await addLook(cases, 7, 2)).toBe(2);
  expect((await cases.all()).map((memory) => memory.case?.tabId)).toEqual([7]);
  storage.write = write;
  await addLook(cases, 7, 3);
  expect((await createCaseStore(storage).read(7)).case?.observations).toHaveLength(3);
});

import { beforeEach, expect, it, vi } from 'vitest';
import { NOTHING_KEPT } from '@/lib/model/case';
import { createFakeExtensionApi } from '../../harness/fake-extension-api';

const { api, areas } = createFakeExtensionApi();
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { caseStorage } = await import('@/lib/platform/case-storage');
const { openQuestion } = await import('@/lib/platform/open-question');

beforeEach(() => areas.session.clear());

it('what a tab leaves is found and goes as a whole, the popup’s question with it', async () => {
  const submit = { at: 1, state: 'sign-in-password', step: null, led: 'nowhere', heard: false } as const;
  await caseStorage.write(7, { ...NOTHING_KEPT, submit });
  await openQuestion.ask(7, 'other-device', 1);
  await openQuestion.ask(8, 'private-window', 1);
  areas.session.set('journal', '{}');
  expect((await caseStorage.tabIds()).sort()).toEqual([7, 8]);
  await caseStorage.remove(8);
  expect([...areas.session.keys()].sort()).toEqual(['journal', 'question:7', 'tab:7']);
  await caseStorage.remove(7);
  expect([...areas.session.keys()]).toEqual(['journal']);
});

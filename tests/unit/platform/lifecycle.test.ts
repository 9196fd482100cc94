import { expect, it, vi } from 'vitest';

const setAccessLevel = vi.fn(async () => undefined);
const local: Record<string, unknown> = {};
const api = { runtime: { id: 'fake' }, storage: { local } };
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { lifecycle } = await import('@/lib/platform/lifecycle');

it('closes local storage to content scripts where the browser can, and rejects nowhere', async () => {
  await lifecycle.closeLocalStorage();
  local.setAccessLevel = setAccessLevel;
  await lifecycle.closeLocalStorage();
  expect(setAccessLevel.mock.calls).toEqual([[{ accessLevel: 'TRUSTED_CONTEXTS' }]]);
  setAccessLevel.mockRejectedValueOnce(new Error('not for this area'));
  await lifecycle.closeLocalStorage();
});

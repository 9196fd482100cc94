import { describe, expect, test } from 'vitest';
import { type Case, SILENCE_ENDS_CASE } from '@/lib/model/case';
import { createCaseStore } from '@/lib/services/case-store';
import { createStoreScripts } from '@/lib/services/store-scripts';
import { scriptsOf } from '@/lib/sites/registry';
import { aCase } from '../../harness/a-case';
import { fakeCaseStorage, fakeContentScript } from '../../harness/fake-services';

/** Open cases of some tabs. */
async function setting(...cases: Partial<Case>[]) {
  const storage = fakeCaseStorage();
  for (const [tabId, change] of cases.entries())
    await storage.write(tabId, {
      case: aCase({ tabId, lastSeenAt: 100, ...change }),
      submit: null,
      typed: null,
      reset: null,
    });
  const contentScript = fakeContentScript();
  const clock = { now: 100 };
  const scripts = createStoreScripts(createCaseStore(storage), contentScript, () => clock.now);
  const domains = () => contentScript.registered.map((stores) => stores.map(({ domain }) => domain));
  return { storage, contentScript, clock, scripts, domains };
}

test('every page of a store with an open case, but those of the manifest', async () => {
  const { scripts, contentScript } = await setting({});
  await scripts.sync();
  expect(contentScript.registered).toEqual([
    [
      {
        domain: 'amazon.co.jp',
        matches: ['https://*.amazon.co.jp/*'],
        excludeMatches: [
          'https://*.amazon.co.jp/ap/*',
          'https://*.amazon.co.jp/ax/*',
          'https://*.amazon.co.jp/errors/validateCaptcha*',
          'https://*.amazon.co.jp/-/*/ap/*',
          'https://*.amazon.co.jp/-/*/ax/*',
          'https://*.amazon.co.jp/-/*/errors/validateCaptcha*',
          'https://account-status.amazon.co.jp/*',
        ],
        js: scriptsOf('amazon.co.jp'),
      },
    ],
  ]);
});

test('each store once, however many tabs', async () => {
  const { scripts, domains } = await setting({}, { store: 'amazon.com' }, {});
  await scripts.sync();
  expect(domains()).toEqual([['amazon.co.jp', 'amazon.com']]);
});

describe('none', () => {
  test('for a store that no pack describes any more', async () => {
    const { scripts, domains } = await setting({ store: 'shop.example' }, {});
    await scripts.sync();
    expect(domains()).toEqual([['amazon.co.jp']]);
  });

  test('without a case', async () => {
    const { scripts, domains } = await setting();
    await scripts.sync();
    expect(domains()).toEqual([[]]);
  });

  test('for a tab that only waits for a page', async () => {
    const { storage, scripts, domains } = await setting();
    await storage.write(1, {
      case: null,
      submit: { at: 1, state: 'otp', step: 3, led: 'nowhere', heard: false },
      typed: null,
      reset: null,
    });
    await scripts.sync();
    expect(domains()).toEqual([[]]);
  });

  test('for a case that ended well', async () => {
    const { scripts, domains } = await setting({ outcome: 'solved' });
    await scripts.sync();
    expect(domains()).toEqual([[]]);
  });

  test('for one that fell silent', async () => {
    const { scripts, domains, clock } = await setting({});
    clock.now += SILENCE_ENDS_CASE;
    await scripts.sync();
    clock.now += 1;
    await scripts.sync();
    expect(domains()).toEqual([['amazon.co.jp'], []]);
  });

  test('any more when the last case of the store is gone', async () => {
    const { scripts, domains, storage } = await setting({}, {});
    await scripts.sync();
    await storage.remove(0);
    await scripts.sync();
    await storage.remove(1);
    await scripts.sync();
    expect(domains()).toEqual([['amazon.co.jp'], ['amazon.co.jp'], []]);
  });
});

test('two at once are one after the other', async () => {
  const { scripts, contentScript } = await setting({});
  const steps: string[] = [];
  contentScript.registerFor = async () => {
    steps.push('begin');
    await new Promise((resolve) => setImmediate(resolve));
    steps.push('end');
  };
  await Promise.all([scripts.sync(), scripts.sync()]);
  expect(steps).toEqual(['begin', 'end', 'begin', 'end']);
});

test('a refusal of the browser is borne, and the next time it is asked again', async () => {
  const { scripts, contentScript, domains } = await setting({});
  const { registerFor } = contentScript;
  contentScript.registerFor = () => Promise.reject(new Error('Duplicate script ID'));
  await expect(scripts.sync()).resolves.toBeUndefined();
  contentScript.registerFor = registerFor;
  await scripts.sync();
  expect(domains()).toEqual([['amazon.co.jp']]);
});

import { describe, expect, test } from 'vitest';
import { type Case, SILENCE_ENDS_CASE } from '@/lib/model/case';
import { createCaseStore } from '@/lib/services/case-store';
import { createReach } from '@/lib/services/reach';
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
    });
  const contentScript = fakeContentScript();
  const clock = { now: 100 };
  const reach = createReach(createCaseStore(storage), contentScript, () => clock.now);
  const domains = () => contentScript.registered.map((stores) => stores.map(({ domain }) => domain));
  return { storage, contentScript, clock, reach, domains };
}

test('every page of a store with an open case, but those of the manifest', async () => {
  const { reach, contentScript } = await setting({});
  await reach.sync();
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
  const { reach, domains } = await setting({}, { store: 'amazon.com' }, {});
  await reach.sync();
  expect(domains()).toEqual([['amazon.co.jp', 'amazon.com']]);
});

describe('none', () => {
  test('for a store that no pack describes any more', async () => {
    const { reach, domains } = await setting({ store: 'shop.example' }, {});
    await reach.sync();
    expect(domains()).toEqual([['amazon.co.jp']]);
  });

  test('without a case', async () => {
    const { reach, domains } = await setting();
    await reach.sync();
    expect(domains()).toEqual([[]]);
  });

  test('for a tab that only waits for a page', async () => {
    const { storage, reach, domains } = await setting();
    await storage.write(1, { case: null, submit: { at: 1, state: 'otp' }, typed: null });
    await reach.sync();
    expect(domains()).toEqual([[]]);
  });

  test('for a case that ended well', async () => {
    const { reach, domains } = await setting({ outcome: 'solved' });
    await reach.sync();
    expect(domains()).toEqual([[]]);
  });

  test('for one that fell silent', async () => {
    const { reach, domains, clock } = await setting({});
    clock.now += SILENCE_ENDS_CASE;
    await reach.sync();
    clock.now += 1;
    await reach.sync();
    expect(domains()).toEqual([['amazon.co.jp'], []]);
  });

  test('any more when the last case of the store is gone', async () => {
    const { reach, domains, storage } = await setting({}, {});
    await reach.sync();
    await storage.remove(0);
    await reach.sync();
    await storage.remove(1);
    await reach.sync();
    expect(domains()).toEqual([['amazon.co.jp'], ['amazon.co.jp'], []]);
  });
});

test('two at once are one after the other', async () => {
  const { reach, contentScript } = await setting({});
  const steps: string[] = [];
  contentScript.registerFor = async () => {
    steps.push('begin');
    await new Promise((resolve) => setImmediate(resolve));
    steps.push('end');
  };
  await Promise.all([reach.sync(), reach.sync()]);
  expect(steps).toEqual(['begin', 'end', 'begin', 'end']);
});

test('a refusal of the browser is borne, and the next time it is asked again', async () => {
  const { reach, contentScript, domains } = await setting({});
  const { registerFor } = contentScript;
  contentScript.registerFor = () => Promise.reject(new Error('Duplicate script ID'));
  await expect(reach.sync()).resolves.toBeUndefined();
  contentScript.registerFor = registerFor;
  await reach.sync();
  expect(domains()).toEqual([['amazon.co.jp']]);
});

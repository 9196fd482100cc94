import { expect, test } from 'vitest';
import { known, unknown } from '@/lib/model/known';
import { redirects } from '@/lib/probes/redirects';
import { trafficFacts } from '../../harness/traffic';

test('counts, and says whether the browser gave up', () => {
  expect(redirects(trafficFacts({ redirects: 20, gaveUp: true }))).toEqual(
    known({ count: 20, gaveUp: true }),
  );
  expect(redirects(trafficFacts())).toEqual(known({ count: 0, gaveUp: false }));
});

test('is unknown where nothing was seen', () => {
  expect(redirects(null)).toEqual(unknown('not-gathered'));
});

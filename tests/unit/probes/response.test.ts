import { expect, test } from 'vitest';
import { known, unknown } from '@/lib/model/known';
import { response } from '@/lib/probes/response';
import { trafficFacts } from '../../harness/traffic';

test('says what the server answered, and what it asked for', () => {
  const facts = trafficFacts({ status: 429, worstRequest: 503, retryAfter: 60 });
  expect(response(facts)).toEqual(known({ status: 429, worstRequest: 503, retryAfter: 60 }));
});

test('says that no answer came', () => {
  expect(response(trafficFacts({ status: null }))).toEqual(
    known({ status: null, worstRequest: null, retryAfter: null }),
  );
});

test('is unknown where nothing was seen', () => {
  expect(response(null)).toEqual(unknown('not-gathered'));
});

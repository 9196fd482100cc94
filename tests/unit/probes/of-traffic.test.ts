import { expect, test } from 'vitest';
import { known, unknown } from '@/lib/model/known';
import { connection } from '@/lib/probes/connection';
import { redirects } from '@/lib/probes/redirects';
import { response } from '@/lib/probes/response';
import { trafficFacts } from '../../harness/traffic';

const ONLINE = { online: true };

test('where nothing was seen nothing is known, but that the browser is offline', () => {
  for (const probe of [response, redirects]) expect(probe(null)).toEqual(unknown('not-gathered'));
  expect(connection(null, ONLINE)).toEqual(unknown('not-gathered'));
  expect(connection(null, { online: false })).toEqual(known({ failure: null, online: false }));
});

test('what the server answered, and that it did not', () => {
  const answer = { status: 429, worstRequest: 503, retryAfter: 60 };
  expect(response(trafficFacts(answer))).toEqual(known(answer));
  const none = { status: null, worstRequest: null, retryAfter: null };
  expect(response(trafficFacts(none))).toEqual(known(none));
});

test('how often it was sent on, and whether the browser gave up', () => {
  const loop = trafficFacts({ redirects: 20, gaveUp: true });
  expect(redirects(loop)).toEqual(known({ count: 20, gaveUp: true }));
  expect(redirects(trafficFacts())).toEqual(known({ count: 0, gaveUp: false }));
});

test('why no page came, and that one came', () => {
  const facts = trafficFacts({ status: null, failure: 'dns' });
  expect(connection(facts, ONLINE)).toEqual(known({ failure: 'dns', online: true }));
  expect(connection(trafficFacts(), ONLINE)).toEqual(known({ failure: null, online: true }));
});

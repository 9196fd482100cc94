import { expect, test } from 'vitest';
import { known, unknown } from '@/lib/model/known';
import { connection } from '@/lib/probes/connection';
import { trafficFacts } from '../../harness/traffic';

test('names why no page came', () => {
  expect(connection(trafficFacts({ status: null, failure: 'dns' }), { online: true })).toEqual(
    known({ failure: 'dns', online: true }),
  );
});

test('says that one came', () => {
  expect(connection(trafficFacts(), { online: true })).toEqual(known({ failure: null, online: true }));
});

test('is unknown where nothing was seen', () => {
  expect(connection(null, { online: true })).toEqual(unknown('not-gathered'));
});

test('believes a browser that says it is offline, although nothing was seen', () => {
  expect(connection(null, { online: false })).toEqual(known({ failure: null, online: false }));
});

import { describe, expect, test } from 'vitest';
import { asksAgain, detourOf } from '@/lib/sites/detour';
import { freshSignIn } from '@/lib/sites/links';
import { storeByDomain } from '@/lib/sites/registry';

const known = storeByDomain('amazon.com');
if (known === null) throw new Error('no amazon.com');
const { pack, store } = known;

const to = (returnTo: string) =>
  `https://www.amazon.com/ap/signin?openid.return_to=${encodeURIComponent(returnTo)}`;

describe('a sign-in is for', () => {
  test.each([
    [null, to('https://www.amazon.com/')],
    [null, to('https://www.amazon.com/ap/oathome')],
    [null, 'https://www.amazon.com/ap/signin?openid.return_to=nonsense'],
    [null, 'https://www.amazon.com/ap/signin'],
    [null, 'no address'],
    ['other-account', to('https://signin.aws.amazon.com/oauth?client_id=1')],
    ['other-account', to('https://us-east-1.signin.aws.amazon.com/')],
    ['other-account', 'https://signin.aws.amazon.com/signin'],
    ['partner', to('https://www.amazon.com/ap/oa?client_id=1')],
    ['partner', to('https://www.amazon.com/-/es/ap/oa')],
    ['partner', 'https://www.amazon.com/ap/oa?client_id=1'],
  ])('%s: %s', (detour, address) => {
    expect(detourOf(pack, address)).toBe(detour);
  });
});

describe('a sign-in asks again on purpose', () => {
  test.each([
    [true, 'https://www.amazon.com/ap/signin?openid.pape.max_auth_age=0'],
    [true, 'https://www.amazon.com/-/es/ap/signin?openid.pape.max_auth_age=0'],
    [false, 'https://www.amazon.com/ap/signin?openid.pape.max_auth_age=900'],
    [false, 'https://www.amazon.com/ap/signin'],
    [false, 'https://www.amazon.com/gp/cart?openid.pape.max_auth_age=0'],
    [false, 'no address'],
  ])('%s: %s', (asks, address) => {
    expect(asksAgain(pack, address)).toBe(asks);
  });

  test('our own fresh ones do', () => {
    expect(asksAgain(pack, freshSignIn(store))).toBe(true);
  });
});

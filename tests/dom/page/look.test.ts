import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { look } from '@/lib/page/look';
import { amazonSite } from '../../harness/page-site';
import { forbidValues, giveLayout } from '../../harness/page-world';

const SIGN_IN = new URL('https://www.amazon.co.jp/ap/signin');
const TYPED = 'someone@example.com';

beforeEach(giveLayout);
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
  document.body.removeAttribute('class');
});

const FORM = `
  <form name="signIn">
    <input id="ap_email" type="hidden" name="email" value="${TYPED}">
    <input id="ap_password" type="password" name="password" value="hunter2">
    <a id="auth-fpp-link-bottom" href="/ap/forgotpassword?failedSignInCount=1&signInRedirectToFPPThreshold=4">?</a>
  </form>`;

test('a look at a failed sign-in tells the state and the tries left, and nothing that was typed', () => {
  document.body.className = 'ap-locale-ja_JP';
  document.body.innerHTML = `
    <div id="auth-error-message-box"><ul><li><span>パスワードが間違っています</span></li></ul>
      <p>${TYPED}</p></div>${FORM}`;
  forbidValues();
  const seen = look(amazonSite, document, SIGN_IN, 200);
  expect(seen).toEqual({
    state: 'wrong-password',
    handsOff: false,
    reason: 'read',
    step: 'password',
    lang: 'ja-JP',
    triesLeft: 4,
    cookieEnabled: navigator.cookieEnabled,
  });
  expect(JSON.stringify(seen)).not.toContain(TYPED);
});

test('a clean step full of hidden boxes is a clean step', () => {
  document.body.innerHTML = `
    <style>.aok-hidden, #auth-cookie-warning-message { display: none }</style>
    <div id="auth-cookie-warning-message"><h4>続行するには、cookieを有効にしてください</h4></div>
    <div style="display:none"><div id="auth-error-message-box">パスワードが正しくありません</div></div>
    <div id="passkey-error-alert" class="aok-hidden">There was a problem</div>${FORM}`;
  expect(look(amazonSite, document, SIGN_IN, 200).state).toBe('sign-in-password');
});

test('a box that a script shows is seen at the next look', () => {
  document.body.innerHTML = `<div id="auth-error-message-box" style="display:none">
    パスワードが正しくありません</div>${FORM}`;
  forbidValues();
  expect(look(amazonSite, document, SIGN_IN, 200).state).toBe('sign-in-password');
  document.querySelector('#auth-error-message-box')?.removeAttribute('style');
  expect(look(amazonSite, document, SIGN_IN, 200).state).toBe('wrong-password');
});

test('nothing is measured on a page that keeps robots out', () => {
  document.body.innerHTML = `
    <form action="/errors/validateCaptcha"><input name="field-keywords"></form>
    <a id="auth-fpp-link-bottom" href="?signInRedirectToFPPThreshold=4">?</a>`;
  forbidValues();
  const measured = [
    vi.spyOn(Element.prototype, 'checkVisibility'),
    vi.mocked(Element.prototype.getBoundingClientRect),
  ];
  const seen = look(amazonSite, document, new URL('https://www.amazon.co.jp/dp/1'), 200);
  expect([seen.state, seen.handsOff, seen.triesLeft]).toEqual(['robot-check', true, null]);
  for (const each of measured) expect(each).not.toHaveBeenCalled();
});

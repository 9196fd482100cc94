import css from '@/lib/hint/hint.css?inline';
import type { HintView } from '@/lib/model/hint-view';

const JA: HintView['words'] = {
  region: 'Hairetaからのお知らせ',
  notOurs: 'Amazonの表示ではありません',
  title: 'おそらく、パスワードが違います',
  why: '「パスワードが正しくありません」と2回続けて出ました。',
  body: '何度も試すと、しばらく入れなくなることがあります。新しいパスワードに変えるのが近道です。',
  primary: '「パスワードを忘れた方」を開く',
  other: 'ほかの原因を見る',
  close: '閉じる',
  line: 'おそらく、パスワードが違います',
  show: '見る',
  announce: 'Hairetaからのお知らせがあります。おそらく、パスワードが違います。',
};

const EN: HintView['words'] = {
  region: 'Notice from Haireta',
  notOurs: 'Not part of Amazon’s page',
  title: 'The password is probably not the right one',
  why: '“Your password is incorrect” has appeared twice in a row.',
  body: 'More tries may lock you out for a while. Setting a new password is the shorter way.',
  primary: 'Open “Forgot your password?”',
  other: 'See other causes',
  close: 'Close',
  line: 'The password is probably not the right one',
  show: 'Show',
  announce: 'There is a notice from Haireta. The password is probably not the right one.',
};

const WELCOME: Record<HintView['lang'], Partial<HintView['words']>> = {
  ja: {
    title: '入れました！',
    why: 'クッキーを消したことが、おそらく効きました。',
    body: null,
    primary: '次に困らないための準備（1分）',
    other: null,
    line: '入れました！',
  },
  en: {
    title: 'You are in',
    why: 'Removing the cookies probably did it.',
    body: null,
    primary: 'Be ready for next time (1 minute)',
    other: null,
    line: 'You are in',
  },
};

/** A view as the background would send it. */
export function aView(change: Partial<HintView> = {}): HintView {
  const view: HintView = {
    state: 'wrong-password',
    kind: 'cause',
    lang: 'ja',
    dir: 'ltr',
    theme: 'light',
    textSize: 'normal',
    css,
    words: JA,
    ...change,
  };
  const words = change.words === undefined ? (view.lang === 'ja' ? JA : EN) : change.words;
  return { ...view, words: view.kind === 'solved' ? { ...words, ...WELCOME[view.lang] } : words };
}

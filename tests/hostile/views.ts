import coachCss from '@/lib/hint/coach.css?inline';
import css from '@/lib/hint/hint.css?inline';
import type { CoachPart, HintView } from '@/lib/model/hint-view';

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
    coach: null,
    ...change,
  };
  const words = change.words === undefined ? (view.lang === 'ja' ? JA : EN) : change.words;
  return { ...view, words: view.kind === 'solved' ? { ...words, ...WELCOME[view.lang] } : words };
}

const STEPS: Record<HintView['lang'], string[]> = {
  ja: [
    'コードを聞く画面まで、ログインを進めます。',
    '「ワンタイムパスワードを受信できない場合」を押します。',
    '「…で終わる電話番号で音声通話を受け取る」を選びます。',
    '「ワンタイムパスワードを送信」を押します。',
    '電話に出て、聞いた数字を画面に入れます。だれにも伝えません。',
  ],
  en: [
    'Sign in up to the page that asks for the code.',
    'Press “Didn’t receive the OTP?”.',
    'Choose “Call me at my number ending in …”.',
    'Press “Send OTP”.',
    'Answer the call, and type the digits you hear. Tell them to nobody.',
  ],
};

/** A view of the coach as the background would send it, on its second step. */
export function aCoachView(change: Partial<CoachPart> = {}, lang: HintView['lang'] = 'ja'): HintView {
  const ja = lang === 'ja';
  const view = aView({ kind: 'coach', state: 'otp', lang });
  const coach: CoachPart = {
    at: 1,
    fits: [1],
    marks: [null, '#other', '#voice', '#send', '#code'],
    steps: STEPS[lang],
    note: ja ? 'コードを入れる欄の下にあります。' : 'It is below the box for the code.',
    lost: ja
      ? 'この画面では、場所が見つかりません。同じ言葉をさがしてください。'
      : 'We cannot find the place on this page. Look for these words.',
    progress: ja ? '手順 2/5' : 'Step 2 of 5',
    done: ja ? 'すみ：' : 'Done: ',
    behind: 1,
    go: 'link',
    back: ja ? '前の手順に戻る' : 'One step back',
    ...change,
  };
  return {
    ...view,
    css: css + coachCss,
    words: {
      ...view.words,
      title: ja ? 'コードを電話の声で受け取る' : 'Get the code by a phone call',
      why: '',
      body: null,
      primary: ja ? '次の手順を見る' : 'See the next step',
      other: null,
      close: ja ? 'やめる' : 'Stop here',
      line: ja
        ? '2/5 「ワンタイムパスワードを受信できない場合」を押します。'
        : '2 of 5: Press “Didn’t receive the OTP?”.',
    },
    coach,
  };
}

import type { PageCheck } from '../../lib/model/page-check.ts';

/** A page in front, and what is to be said of it. */
export interface PageInFront {
  /** As a browser writes it: names in other scripts as `xn--`. */
  address: string;
  title: string;
  /** The most of a sign-in that is on it. `copy`: the site's own ids; `frame`: something that cannot be looked into. */
  shows: 'text' | 'search' | 'field' | 'frame' | 'copy';
  answer: PageCheck['origin'];
}

type Row = [address: string, title: string, shows: PageInFront['shows']];

function answered(answer: PageCheck['origin'], rows: readonly Row[]): PageInFront[] {
  return rows.map(([address, title, shows]) => ({ address, title, shows, answer }));
}

/** Addresses and pages, real and fake. Hosts are made up where they are nobody's known name. */
export const PAGES: readonly PageInFront[] = [
  ...answered('own', [
    ['https://www.amazon.co.jp/ap/signin', 'Amazonサインイン', 'copy'],
    ['https://amazon.com.be/', 'Amazon.com.be', 'search'],
    ['https://www.amazon.com:8443/', 'Shop', 'text'],
    ['https://pay.amazon.co.jp/', 'Amazon Pay', 'frame'],
    ['https://www.audible.de/', 'Audible', 'field'],
  ]),
  ...answered('unprotected', [
    ['http://www.amazon.sg/ap/signin', 'Amazon Sign-In', 'copy'],
    ['http://amazon.co.jp/', 'Amazon', 'text'],
    ['http://login.amazon.com.be/', 'Shop', 'field'],
    ['http://www.audible.com/', 'Audible', 'field'],
  ]),
  ...answered('look-alike', [
    // The address imitates one of the site's. Nothing need be on the page yet.
    ['https://amazon.co.jp.example/', '', 'text'],
    ['https://www.amazon.co.jp.sign-check.example/ap/signin', '', 'text'],
    ['https://my-amazon.com/', 'Shop', 'text'],
    ['https://www-amazon-co-jp.example/', 'Shop', 'text'],
    ['https://amazoncojp.example/', 'Shop', 'text'],
    ['https://amazon.de-login.example/', 'Shop', 'text'],
    ['https://amaz0n.example/', 'Shop', 'text'],
    ['https://4mazon-help.example/', 'Shop', 'text'],
    ['https://ama2on.example/', 'Shop', 'text'],
    ['https://arnazon.example/', 'Shop', 'text'],
    ['https://xn--mazon-3ve.example/', 'Shop', 'text'],
    ['https://xn--amazn-mye.example/', 'Shop', 'text'],
    ['https://xn--amaon-x59a.example/', 'Shop', 'text'],
    // It has the site's name, or one like it, and asks.
    ['https://amazon-login.example/', 'Login', 'field'],
    ['https://secureamazonaccount.example/', 'Verify', 'field'],
    ['https://ama-zon.example/', 'Verify', 'field'],
    ['https://amzon.example/', 'Verify', 'field'],
    ['https://amaznon.example/', 'Verify', 'frame'],
    ['https://bucket.s3.amazonaws.com/x.html', '', 'field'],
    ['https://xn--cckwcxetd.example/', 'ログイン', 'field'],
    // The title does, in any script.
    ['https://a.example/', 'Amazonサインイン', 'field'],
    ['https://a.example/', 'Amazon セキュリティ確認', 'field'],
    ['https://a.example/', 'ａｍａｚｏｎ　ログイン', 'field'],
    ['https://a.example/', 'アマゾン　ログイン', 'field'],
    ['https://a.example/', 'ｱﾏｿﾞﾝ ﾛｸﾞｲﾝ', 'field'],
    ['https://a.example/', 'あまぞん', 'frame'],
    ['https://a.example/', '亞馬遜登入', 'field'],
    ['https://a.example/', '亚马逊登录', 'field'],
    ['https://a.example/', '아마존 로그인', 'field'],
    ['https://a.example/', 'تسجيل الدخول إلى أمازون', 'field'],
    ['https://a.example/', 'امازون', 'field'],
    ['https://a.example/', 'अमेज़न साइन इन', 'field'],
    ['https://a.example/', 'כניסה ל-אמזון', 'field'],
    ['https://a.example/', 'Amаzоnログイン', 'field'],
    ['https://a.example/', 'Arnazon Sign In', 'field'],
    ['https://a.example/', 'Am@z0n', 'field'],
    ['https://a.example/', 'Ama\u200bzon\u00ad Sign-In', 'frame'],
    ['https://a.example/', 'A m a z o n', 'field'],
    ['https://a.example/', 'Ⓐⓜⓐⓩⓞⓝ', 'field'],
    ['https://a.example/', 'Connexion à votre compte Amazon', 'field'],
    // Neither does, and the form is a copy.
    ['https://203.0.113.9/', '', 'copy'],
    ['https://account.workers.dev/', 'Sign In', 'copy'],
    ['http://a.example/ap/signin', 'Account', 'copy'],
  ]),
  ...answered('legal', [
    ['https://www.imdb.com/ap/signin', 'IMDb Sign-In', 'copy'],
    ['https://auth.zappos.com/', 'Zappos', 'copy'],
  ]),
  ...answered('other', [
    ['https://www.example.com/login', 'Sign In', 'field'],
    ['https://www.example.com/', 'Amazonログインできないときの対処法', 'search'],
    ['https://news.example/', 'Amazon reports earnings', 'text'],
    ['https://amazon.jobs/en/', 'Jobs', 'search'],
    ['https://www.amazonas.example/', 'Login', 'field'],
    ['https://www.example.com/', 'Estado do Amazonas: entrar', 'field'],
    ['https://llama-zone.example/', 'Llama Zone', 'field'],
    ['https://pajama.zone/', 'Log in', 'field'],
    ['https://www.amazing.example/', 'Amazing shop', 'field'],
    ['https://co.jp/', '', 'field'],
    ['http://localhost:3000/', '', 'field'],
    ['https://xn--a.example/', '', 'field'],
  ]),
];

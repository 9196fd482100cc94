/**
 * `npm start`: builds the extension and lets you try it against the practice site, in a browser of its own.
 *
 *     npm start -- [--lang ja|en] [--theme light|dark] [--firefox] [--store DOMAIN] [--tour] [--no-install]
 *
 * Without a display, or with `--tour`, every page state is visited headless instead.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../tests/harness/browsers.ts';
import { launchChromium } from '../tests/harness/chromium.ts';
import { launchFirefox } from '../tests/harness/firefox.ts';
import type { TestBrowser } from '../tests/harness/test-browser.ts';
import { ACCOUNTS, CAPTCHA, CODES, emailOf, PASSWORD } from '../tests/practice-site/accounts.ts';
import { JAPAN, type Lang, type PracticeStore, STORES, USA } from '../tests/practice-site/stores.ts';
import { ROOT, runTool } from './tools.ts';
import { runTour, tourLine } from './tour.ts';

interface Choices {
  lang: Lang;
  theme: 'light' | 'dark';
  kind: 'chromium' | 'firefox';
  store: PracticeStore;
  headless: boolean;
  install: boolean;
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (!found) throw new Error(`--${name} is one of: ${allowed.join(', ')}`);
  return found;
}

function choose(args: readonly string[]): Choices {
  const { values } = parseArgs({
    args: [...args],
    options: {
      lang: { type: 'string', default: 'ja' },
      theme: { type: 'string', default: 'light' },
      store: { type: 'string' },
      firefox: { type: 'boolean', default: false },
      tour: { type: 'boolean', default: false },
      'no-install': { type: 'boolean', default: false },
    },
  });
  const lang = oneOf('lang', values.lang, ['ja', 'en']);
  const usual = lang === 'ja' ? JAPAN : USA;
  const store = STORES.find((each) => each.domain === (values.store || usual.domain));
  if (!store) throw new Error(`--store is one of: ${STORES.map((each) => each.domain).join(', ')}`);
  return {
    lang,
    theme: oneOf('theme', values.theme, ['light', 'dark']),
    kind: values.firefox ? 'firefox' : 'chromium',
    store,
    headless: values.tour || !hasDisplay(),
    install: !values['no-install'],
  };
}

function tellWhatToTry(lang: Lang): void {
  const words =
    lang === 'ja'
      ? [
          '試せること',
          'パスワード',
          'コード（正しい / 期限切れ / 上限）',
          '画像の文字',
          '終わるには、ブラウザーを閉じるか Ctrl+C を押してください。',
        ]
      : [
          'What to try',
          'Password',
          'Codes (right / expired / too many)',
          'Characters of images',
          'To end, close the browser or press Ctrl+C.',
        ];
  const [title, password, codes, characters, end] = words;
  console.log(`\n${title}\n`);
  for (const account of ACCOUNTS) console.log(`  ${emailOf(account.name).padEnd(24)} ${account.shows[lang]}`);
  console.log(`\n  ${password}: ${PASSWORD}`);
  console.log(`  ${codes}: ${CODES.right} / ${CODES.expired} / ${CODES.tooMany}`);
  console.log(`  ${characters}: ${CAPTCHA}\n\n${end}`);
}

async function letTry(browser: TestBrowser, { store, lang }: Choices): Promise<void> {
  const [blank] = await browser.browser.pages();
  await browser.open(`https://www.${store.domain}/practice?lang=${lang}`);
  await blank?.close();
  tellWhatToTry(lang);
  await new Promise<void>((resolve) => {
    browser.browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

async function tour(browser: TestBrowser, { store, lang, theme, kind }: Choices): Promise<void> {
  const folder = join(ROOT, 'artifacts', 'tour', `${kind}-${lang}-${theme}`);
  console.log(`\n${'page state'.padEnd(25)} ${'practice page'.padEnd(22)} badge hint\n${'-'.repeat(100)}`);
  const stops = await runTour(browser, {
    store,
    lang,
    folder,
    onStop: (stop) => console.log(tourLine(stop)),
  });
  const hints = stops.filter(({ hint }) => hint !== null).length;
  console.log(`\n${stops.length} pages, ${hints} with a hint. Pictures: ${folder}`);
}

async function main(): Promise<void> {
  const choices = choose(process.argv.slice(2));
  const { kind, headless, lang, theme } = choices;
  await ensureBrowsers([kind], { install: choices.install });
  const built = await runTool(['wxt'], ['build', ...(kind === 'firefox' ? ['-b', 'firefox'] : [])]);
  if (built.code !== 0) throw new Error('the extension could not be built');
  const launch = kind === 'firefox' ? launchFirefox : launchChromium;
  const browser = await launch({ lang, theme, headless });
  try {
    await (headless ? tour(browser, choices) : letTry(browser, choices));
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

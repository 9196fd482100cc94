import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Extension } from 'puppeteer-core';
import { createChromiumDriver } from './chromium-driver.ts';
import { buildFor, profileFolder, programFor } from './common.ts';
import type { LocalServer } from './local-server.ts';
import { startPracticeServer } from './server.ts';
import type { LaunchOptions, TestBrowser } from './test-browser.ts';

const OWN_ERRANDS = ['*.google.com', '*.googleapis.com', '*.gvt1.com', '*.gstatic.com'];

/** Arguments that send every host to the practice site and keep the browser quiet. */
function chromiumArguments(server: LocalServer, options: LaunchOptions): string[] {
  const lang = options.lang || 'en';
  return [
    // The browser's own errands go nowhere, so that what arrives was asked for by a page or by the extension.
    `--host-resolver-rules=${OWN_ERRANDS.map((host) => `MAP ${host} ~NOTFOUND`).join(', ')}, MAP *:443 127.0.0.1:${server.httpsPort}, MAP *:80 127.0.0.1:${server.httpPort}, EXCLUDE 127.0.0.1`,
    `--ignore-certificate-errors-spki-list=${server.certificate.spkiHash}`,
    `--lang=${lang === 'ja' ? 'ja' : 'en-US'}`,
    `--accept-lang=${lang === 'ja' ? 'ja,en' : 'en-US,en'}`,
    `--blink-settings=preferredColorScheme=${options.theme === 'dark' ? 0 : 1}`,
    // As root and in many containers there is no sandbox to be had. Nothing but our own pages is ever loaded.
    ...(process.platform === 'linux' ? ['--no-sandbox', '--test-type'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    '--window-size=1280,860',
    ...(options.args || []),
  ];
}

/**
 * Starts Chromium with the extension and the practice site behind every host. Leaves nothing behind
 * where the start fails.
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<TestBrowser> {
  const folder = options.extension === undefined ? buildFor('chromium') : options.extension;
  if (folder && !existsSync(folder)) throw new Error(`${folder} is not built: run \`npm run build\``);
  const executablePath = options.executablePath || programFor('chromium');
  const profile = profileFolder('chromium', options.profile);
  const server = options.server || (await startPracticeServer());
  let browser: Browser | null = null;
  let ended = false;

  async function end(): Promise<void> {
    if (ended) return;
    ended = true;
    try {
      await browser?.close();
    } finally {
      if (!options.server) await server.close();
      profile.remove();
    }
  }

  try {
    browser = await puppeteer.launch({
      executablePath,
      headless: options.headless !== false,
      pipe: true,
      userDataDir: profile.path,
      enableExtensions: true,
      defaultViewport: null,
      // Chromium's own temporary folders go where ours is removed. (On macOS the path would be too long.)
      ...(process.platform === 'linux' && { env: { ...process.env, TMPDIR: profile.path } }),
      args: chromiumArguments(server, options),
    });
    profile.guard();
    const extension = folder ? await installIn(browser, folder, options.private === true) : null;
    return createChromiumDriver({ browser, server, extension, end });
  } catch (error) {
    await end();
    throw error;
  }
}

/** Adds an extension to a running Chromium. Resolves once its worker is there. */
export async function installIn(
  browser: Browser,
  folder: string,
  enabledInIncognito: boolean,
): Promise<Extension> {
  const id = await browser.installExtension(folder, { enabledInIncognito });
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`the browser did not take ${folder}`);
  await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`),
    { timeout: 10_000 },
  );
  return extension;
}

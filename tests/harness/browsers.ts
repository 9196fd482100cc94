import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

export interface FoundBrowser {
  kind: BrowserKind;
  name: string;
  path: string;
  /** As the program tells it, or null where it tells nothing (Windows). */
  version: string | null;
  /** How it was found. */
  by: 'environment' | 'PATH' | 'usual place' | 'own download';
}

/** How to look for browsers. */
export interface EnsureOptions {
  /** False: only say which command would install what is missing. */
  install: boolean;
  /** Where progress is told. Default: standard output. */
  say?: (line: string) => void;
}

export const BROWSER_KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** Our own downloads, outside the repository so that a clean clone finds them again. */
const CACHE = join(homedir(), '.cache', 'haireta-browsers');

const ENVIRONMENT: Record<BrowserKind, string> = { chromium: 'E2E_CHROMIUM_BIN', firefox: 'E2E_FIREFOX_BIN' };

/** Names on PATH. Chromium first: branded Chrome ignores --load-extension since 137, though our way still works. */
const NAMES: Record<BrowserKind, readonly [file: string, name: string][]> = {
  chromium: [
    ['chromium', 'Chromium'],
    ['chromium-browser', 'Chromium'],
    ['google-chrome-stable', 'Chrome'],
    ['google-chrome', 'Chrome'],
    ['microsoft-edge-stable', 'Edge'],
    ['microsoft-edge', 'Edge'],
  ],
  firefox: [
    ['firefox-esr', 'Firefox ESR'],
    ['firefox', 'Firefox'],
  ],
};

const MAC: Record<BrowserKind, readonly [path: string, name: string][]> = {
  chromium: [
    ['/Applications/Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'Chrome'],
    ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Edge'],
  ],
  firefox: [['/Applications/Firefox.app/Contents/MacOS/firefox', 'Firefox']],
};

const WINDOWS: Record<BrowserKind, readonly [path: string, name: string][]> = {
  chromium: [
    ['Chromium\\Application\\chrome.exe', 'Chromium'],
    ['Google\\Chrome\\Application\\chrome.exe', 'Chrome'],
    ['Microsoft\\Edge\\Application\\msedge.exe', 'Edge'],
  ],
  firefox: [['Mozilla Firefox\\firefox.exe', 'Firefox']],
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function versionOf(path: string): string | null {
  // On Windows a browser opens a window instead of answering.
  if (process.platform === 'win32') return null;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const [version] = (answer.stdout || '').match(/\d+(\.\d+)+\S*/) || [];
  return version || null;
}

function usualPlaces(kind: BrowserKind): [path: string, name: string][] {
  if (process.platform === 'darwin') {
    return MAC[kind].flatMap(
      ([path, name]) =>
        [
          [path, name],
          [join(homedir(), path), name],
        ] as [string, string][],
    );
  }
  if (process.platform !== 'win32') return [];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] || [],
  );
  return roots.flatMap((root) =>
    WINDOWS[kind].map(([path, name]) => [join(root, path), name] as [string, string]),
  );
}

function ownDownload(kind: BrowserKind): [path: string, name: string][] {
  const note = join(CACHE, `${kind}.path`);
  return existsSync(note)
    ? [[readFileSync(note, 'utf8').trim(), kind === 'firefox' ? 'Firefox' : 'Chrome for Testing']]
    : [];
}

function candidates(kind: BrowserKind): Omit<FoundBrowser, 'version' | 'kind'>[] {
  const chosen = process.env[ENVIRONMENT[kind]];
  const folders = (process.env.PATH || '').split(delimiter).filter(Boolean);
  return [
    ...(chosen ? [{ name: ENVIRONMENT[kind], path: chosen, by: 'environment' as const }] : []),
    ...NAMES[kind].flatMap(([file, name]) =>
      folders.map((folder) => ({ name, path: join(folder, file), by: 'PATH' as const })),
    ),
    ...usualPlaces(kind).map(([path, name]) => ({ name, path, by: 'usual place' as const })),
    ...ownDownload(kind).map(([path, name]) => ({ name, path, by: 'own download' as const })),
  ];
}

/** The browser of a kind to use, or null. What `E2E_CHROMIUM_BIN` or `E2E_FIREFOX_BIN` names comes first. */
export function findBrowser(kind: BrowserKind): FoundBrowser | null {
  const found = candidates(kind).find(({ path }) => isProgram(path));
  return found ? { kind, ...found, version: versionOf(found.path) } : null;
}

/** Whether a Japanese font is there, where one can tell (fontconfig). Without it pictures show boxes. */
function hasJapaneseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const answer = spawnSync('/usr/bin/fc-list', [':lang=ja'], { encoding: 'utf8' });
  return answer.error !== undefined || answer.stdout.trim() !== '';
}

interface Installation {
  command: string;
  run(): Promise<void>;
}

function isDebianRoot(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

const DEBIAN: Record<BrowserKind, string[]> = {
  chromium: ['chromium', 'fonts-noto-cjk'],
  firefox: ['firefox-esr', 'fonts-noto-cjk'],
};

function withApt(packages: string[]): Installation {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return {
    command: `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    async run() {
      execFileSync('/usr/bin/apt-get', ['update'], { stdio: ['ignore', 2, 2], env });
      execFileSync('/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
        stdio: ['ignore', 2, 2],
        env,
      });
    },
  };
}

function withPuppeteer(kind: BrowserKind): Installation {
  const download = kind === 'chromium' ? 'chrome@stable' : 'firefox@stable';
  return {
    command: `npx @puppeteer/browsers install ${download} --path ${CACHE}`,
    async run() {
      const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
      const { writeFileSync, mkdirSync } = await import('node:fs');
      const platform = detectBrowserPlatform();
      if (!platform) throw new Error('no download for this platform');
      const browser = kind === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
      const buildId = await resolveBuildId(browser, platform, 'stable');
      mkdirSync(CACHE, { recursive: true });
      const { executablePath } = await install({ browser, buildId, cacheDir: CACHE });
      writeFileSync(join(CACHE, `${kind}.path`), executablePath);
    },
  };
}

/** How a browser would be installed here. */
function installationOf(kind: BrowserKind): Installation {
  return isDebianRoot() ? withApt(DEBIAN[kind]) : withPuppeteer(kind);
}

/**
 * The browser of a kind, installed first where it is missing. Says what it does.
 * Throws where it is missing and may not, or cannot, be installed.
 */
export async function ensureBrowser(kind: BrowserKind, options: EnsureOptions): Promise<FoundBrowser> {
  const say = options.say || console.log;
  const found = findBrowser(kind);
  if (found) {
    say(`${kind}: ${found.name} ${found.version || ''} at ${found.path} (${found.by})`);
    return found;
  }
  const installation = installationOf(kind);
  say(`${kind}: not found. To install it: ${installation.command}`);
  if (!options.install) throw new Error(`${kind} is missing`);
  await installation.run();
  const installed = findBrowser(kind);
  if (!installed) throw new Error(`${kind} is still missing after its installation`);
  say(`${kind}: installed ${installed.name} ${installed.version || ''} at ${installed.path}`);
  return installed;
}

/** Makes sure that every browser of `kinds` is there, and a Japanese font where one can be installed. */
export async function ensureBrowsers(
  kinds: readonly BrowserKind[],
  options: EnsureOptions,
): Promise<FoundBrowser[]> {
  const say = options.say || console.log;
  const found: FoundBrowser[] = [];
  const missing: string[] = [];
  for (const kind of kinds) {
    try {
      found.push(await ensureBrowser(kind, options));
    } catch (error) {
      missing.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (!hasJapaneseFont()) {
    const fonts = withApt(['fonts-noto-cjk']);
    say(`no Japanese font: pictures will show boxes. To install one: ${fonts.command}`);
    if (options.install && isDebianRoot()) await fonts.run();
  }
  if (missing.length > 0) throw new Error(missing.join('; '));
  return found;
}

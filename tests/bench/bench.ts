/**
 * Measures the numbers this project holds itself to, in one run and beside the same page without the extension.
 * `node tests/bench/bench.ts [part…]`, after a build. Not part of any check: a busy machine shifts every time.
 */
import { launchChromium } from '../harness/chromium.ts';
import { startPracticeServer } from '../harness/server.ts';
import type { TestBrowser } from '../harness/test-browser.ts';
import { measureClearing } from './clearing.ts';
import { type Measured, table } from './numbers.ts';
import { measureCard, measureDetection, measurePopup, measureScript, measureStorm } from './pages.ts';

type Part = (withIt: TestBrowser, without: TestBrowser) => Promise<Measured[]>;

const PARTS: Readonly<Record<string, Part>> = {
  clearing: measureClearing,
  script: measureScript,
  detection: measureDetection,
  storm: measureStorm,
  card: measureCard,
  popup: measurePopup,
};

async function run(names: readonly string[]): Promise<Measured[]> {
  const server = await startPracticeServer();
  const browsers: TestBrowser[] = [];
  try {
    const withIt = await launchChromium({ server });
    browsers.push(withIt);
    const without = await launchChromium({ server, extension: null });
    browsers.push(without);
    const rows: Measured[] = [];
    for (const name of names) {
      const part = PARTS[name];
      if (!part) throw new Error(`There is no part “${name}”: ${Object.keys(PARTS).join(', ')}.`);
      rows.push(...(await part(withIt, without)));
    }
    return rows;
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
  }
}

const asked = process.argv.slice(2);
console.log(table(await run(asked.length > 0 ? asked : Object.keys(PARTS))));

import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { pageParts } from '@/lib/page/page-parts';
import { arriveAt } from '../../harness/page-world';

const OWN = 'https://www.amazon.co.jp';
const CDN = 'https://m.media-amazon.com';

beforeAll(() => {
  // Nothing is fetched, and nothing is said about it.
  Reflect.get(window, 'happyDOM').settings.handleDisabledFileLoadingAsSuccess = true;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.head.innerHTML = '';
});

/** The page's parts by their marks, and what became of each address: 0 never came. */
function partsOf(marks: string, resources: Record<string, number>): [styles: number, scripts: number] {
  const page = new DOMParser().parseFromString(`<html><head>${marks}</head></html>`, 'text/html');
  vi.spyOn(page, 'URL', 'get').mockReturnValue(`${OWN}/ap/signin`);
  arriveAt(`${OWN}/ap/signin`, { resources });
  const { blockedStyles, blockedScripts } = pageParts(page);
  return [blockedStyles, blockedScripts];
}

function style(url: string, more = ''): string {
  return `<link rel="stylesheet" href="${url}" ${more}>`;
}

function script(url: string, more = ''): string {
  return `<script src="${url}" ${more}></script>`;
}

test.each<[string, string, Record<string, number>, [number, number]]>([
  ['a page without parts', '', {}, [0, 0]],
  ['a style sheet that never came', style(`${OWN}/a.css`), { [`${OWN}/a.css`]: 0 }, [1, 0]],
  ['one that came', style(`${OWN}/a.css`), { [`${OWN}/a.css`]: 200 }, [0, 0]],
  ['one the server does not have', style(`${OWN}/a.css`), { [`${OWN}/a.css`]: 404 }, [0, 0]],
  ['one that was not asked for', style(`${OWN}/a.css`, 'disabled'), {}, [0, 0]],
  ['a link that is no style sheet', `<link rel="icon" href="${OWN}/a">`, { [`${OWN}/a`]: 0 }, [0, 0]],
  ['a link to nowhere', '<link rel="stylesheet">', {}, [0, 0]],
  ['a script that never came', script(`${OWN}/a.js`), { [`${OWN}/a.js`]: 0 }, [0, 1]],
  ['a script by CORS', script(`${CDN}/a.js`, 'crossorigin="anonymous"'), { [`${CDN}/a.js`]: 0 }, [0, 1]],
  ['a script whose answer is kept from the page', script(`${CDN}/a.js`), { [`${CDN}/a.js`]: 0 }, [0, 0]],
  ['a host that only begins the same', script(`${OWN}.evil/a.js`), { [`${OWN}.evil/a.js`]: 0 }, [0, 0]],
  ['an address that is none', script('http://['), {}, [0, 0]],
  ["another extension's script", script('chrome-extension://abc/a.js'), {}, [0, 0]],
  ['a script in the page', '<script type="text/plain">1</script>', {}, [0, 0]],
  [
    'several of each',
    style(`${OWN}/a.css`) + style(`${OWN}/b.css`) + script(`${OWN}/a.js`) + script(`${OWN}/b.js`),
    { [`${OWN}/a.css`]: 0, [`${OWN}/b.css`]: 0, [`${OWN}/a.js`]: 200, [`${OWN}/b.js`]: 0 },
    [2, 1],
  ],
])('%s', (_, marks, resources, counts) => {
  expect(partsOf(marks, resources)).toEqual(counts);
});

test.each([
  [[0, 0], 1],
  [[0, 200], 0],
  [[200, 0], 0],
])('tries that were answered %j make %i missing', (answers, missing) => {
  const url = `${OWN}/a.js`;
  const page = new DOMParser().parseFromString(script(url), 'text/html');
  vi.spyOn(page, 'URL', 'get').mockReturnValue(`${OWN}/ap/signin`);
  arriveAt(`${OWN}/ap/signin`, { resources: { [url]: 0 } });
  const [entry] = performance.getEntriesByType('resource');
  const tries = answers.map((responseStatus) =>
    Object.assign(Object.create(entry ?? null), { responseStatus }),
  );
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue(tries);
  expect(pageParts(page).blockedScripts).toBe(missing);
});

import sites from 'virtual:own-addresses';
import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Injection {
  target: { tabId: number };
  func: (...args: unknown[]) => unknown;
  args: unknown[];
}

/** Runs what is sent to a page as the browser does: from its source text, with nothing else around it. */
function runAlone({ func, args }: Injection): unknown {
  const alone = new Function(`return (${func.toString()})`)();
  return structuredClone(alone(...args));
}

const executeScript = vi.fn(async (injection: Injection) => [{ result: runAlone(injection) }]);
const api = { runtime: { id: 'fake' }, scripting: { executeScript } };
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);
const { pageMarks } = await import('@/lib/platform/page-marks');
const look = () => pageMarks(7, sites[0]?.claims?.marks ?? '');

beforeEach(() => {
  document.title = 'Shop';
  document.body.replaceChildren();
  executeScript.mockClear();
});

function page(html: string): void {
  document.body.innerHTML = html;
}

describe('a look at a page', () => {
  it('runs in the top frame of the tab alone', async () => {
    await look();
    expect(executeScript.mock.calls.map(([{ target }]) => target)).toEqual([{ tabId: 7 }]);
  });

  it.each([
    ['nothing', '<p>Hello</p>', { copied: false, field: false, password: false }],
    ['a search box', '<input type="search">', { copied: false, field: false, password: false }],
    ['a field', '<input name="who">', { copied: false, field: true, password: false }],
    ['a password', '<input type="password">', { copied: false, field: true, password: true }],
    ['ids of the site', '<input id="ap_email" type="email">', { copied: true, field: true, password: false }],
    [
      'its form',
      '<form name="signIn"><input type="hidden" name="appAction" value="SIGNIN"></form>',
      { copied: true, field: false, password: false },
    ],
    [
      'a form of that name alone',
      '<form name="signIn"></form>',
      { copied: false, field: false, password: false },
    ],
  ])('tells %s', async (_, html, told) => {
    page(html);
    expect(await look()).toEqual({ host: location.hostname, title: 'Shop', ...told });
  });

  it('reads no field and no text but the title, and of that only the beginning', async () => {
    page('<p>taro@example.com</p><input id="ap_email" value="taro@example.com"><input type="password">');
    const read = vi.spyOn(HTMLInputElement.prototype, 'value', 'get');
    document.title = 'x'.repeat(5000);
    const marks = await look();
    expect(read).not.toHaveBeenCalled();
    expect(JSON.stringify(marks)).not.toContain('taro');
    expect(marks?.title).toHaveLength(200);
  });

  it.each([
    ['refuses', () => Promise.reject(new Error('Cannot access contents of the page.'))],
    ['has no answer', async () => []],
    ['has no result', async () => [{ result: null }]],
    ['has no host', async () => [{ result: { host: '', title: '' } }]],
  ])('is null where the browser %s', async (_, answer) => {
    executeScript.mockImplementationOnce(answer as never);
    expect(await look()).toBeNull();
  });
});

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

  const none = { copied: false, field: false, unseen: false };
  const field = { field: true };
  const copied = { copied: true };
  it.each<[string, string, object]>([
    ['nothing', '<p>Hello</p>', {}],
    ['a search box', '<input type="search">', {}],
    ['a search by its name', '<input name="q"><form role="search"><input></form>', {}],
    ['a button', '<input type="submit"><input type="hidden"><input type="checkbox">', {}],
    ['a field', '<input name="who">', field],
    ['a masked field', '<input type="text" style="-webkit-text-security: disc">', field],
    ['a text area', '<textarea></textarea>', field],
    ['a text that can be edited', '<div contenteditable></div>', field],
    ['a password', '<input type="password">', field],
    ['a password in a search', '<form role="search"><input type="password" name="q"></form>', field],
    ['ids of the site', '<input id="ap_email" type="email">', { ...copied, ...field }],
    ['its form', '<form name="signIn"><input type="hidden" name="appAction" value="SIGNIN"></form>', copied],
    ['a form of that name alone', '<form name="signIn"></form>', {}],
    ['names that a page lends', '<img name="title"><form name="querySelectorAll"></form>', {}],
  ])('tells %s', async (_, html, told) => {
    page(html);
    const { hostname: host, protocol } = location;
    expect(await look()).toEqual({ host, secure: protocol === 'https:', title: 'Shop', ...none, ...told });
  });

  it('looks into shadow roots', async () => {
    page('<div id="outer"></div>');
    const outer = document.querySelector('#outer')?.attachShadow({ mode: 'open' });
    if (outer) outer.innerHTML = '<p><b></b></p>';
    expect(await look()).toMatchObject(none);
    const inner = outer?.querySelector('p')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<input type="password" id="ap_password">';
    expect(await look()).toMatchObject({ copied: true, field: true });
  });

  it.each([
    [160, 60, true],
    [1, 1, false],
    [728, 20, false],
  ])('says of a frame of %i × %i that it cannot see it: %s', async (width, height, unseen) => {
    page('<iframe></iframe>');
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValueOnce(
      new DOMRect(0, 0, width, height),
    );
    expect(await look()).toMatchObject({ field: false, unseen });
  });

  it('gives up on a page without end, and says so', async () => {
    page('<i></i>'.repeat(20_001));
    expect(await look()).toMatchObject({ unseen: true });
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

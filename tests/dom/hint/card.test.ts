import { describe, expect, it, vi } from 'vitest';
import { buildFace, type Face, type Press } from '@/lib/hint/card';
import type { CoachPart, HintView } from '@/lib/model/hint-view';
import { aCoachView, aView } from '../../hostile/views';

/** What is drawn of a view, once both its forms were needed. */
function faceOf(view: HintView, press: Press = () => undefined): Face {
  const face = buildFace(view, press);
  face.take('card');
  face.take('line');
  return face;
}

function face(change: Partial<HintView> = {}, press?: Press): Face {
  return faceOf(aView(change), press);
}

function labels(root: ParentNode): (string | null)[] {
  return [...root.querySelectorAll('button')].map((button) => button.textContent || button.ariaLabel);
}

function texts(element: Element): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) found.push(walker.currentNode.textContent || '');
  return found.filter((text) => text !== '');
}

describe('the card', () => {
  it('says who is speaking first', () => {
    const { box } = face();
    expect(texts(box).slice(0, 2)).toEqual(['Haireta', 'Amazonの表示ではありません']);
  });

  it.each(['cause', 'solved'] as const)('holds the words of the view and no others: %s', (kind) => {
    document.body.innerHTML = '<p role="alert">Text of the page</p>';
    const view = aView({ kind });
    const allowed = new Set<string | null>(['Haireta', ...Object.values(view.words)]);
    const { frame } = faceOf(view);
    expect(texts(frame).filter((text) => !allowed.has(text))).toEqual([]);
    for (const word of [
      view.words.title,
      view.words.why,
      view.words.primary,
      view.words.line,
      view.words.show,
    ]) {
      expect(texts(frame)).toContain(word);
    }
  });

  it('treats words as text, never as markup', () => {
    const { words } = aView();
    const { box } = face({ words: { ...words, title: '<img src=x onerror=alert(1)>' } });
    expect(box.querySelector('img')).toBeNull();
    expect(box.querySelector('h2')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('leaves out what the view leaves out', () => {
    const { words } = aView();
    const { box } = face({ words: { ...words, body: null, other: null } });
    expect(labels(box)).toEqual(['閉じる', words.primary, '閉じる', '見る', '閉じる']);
    expect(box.querySelectorAll('.stack p')).toHaveLength(1);
  });

  it('has one filled button, and none when nothing needs doing', () => {
    expect(face().box.querySelectorAll('.button')).toHaveLength(1);
    const solved = face({ kind: 'solved' }).box;
    expect(solved.querySelectorAll('.button')).toHaveLength(0);
    expect(solved.querySelector('.plain')?.textContent).toBe('次に困らないための準備（1分）');
    expect(solved.querySelector('.done')?.textContent).toBe('入れました！');
  });

  it('hands every press on with its action', () => {
    const press = vi.fn<Press>();
    const { box } = face({}, press);
    for (const button of box.querySelectorAll('button')) button.click();
    expect(press.mock.calls.map(([action]) => action)).toEqual([
      'dismiss',
      'primary',
      'other',
      'dismiss',
      'other',
      'dismiss',
    ]);
    expect(press.mock.calls.every(([, event]) => event.type === 'click')).toBe(true);
  });

  it('is one labelled region, with the voice outside it and still silent', () => {
    const { frame, box, status } = face();
    expect([box.role, box.ariaLabel]).toEqual(['region', 'Hairetaからのお知らせ']);
    expect([status.role, status.textContent, status.parentElement === frame]).toEqual(['status', '', true]);
    expect(status.querySelector('button')).toBeNull();
  });

  it('has nothing to type into, no link, and pictures that are not read out', () => {
    const { frame } = face();
    expect(frame.querySelectorAll('input, textarea, select, a, [contenteditable], iframe')).toHaveLength(0);
    const pictures = [...frame.querySelectorAll('svg')];
    expect(pictures).toHaveLength(4);
    expect(pictures.map((svg) => [svg.namespaceURI, svg.ariaHidden])).toEqual(
      pictures.map(() => ['http://www.w3.org/2000/svg', 'true']),
    );
  });

  it('carries language, direction and text size', () => {
    const { frame } = face({ lang: 'en', dir: 'rtl', textSize: 'larger' });
    expect([frame.lang, frame.dir, frame.dataset.text]).toEqual(['en', 'rtl', 'larger']);
  });
});

describe('the coach', () => {
  it('shows every step: what is done, what is due with its note, and what comes', () => {
    const { box } = faceOf(aCoachView());
    const items = [...box.querySelectorAll('li')];
    expect(items.map((item) => item.ariaCurrent === 'step')).toEqual([false, true, false, false, false]);
    expect(items.map((item) => item.querySelector('.sr')?.textContent)).toEqual([
      'すみ：',
      ...Array(4).fill(undefined),
    ]);
    expect(items[1]?.querySelector('.note')?.textContent).toBe('コードを入れる欄の下にあります。');
    expect(box.querySelector('.why')?.textContent).toBe('手順 2/5');
  });

  it('calls nothing done that was only looked at', () => {
    const { box } = faceOf(aCoachView({ at: 2, behind: 1 }));
    expect(box.querySelectorAll('.sr')).toHaveLength(1);
    const due = [...box.querySelectorAll('li')].filter((item) => item.ariaCurrent === 'step');
    expect(due).toHaveLength(1);
  });

  it('can be moved on, back, and left', () => {
    const press = vi.fn<Press>();
    const { box } = faceOf(aCoachView(), press);
    for (const button of box.querySelectorAll('.stack button'))
      if (button instanceof HTMLElement) button.click();
    expect(press.mock.calls.map(([action]) => action)).toEqual(['primary', 'back', 'dismiss']);
    const names = (change: Partial<CoachPart>) => labels(faceOf(aCoachView(change), press).box);
    expect(names({ at: 0, back: null })).toEqual(['やめる', '次の手順を見る', 'やめる', '見る', 'やめる']);
    expect(names({ go: null, back: null })).toEqual(['やめる', 'やめる', '見る', 'やめる']);
  });

  it('fills our own button only where the step needs it, and has it on the line too', () => {
    const filled = (go: CoachPart['go']) =>
      ['.card', '.line'].map((form) => {
        const { box } = faceOf(aCoachView({ go }));
        return box.querySelector(`${form} .button`)?.textContent ?? null;
      });
    expect(filled('link')).toEqual([null, null]);
    expect(filled('button')).toEqual(['次の手順を見る', '次の手順を見る']);
  });

  it('says what went wrong on the way', () => {
    const view = aCoachView();
    const { box } = faceOf(
      { ...view, words: { ...view.words, why: 'おそらく、コードが違います' } },
      () => undefined,
    );
    expect([...box.querySelectorAll('.why')].map((each) => each.textContent)).toEqual([
      '手順 2/5',
      'おそらく、コードが違います',
    ]);
  });
});

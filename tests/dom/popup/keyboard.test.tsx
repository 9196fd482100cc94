import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { aCase } from '@/tests/harness/case-views';
import { showPopup } from './show-popup';

async function pressEscape(options: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true, ...options });
  await act(() => {
    document.body.dispatchEvent(event);
  });
  return event;
}

describe('keyboard', () => {
  it('Esc goes back where there is a way back', async () => {
    const { actions } = await showPopup({ view: aCase(), screen: { at: 'symptoms' } });
    const event = await pressEscape();
    expect(actions.back).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
  });

  it('Esc is left to the browser on the first view', async () => {
    const { actions } = await showPopup({ view: aCase() });
    const event = await pressEscape();
    expect(actions.back).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });

  it('ignores the Esc that ends a composition', async () => {
    const { actions } = await showPopup({ view: aCase(), screen: { at: 'symptoms' } });
    await pressEscape({ isComposing: true });
    expect(actions.back).not.toHaveBeenCalled();
  });

  it('focus goes to the heading of a new view, and stays when the same view is drawn again', async () => {
    const { draw, root, button } = await showPopup({ view: aCase() });
    expect(document.activeElement).toBe(document.body);
    await draw({ view: aCase(), screen: { at: 'symptoms' } });
    expect(document.activeElement).toBe(root.querySelector('h1'));
    const choice = button('アプリだけ');
    choice.focus();
    await draw({ view: aCase(), screen: { at: 'symptoms' }, busy: 'answer' });
    expect(document.activeElement).toBe(choice);
  });

  it('everything that can be pressed is a button, a summary or an input', async () => {
    const { root } = await showPopup({ view: aCase() });
    expect(root.querySelectorAll('[onclick], [tabindex]:not(h1), div[role=button]')).toHaveLength(0);
    for (const button of root.querySelectorAll('button')) expect(button.type).toBe('button');
  });

  it('the status is there before it speaks', async () => {
    const { root, draw } = await showPopup({ view: aCase() });
    const status = root.querySelector('[role=status]');
    expect(status?.textContent).toBe('');
    await draw({ view: aCase(), busy: 'clear' });
    expect(root.querySelector('[role=status]')).toBe(status);
    expect(status?.textContent).toBe('消しています…');
  });

  it('every later view has a back button with words', async () => {
    const { press, actions } = await showPopup({ view: aCase(), screen: { at: 'symptoms' } });
    await press('戻る');
    expect(actions.back).toHaveBeenCalledOnce();
  });
});

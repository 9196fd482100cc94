import type { HintAction, HintView } from '@/lib/model/hint-view';
import { stepList } from './coach';
import { el, picture } from './dom';
import type { Form } from './placement';

/** A press of one of our buttons, not yet judged by the click gate. */
export type Press = (action: HintAction, event: MouseEvent) => void;

/** What is drawn of a view: the frame with its forms, and the voice for screen readers. */
export interface Face {
  /** Carries language, direction and text size, and later the theme and which form shows (`data-form`). */
  frame: HTMLElement;
  /** The one labelled region; of card and line it holds what was shown so far. */
  box: HTMLElement;
  /** Shows the card or the line. Each is built when it is first needed. */
  take(form: Form): void;
  /** Drawn around the site's own part that a step of the coach is about. */
  outline: HTMLElement;
  /** Empty live region. Outside the region, so that no button is ever read out with it. */
  status: HTMLElement;
}

/** Builds what is drawn of a view. All words come from the view; nothing is read from the page. */
export function buildFace(view: HintView, press: Press): Face {
  const box = el('section');
  box.role = 'region';
  box.ariaLabel = view.words.region;
  const status = el('p.sr');
  status.role = 'status';
  const outline = el('div.mark-it');
  const frame = el('div.ha', outline, box, status);
  frame.lang = view.lang;
  frame.dir = view.dir;
  frame.dataset.text = view.textSize;
  const built: Partial<Record<Form, HTMLElement>> = {};
  const take = (form: Form): void => {
    if (!built[form]) {
      built[form] = form === 'card' ? card(view, press) : line(view, press);
      box.append(built[form]);
    }
    frame.dataset.form = form;
  };
  return { frame, box, take, outline, status };
}

function card({ kind, words, coach }: HintView, press: Press): HTMLElement {
  const solved = kind === 'solved';
  const title = el('h2', words.title);
  const stack = el('div.stack', solved ? el('div.done', mark(), title) : title);
  if (coach) stack.prepend(el('p.why', coach.progress));
  if (words.why) stack.append(el('p.why', words.why));
  if (coach) stack.append(stepList(coach));
  if (words.body) stack.append(el('p', words.body));

  if (solved) {
    // Nothing needs doing: nothing is filled, and closing is all there is.
    stack.append(button('plain', words.primary, 'dismiss', press));
  } else {
    const pair = el('div.pair');
    const go = coach ? coach.go : 'button';
    if (go) (go === 'link' ? pair : stack).append(button(go, words.primary, 'primary', press));
    if (coach?.back) pair.append(button('link', coach.back, 'back', press));
    if (words.other) pair.append(button('link', words.other, 'other', press));
    pair.append(button('link', words.close, 'dismiss', press));
    stack.append(pair);
  }

  const who = el('p', el('b', 'Haireta'), el('span', words.notOurs));
  return el('div.card', el('div.tag', mark(), who, cross(words.close, press)), stack);
}

/**
 * The same on one line. "Show" asks for the popup, never for the fix itself: it has not been read yet. A step of the
 * coach has been: where it needs our button, that stands below.
 */
function line({ words, coach }: HintView, press: Press): HTMLElement {
  const show = button('link', words.show, 'other', press);
  const row = el('div.line', mark(), el('span', words.line), show, cross(words.close, press));
  if (coach?.go === 'button') row.append(button('button', words.primary, 'primary', press));
  return row;
}

function button(className: string, label: string, action: HintAction, press: Press): HTMLElement {
  const element = el(`button.${className}`, label);
  element.addEventListener('click', (event) => press(action, event));
  return element;
}

function cross(label: string, press: Press): HTMLElement {
  const element = button('close', '', 'dismiss', press);
  element.ariaLabel = label;
  element.append(picture('icon', 24, 'M6 6l12 12M18 6L6 18'));
  return element;
}

/** A doorway, and in it 入: someone walking through. */
function mark(): Element {
  return picture(
    'mark',
    32,
    'M2 15C2 7.3 8.3 2 16 2s14 5.3 14 13v13a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2Z',
    'M12 8.5h3c.3 7 3.4 13 9 16.5M15.7 13.5c-1 5.2-3.7 9-7.7 11.5',
  );
}

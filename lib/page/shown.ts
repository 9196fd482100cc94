import { normalise } from '../sites/normalise';

/** Elements looked at in one box: a real one holds a handful. */
const MOST_PER_BOX = 200;
/** Characters of one text that are compared. */
const MOST_TEXT = 400;

/** The older spelling of each, which every browser takes: Chrome 120 knows no other. */
const SEEN = { checkOpacity: true, checkVisibilityCSS: true };

/** Whether the person can see an element: rendered, not transparent, with an area, and not pushed off the page. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility(SEEN)) return false;
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return hasShownChild(element);
  return box.right + scrollX > 0 && box.bottom + scrollY > 0;
}

/** A box without an area of its own still shows children that overflow it or are laid out without it. */
function hasShownChild(element: Element): boolean {
  return [...element.children].slice(0, MOST_PER_BOX).some(isShown);
}

/** The first element of a selector list, in the order of the page, that the person can see. */
export function findShown(page: Document, selector: string): Element | undefined {
  return [...page.querySelectorAll(selector)].find(isShown);
}

/** Shown text of a box, of each element in it and of each piece of text, normalised. Hidden parts are left out. */
export function shownTexts(box: Element): string[] {
  if (!isShown(box)) return [];
  const texts = new Set<string>();
  let left = MOST_PER_BOX;
  const add = (text: string) => texts.add(normalise(text.slice(0, MOST_TEXT)));
  const read = (element: Element): string => {
    let text = '';
    for (const node of element.childNodes) {
      if (node instanceof Element) {
        left -= 1;
        if (left > 0 && isReadable(node)) text += ` ${read(node)} `;
      } else if (node instanceof Text) {
        text += node.data;
        add(node.data);
      }
    }
    add(text);
    return text;
  };
  read(box);
  texts.delete('');
  return [...texts];
}

/** Whether a part of a box is shown text: not code, and nothing a person can type into. */
export function isReadable(element: Element): boolean {
  return !element.matches('script,style,noscript,template,input,textarea,select') && isShown(element);
}

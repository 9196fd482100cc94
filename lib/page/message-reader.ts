import type { Step } from '../model/page-state';
import { type Box, type Lexicon, type TextRead, textReader } from '../sites/read-text';
import { isReadable, isShown } from './shown';

/** Reads boxes of a page. Parts of them that are `notes` (a selector, or empty) belong to no message. */
export type ReadMessages = (boxes: readonly Element[], step: Step | null, notes: string) => TextRead;

/** Boxes of a page, elements and letters of one box: a message has a few. With more it is none, and unread. */
const MOST_BOXES = 20;
const MOST_ELEMENTS = 200;
const MOST_LETTERS = 1000;
/** What a page marks as an error for those who hear it. */
const ALERT = '[role=alert],[aria-live=assertive]';
const ASKS = /[?？؟]\s*$/;

/**
 * A reader of the boxes in these languages. Where boxes disagree and some of them are alerts, those alone count: what
 * else is shown is older, or help beside it.
 */
export function messageReader(lexicons: readonly Lexicon[]): ReadMessages {
  const read = textReader(lexicons);
  return (boxes, step, notes) => {
    if (boxes.length > MOST_BOXES) return 'unread';
    const texts = new Map(boxes.map((box) => [box, paragraphsOf(box, notes)]));
    const textsOf = (box: Element): Box => texts.get(box) || null;
    const isIn = (box: Element, others: readonly Element[]) =>
      others.some((other) => other !== box && other.contains(box));
    // What holds half a page is no message: one inside it may be.
    const around = boxes.filter((box) => textsOf(box) === null && boxes.some((other) => isIn(other, [box])));
    const messages = boxes.filter((box) => !around.includes(box));
    const outer = messages.filter((box) => !isIn(box, messages));
    const say = (some: readonly Element[]) => read(some.map(textsOf), step);
    const said = say(outer);
    if (said === null && notes !== '' && outer.some((box) => box.querySelector(notes))) return 'information';
    if (said !== 'unread') return said;
    const alerts = outer.filter((box) => box.closest(ALERT) || box.querySelector(ALERT));
    const told = say(alerts);
    return told === null || told === 'information' ? said : told;
  };
}

/**
 * Shown text of a box, as a person sees it apart: blocks and line breaks end a paragraph, inline elements do not. A
 * question inside one, such as the link to password help, stands for itself. Null where it is too long for a message.
 */
export function paragraphsOf(box: Element, notes: string): Box {
  const paragraphs: string[] = [];
  let [elements, letters] = [MOST_ELEMENTS, MOST_LETTERS];
  let text = '';

  function end(): void {
    if (text.trim() !== '') paragraphs.push(text);
    text = '';
  }

  function readElement(element: Element): void {
    elements -= 1;
    if (element.matches('br')) end();
    if (!isReadable(element) || (notes !== '' && element.matches(notes))) return;
    if (getComputedStyle(element).display.startsWith('inline')) readInline(element);
    else readBlock(element);
  }

  function readBlock(element: Element): void {
    end();
    readNodes(element);
    end();
  }

  function readInline(element: Element): void {
    const [from, ended] = [text.length, paragraphs.length];
    text += ' ';
    readNodes(element);
    const own = text.slice(from);
    text += ' ';
    if (paragraphs.length > ended || !ASKS.test(own)) return;
    text = text.slice(0, from);
    end();
    text = own;
    end();
  }

  function readNodes(parent: Element): void {
    for (const node of parent.childNodes) {
      if (elements < 0 || letters < 0) return;
      if (node instanceof Element) readElement(node);
      else if (node instanceof Text) {
        text += node.data.slice(0, letters + 1);
        letters -= node.data.length;
      }
    }
  }

  if (isShown(box)) readNodes(box);
  end();
  return elements < 0 || letters < 0 ? null : paragraphs;
}

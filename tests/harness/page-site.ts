import { readLexicon } from '@/lib/build/lexicons';
import { rulesCode } from '@/lib/build/page-files';
import type { PageRules, Rule } from '@/lib/model/site-pack';
import type { Found, PageView, Site } from '@/lib/page/handed-over';
import { messageReader } from '@/lib/page/message-reader';
import { LEXICONS } from '@/lib/sites/page-scripts';
import { textReader } from '@/lib/sites/read-text';
import { packOf } from '@/lib/sites/registry';

/** Reads messages in every language. */
const lexicons = LEXICONS.map((lang) => readLexicon(lang));
export const readText = textReader(lexicons);
const readMessages = messageReader(lexicons);

/** A site as its pages have it: the rules as the code that the build writes, and its texts in every language. */
export function siteOf(page: PageRules): Site {
  const make = new Function(`return ${rulesCode(page)}`);
  return { rules: make(), texts: page.strings, readMessages };
}

const shipped = packOf('amazon')?.page;
if (!shipped) throw new Error('The pack that is shipped has no page rules.');

/** Page rules of the pack that is shipped, and what its pages have of them. */
export const amazonRules = shipped;
export const amazonSite = siteOf(shipped);

/** The rules read as data, one field after the other: what the code of the build must say too. */
export function readAsData(of: PageRules, view: PageView): Found {
  const { signIn, otherAccounts, groups, messages, states } = of;
  if (otherAccounts.some((label) => view.labels.includes(label))) return 'not-sign-in';
  const isHere =
    signIn.paths.some((start) => view.path.startsWith(start)) ||
    signIn.hosts.some((label) => view.labels.includes(label));
  const list = (selector: string) =>
    apart(selector.replace(/@([a-z-]+)/g, (_, name) => String(groups[name])));
  const holds = (rule: Rule): boolean => {
    const { path, hostLabel, exists, absent, shown, says, message, title, script, status, linkCount } = rule;
    if (path && !path.some((start) => view.path.startsWith(start))) return false;
    if (hostLabel && !view.labels.includes(hostLabel)) return false;
    if (status && (view.status === null || view.status < status[0] || view.status > status[1])) return false;
    if (title && !view.titled(title)) return false;
    if (message && !(message === 'unread' ? view.refuses(true) : view.refuses())) return false;
    if (exists && !view.has(list(exists))) return false;
    if (absent && view.has(list(absent))) return false;
    if (script && !view.scripted(new RegExp(script))) return false;
    if (linkCount && view.counts(linkCount.selector, linkCount.param) < linkCount.min) return false;
    if (shown && says) return view.says(list(shown), says);
    return !shown || view.shows(list(shown));
  };
  let wasRead = false;
  for (const { state, where = 'sign-in', handsOff, any } of states) {
    if (isHere && messages && !wasRead && any.some((rule) => rule.message)) {
      wasRead = true;
      const stepOf = () => messages.steps.find((each) => each.any.some(holds))?.step ?? null;
      const said = view.message(list(messages.boxes), messages.notes ?? '', stepOf);
      if (said) return said;
    }
    if (where !== 'anywhere' && (where === 'sign-in') !== isHere) continue;
    if (any.some(holds)) return handsOff ? [state] : state;
  }
  return 'not-sign-in';
}

/** A selector list taken apart at the commas that stand in no brackets, letter by letter. */
function apart(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of list) {
    if ('(['.includes(letter)) depth += 1;
    if (')]'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

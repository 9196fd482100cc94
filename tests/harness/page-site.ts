import { rulesCode } from '@/lib/build/page-files';
import type { PageRules } from '@/lib/model/site-pack';
import type { Found, PageView, Site } from '@/lib/page/handed-over';
import { packOf } from '@/lib/sites/registry';

/** A site as its pages have it: the rules as the code that the build writes, and its texts in every language. */
export function siteOf(page: PageRules): Site {
  const make = new Function(`return ${rulesCode(page)}`);
  return { rules: make(), texts: page.strings };
}

const shipped = packOf('amazon')?.page;
if (!shipped) throw new Error('The pack that is shipped has no page rules.');

/** Page rules of the pack that is shipped, and what its pages have of them. */
export const amazonRules = shipped;
export const amazonSite = siteOf(shipped);

/** The rules read as data, one field after the other: what the code of the build must say too. */
export function readAsData({ signIn, otherAccounts, groups, states }: PageRules, view: PageView): Found {
  if (otherAccounts.some((label) => view.labels.includes(label))) return ['not-sign-in'];
  const isHere =
    signIn.paths.some((start) => view.path.startsWith(start)) ||
    signIn.hosts.some((label) => view.labels.includes(label));
  const list = (selector: string) =>
    apart(selector.replace(/@([a-z-]+)/g, (_, name) => String(groups[name])));
  for (const { state, where = 'sign-in', handsOff, any } of states) {
    if (where !== 'anywhere' && (where === 'sign-in') !== isHere) continue;
    for (const rule of any) {
      const { path, hostLabel, exists, absent, shown, says, unreadable, title, script, status, linkCount } =
        rule;
      if (path && !path.some((start) => view.path.startsWith(start))) continue;
      if (hostLabel && !view.labels.includes(hostLabel)) continue;
      if (status && (view.status === null || view.status < status[0] || view.status > status[1])) continue;
      if (title && !view.titled(title)) continue;
      if (unreadable && view.reads(unreadable)) continue;
      if (exists && !view.has(list(exists))) continue;
      if (absent && view.has(list(absent))) continue;
      if (script && !view.scripted(new RegExp(script))) continue;
      if (linkCount && view.counts(linkCount.selector, linkCount.param) < linkCount.min) continue;
      if (shown && says && !view.says(list(shown), says)) continue;
      if (shown && !says && !view.shows(list(shown))) continue;
      return handsOff ? [state, true] : [state];
    }
  }
  return ['not-sign-in'];
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

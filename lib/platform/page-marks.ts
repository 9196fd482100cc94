import { LONGEST_TITLE, type PageMarks } from '@/lib/model/page-check';
import { browser } from './browser';

/**
 * Looks once at the page in the tab, in its top frame: whether something of these selectors is there (null: there are
 * none), and its title.
 * Needs the press of the icon in that tab. Null where no script may run.
 */
export async function pageMarks(tabId: number, copied: string | null): Promise<PageMarks | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: readMarks,
      args: [copied, LONGEST_TITLE],
    });
    return isPageMarks(answer?.result) ? answer.result : null;
  } catch {
    return null;
  }
}

/** Runs in the page, so it may use nothing from outside. No field's value is read. */
function readMarks(copied: string | null, longestTitle: number): PageMarks {
  const typedInto =
    'input:not([type=hidden], [type=submit], [type=button], [type=checkbox], [type=radio], [type=search], [type=image])';
  return {
    host: location.hostname,
    title: document.title.slice(0, longestTitle),
    copied: copied !== null && document.querySelector(copied) !== null,
    field: document.querySelector(typedInto) !== null,
    password: document.querySelector('input[type=password]') !== null,
  };
}

/** The page shares the isolated world with nobody, but its host may be empty, as of a local file. */
function isPageMarks(value: unknown): value is PageMarks {
  if (typeof value !== 'object' || value === null) return false;
  return 'host' in value && typeof value.host === 'string' && value.host !== '';
}

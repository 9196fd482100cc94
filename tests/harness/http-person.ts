import { type HTMLElement, type HTMLInputElement, Window } from 'happy-dom';
import type { Step } from '../practice-site/journeys.ts';
import type { Fetched, HttpClient } from './http-client.ts';

/** Somebody who walks through the practice site without a browser: no scripts run, no styles count. */
export interface HttpPerson {
  open(url: string): Promise<void>;
  walk(steps: readonly Step[]): Promise<void>;
  page(): Fetched;
  /** The newest page, parsed. */
  find(selector: string): HTMLElement | null;
}

/** Parses markup as a page at an address. */
export function parse(markup: string, url: string): Window {
  const window = new Window({
    url,
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
  });
  window.document.write(markup);
  return window;
}

function fieldsOf(form: HTMLElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const input of form.querySelectorAll('input')) {
    const { name, type, value, checked } = input as HTMLInputElement;
    if (!name || type === 'submit' || ((type === 'radio' || type === 'checkbox') && !checked)) continue;
    // As servers read it: of two fields with the same name the first counts.
    if (!(name in fields)) fields[name] = value;
  }
  return fields;
}

export function createHttpPerson(client: HttpClient): HttpPerson {
  let fetched: Fetched = { status: 0, url: 'about:blank', body: '' };
  let window = parse('', 'about:blank');

  function arrive(page: Fetched): void {
    fetched = page;
    window.close();
    window = parse(page.body, page.url);
  }

  function find(selector: string): HTMLElement {
    const element = window.document.querySelector(selector);
    if (!element) throw new Error(`no ${selector} at ${fetched.url}`);
    return element as HTMLElement;
  }

  async function press(selector: string): Promise<void> {
    const element = find(selector);
    const href = element.getAttribute('href');
    if (href) return arrive(await client.get(new URL(href, fetched.url).href));
    const form = element.closest('form');
    if (!form) throw new Error(`${selector} belongs to no form at ${fetched.url}`);
    const action = new URL(form.getAttribute('action') || fetched.url, fetched.url);
    const fields = fieldsOf(form as HTMLElement);
    if (form.getAttribute('method') === 'post') return arrive(await client.post(action.href, fields));
    action.search = new URLSearchParams(fields).toString();
    arrive(await client.get(action.href));
  }

  async function take(step: Step): Promise<void> {
    if (step.do === 'type') {
      (find(step.selector) as HTMLInputElement).value = step.text;
    } else if (step.leads === 'page') {
      await press(step.selector);
    } else {
      find(step.selector).click();
    }
  }

  return {
    open: async (url) => arrive(await client.get(url)),
    async walk(steps) {
      for (const step of steps) await take(step);
    },
    page: () => fetched,
    find: (selector) => window.document.querySelector(selector) as HTMLElement | null,
  };
}

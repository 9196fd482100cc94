/**
 * Stands in for WXT's context of content scripts (an alias in `wxt.config.ts`). WXT's announces each start to the
 * page by an event of the document, which a page can see and imitate, and weighs 4 kB; only its signal is used here.
 */
export class ContentScriptContext {
  readonly #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  abort(): void {
    this.#controller.abort();
  }
}

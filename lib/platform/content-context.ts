/**
 * Stands in for WXT's context of content scripts (an alias in `wxt.config.ts`). WXT's announces each start to the
 * page by an event of the document, which a page can see and imitate, and weighs 4 kB; nothing of it is used here.
 */
export class ContentScriptContext {}

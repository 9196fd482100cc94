/** `virtual:messages/<part>/<lang>`: the words of one part of the product in one language. */
declare module 'virtual:messages/*' {
  const catalogue: import('./translate').Catalogue;
  export default catalogue;
}

declare module 'virtual:worker-messages' {
  const catalogues: Readonly<Record<import('../model/settings').UiLang, import('./translate').Catalogue>>;
  export default catalogues;
}

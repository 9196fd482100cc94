declare module 'virtual:messages/en' {
  const catalogue: import('./translate').Catalogue;
  export default catalogue;
}

declare module 'virtual:messages/ja' {
  const catalogue: import('./translate').Catalogue;
  export default catalogue;
}

declare module 'virtual:worker-messages' {
  const catalogues: Readonly<Record<import('../model/settings').UiLang, import('./translate').Catalogue>>;
  export default catalogues;
}

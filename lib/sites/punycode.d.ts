/** The package has no types of its own, and Node a module of its name. */
declare module 'punycode/punycode.es6.js' {
  /** A host with its `xn--` labels decoded. Throws where one is malformed. */
  export function toUnicode(host: string): string;
}

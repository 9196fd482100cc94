import { type ESTree, type Plugin, parseSync, Visitor } from 'vite';

/** Drawn in few pages: what stands outermost in it waits until it is called. */
const LATER = '/lib/hint/';

/**
 * Has what every page runs compiled with its script. A browser reads a function once to find its end, and once more when
 * it is first called; one in brackets it compiles the first time. Without, a step takes a tenth longer.
 * https://v8.dev/blog/preparser#pife
 */
export function atOnce(): Plugin {
  let isPageScript = false;
  return {
    name: 'haireta:at-once',
    apply: 'build',
    buildStart({ input }) {
      isPageScript = /wxt-(content|unlisted)-script/.test(JSON.stringify(input));
    },
    transform: {
      order: 'post',
      handler: (code, id) =>
        isPageScript && id.endsWith('.ts') ? inBrackets(code, !id.includes(LATER)) : null,
    },
  };
}

type Func = ESTree.Function | ESTree.ArrowFunctionExpression;

interface Found {
  node: Func;
  /** Where the statement begins that it is all of, `export` and all. */
  start: number;
  /** What it is to become: an arrow function with a name, a value in brackets, or the method it is. */
  kind: 'declared' | 'value' | 'member';
  inner: Found[];
}

/**
 * The code with its functions in brackets, `outermost` ones if so wished: else they stay as they are, since of an arrow a
 * browser does not look for the end alone. What is declared becomes a value, before all else.
 */
export function inBrackets(code: string, outermost = true): string {
  const { text, before } = part(0, code.length, functionsOf(code), outermost);
  return before + text;

  /** A part of the code, and what it declares. */
  function part(
    from: number,
    to: number,
    functions: Found[],
    bracketed = true,
  ): { text: string; before: string } {
    let [text, before, at] = ['', '', from];
    for (const { node, start, kind, inner } of functions) {
      if (start < from || node.end > to || node.body === null) continue;
      text += code.slice(at, start);
      at = node.end;
      const exporting = code.slice(start, node.start);
      const name = bracketed && kind === 'declared' && node.id;
      const head = part(name ? name.end : node.start, node.body.start, inner).text;
      const isBlock = node.body.type === 'BlockStatement';
      const body = part(node.body.start + (isBlock ? 1 : 0), node.end, inner);
      const rest = `${isBlock ? '{' : ''}${body.before}${body.text}`;
      if (name) before += `${exporting}var ${name.name}=(${node.async ? 'async ' : ''}${head}=>${rest});`;
      else if (bracketed && kind === 'value') text += `(${head}${rest})`;
      else text += exporting + head + rest;
    }
    return { text: text + code.slice(at, to), before };
  }
}

/** The outermost functions, each with those inside it. */
function functionsOf(code: string): Found[] {
  const outermost: Found[] = [];
  const open: Found[] = [];
  const members = new Set<unknown>();
  let exported: ESTree.Node | null = null;
  const enter = (node: Func): void => {
    const isDeclared = node.type === 'FunctionDeclaration';
    const kind = isDeclared ? 'declared' : members.has(node) ? 'member' : 'value';
    const start = isDeclared && exported?.end === node.end ? exported.start : node.start;
    const found: Found = { node, start, kind, inner: [] };
    const holder = open.at(-1);
    (holder ? holder.inner : outermost).push(found);
    open.push(found);
  };
  const leave = (): void => void open.pop();
  new Visitor({
    ExportNamedDeclaration: (node) => {
      exported = node;
    },
    Property: ({ value, method, kind }) => {
      if (method || kind !== 'init') members.add(value);
    },
    MethodDefinition: ({ value }) => {
      members.add(value);
    },
    FunctionDeclaration: enter,
    FunctionExpression: enter,
    ArrowFunctionExpression: enter,
    'FunctionDeclaration:exit': leave,
    'FunctionExpression:exit': leave,
    'ArrowFunctionExpression:exit': leave,
    ThisExpression: () => {
      throw new Error('A script of a page has a function with a `this` of its own.');
    },
  }).visit(parseSync('script.js', code).program);
  return outermost;
}

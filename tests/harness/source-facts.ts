import { parseSync } from 'vite';

export interface SourceFacts {
  imports: { from: string; typeOnly: boolean }[];
  /** Names that are read as variables, and the reads of a clock or of chance: `Date.now`, `new Date()`, `Math.random`. */
  names: Set<string>;
}

type Node = { type: string } & Record<string, unknown>;

/** What a source file imports and which names it uses, out of its syntax tree: comments and strings do not count. */
export function factsOf(path: string, text: string): SourceFacts {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed`);
  const facts: SourceFacts = { imports: [], names: new Set() };
  visit(program, facts);
  return facts;
}

function visit(value: unknown, facts: SourceFacts): void {
  if (Array.isArray(value)) for (const each of value) visit(each, facts);
  if (!isNode(value)) return;
  readImport(value, facts);
  readName(value, facts);
  if (value.type === 'ImportDeclaration') return;
  for (const [key, child] of Object.entries(value)) if (!isLabel(value, key)) visit(child, facts);
}

function readImport(node: Node, facts: SourceFacts): void {
  const isImport = /^(?:Import(?:Declaration|Expression)|Export(?:Named|All)Declaration|TSImportType)$/;
  if (!isImport.test(node.type) || !isNode(node.source) || typeof node.source.value !== 'string') return;
  const typeOnly = node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
  facts.imports.push({ from: node.source.value, typeOnly });
}

function readName(node: Node, facts: SourceFacts): void {
  if (node.type === 'Identifier') facts.names.add(String(node.name));
  if (node.type === 'MemberExpression') facts.names.add(`${nameOf(node.object)}.${nameOf(node.property)}`);
  const isBareDate =
    node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && String(node.arguments) === '';
  if (isBareDate) facts.names.add('new Date()');
}

/** Names of members, keys and exports name no variable. */
function isLabel(parent: Node, key: string): boolean {
  if (parent.type === 'MemberExpression' && key === 'property') return parent.computed !== true;
  if (parent.type === 'ExportSpecifier') return key === 'exported';
  return key === 'key' && parent.computed !== true;
}

function nameOf(node: unknown): string {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : '?';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

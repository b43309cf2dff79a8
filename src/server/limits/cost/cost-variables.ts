import { Kind, visit } from 'graphql';
import type { ASTNode, DocumentNode } from 'graphql';
import { estimatedArguments } from './estimate.js';

/**
 * The variables on which the cost of a document's operations depends: in some arguments, which are page sizes and ids
 * unless others are named, in `@skip` and `@include`.
 */
export function costVariables(
  document: DocumentNode,
  names: readonly string[] = estimatedArguments,
): readonly string[] {
  const found = new Set<string>();
  const addVariables = (node: ASTNode): false => {
    visit(node, { Variable: ({ name }) => void found.add(name.value) });
    return false;
  };
  visit(document, {
    Argument: (node) => (names.includes(node.name.value) ? addVariables(node) : false),
    Directive: addVariables,
    [Kind.VARIABLE_DEFINITION]: () => false,
  });
  return [...found];
}

/** A text that is equal for values of equal cost: of a list of scalars only the length counts, of a text nothing. */
export function costKey(
  names: readonly string[],
  variables: Readonly<Record<string, unknown>>,
): string {
  return names.map((name) => keyOfValue(variables[name])).join();
}

function keyOfValue(value: unknown): string {
  if (Array.isArray(value))
    return typeof value[0] === 'object' ? `[${value.map(keyOfValue).join()}]` : `[${value.length}]`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return `{${Object.entries(value)
    .map(([name, each]) => `${name}:${keyOfValue(each)}`)
    .join()}}`;
}

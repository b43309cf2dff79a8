import { Kind, visit } from 'graphql';
import type { ASTNode, DocumentNode } from 'graphql';
import { estimatedArguments } from './entries.js';

/** The variables on which the cost of a document's operations depends: in page sizes, ids, `@skip` and `@include`. */
export function costVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  const addVariables = (node: ASTNode): false => {
    visit(node, { Variable: ({ name }) => void names.add(name.value) });
    return false;
  };
  visit(document, {
    Argument: (node) => (estimatedArguments.includes(node.name.value) ? addVariables(node) : false),
    Directive: addVariables,
    [Kind.VARIABLE_DEFINITION]: () => false,
  });
  return [...names];
}

/** A text that is equal for values of equal cost: of a list only the length counts, of a text nothing. */
export function costKey(
  names: readonly string[],
  variables: Readonly<Record<string, unknown>>,
): string {
  return names.map((name) => keyOfValue(variables[name])).join();
}

function keyOfValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return `{${Object.entries(value)
    .map(([name, each]) => `${name}:${keyOfValue(each)}`)
    .join()}}`;
}

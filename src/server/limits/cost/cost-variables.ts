import { Kind, visit } from 'graphql';
import type { ASTNode, DocumentNode } from 'graphql';
import { estimatedArguments } from './entries.js';

/** Variables on which the price of a document's operations depends. */
export interface CostVariables {
  /** Variables that matter by shape and numbers only: page sizes, ids, filters, `@skip` and `@include`. */
  readonly byShape: readonly string[];
  /** Variables of which each value has its own price: followed relations and orders. */
  readonly byValue: readonly string[];
}

const argumentsByShape: readonly string[] = [
  ...estimatedArguments,
  'filter',
  'dataset',
  'by',
  'minConfidence',
  'asOf',
  'entities',
];
const argumentsByValue: readonly string[] = ['kinds', 'direction', 'orderBy'];

/** Finds the variables on which the price of a document's operations depends, by how they matter to it. */
export function costVariables(document: DocumentNode): CostVariables {
  const byShape = new Set<string>();
  const byValue = new Set<string>();
  const addTo = (names: Set<string>, node: ASTNode): false => {
    visit(node, { Variable: ({ name }) => void names.add(name.value) });
    return false;
  };
  visit(document, {
    Argument: (node) => {
      if (argumentsByShape.includes(node.name.value)) addTo(byShape, node);
      if (argumentsByValue.includes(node.name.value)) addTo(byValue, node);
      return false;
    },
    Directive: (node) => addTo(byShape, node),
    [Kind.VARIABLE_DEFINITION]: () => false,
  });
  return { byShape: [...byShape], byValue: [...byValue] };
}

/**
 * A text that is equal for values of equal price: only the length of most lists of scalars counts, and no text does.
 */
export function costKey(
  { byShape, byValue }: CostVariables,
  variables: Readonly<Record<string, unknown>>,
): string {
  const shapes = byShape.map((name) => keyOfValue(variables[name])).join();
  if (byValue.length === 0) return shapes;
  // A missing variable has its default, unlike null.
  const values = byValue.map((name) => (name in variables ? JSON.stringify(variables[name]) : ''));
  return `${shapes} ${values.join('\n')}`;
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

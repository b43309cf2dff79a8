import { Kind, visit } from 'graphql';
import type { ASTNode, DocumentNode } from 'graphql';
import { estimatedArguments } from './entries.js';

/** The variables on which the price of a document's operations depends. */
export interface CostVariables {
  /** Those of which only the shape and the numbers matter: page sizes, ids, filters, `@skip` and `@include`. */
  readonly byShape: readonly string[];
  /** Those of which each value has a price of its own: which relations are followed, and in what order. */
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

/** The variables on which the price of a document's operations depends, by how they matter to it. */
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

/** A text that is equal for values of equal price: of a list of scalars mostly the length counts, of a text nothing. */
export function costKey(
  { byShape, byValue }: CostVariables,
  variables: Readonly<Record<string, unknown>>,
): string {
  const shapes = byShape.map((name) => keyOfValue(variables[name])).join();
  if (byValue.length === 0) return shapes;
  // One that is not given has its default, and null does not.
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

import type { FieldNode, GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql';
import { countObjects } from './price.js';
import type { CountedField } from './estimate.js';
import type { PricedOperation } from './priced-operation.js';
import { Selections } from './selections.js';

/** A field with its requested entries, on the path to the most objects. */
interface Page {
  readonly name: string;
  /** Argument by which the client sets the entries. */
  readonly argument: string;
  readonly entries: number;
  /** Objects that each entry adds to the operation. */
  readonly each: number;
  readonly takes: CountedField['takes'];
}

/** Finds where most objects of a too expensive operation are, and a page size that would fit. */
export function advisePage(max: number, schema: GraphQLSchema, asked: PricedOperation): string {
  const counted = new Map<FieldNode, CountedField>();
  const objects = countObjects(schema, asked, counted) ?? 0;
  const { names, pages } = wayToMost(schema, asked, counted);
  const [fitting] = pages
    .map((page) => {
      const fit = page.entries - Math.ceil((objects - max) / page.each);
      return { ...page, fit: mostTaken(page, fit) };
    })
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.entries - a.entries);
  const advice = fitting
    ? `ask for at most ${fitting.fit} at "${fitting.argument}" of "${fitting.name}".`
    : 'ask for smaller pages, or in several operations.';
  return `most of them for "${names.join('.')}": ${advice}`;
}

/** The largest number of entries, up to one that fits, that the field takes: it has a limit of its own. */
function mostTaken({ takes }: Page, fit: number): number {
  let [low, high] = [0, Math.max(0, fit)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (takes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Path from the root always to the field with the most objects, with the pages on it. */
function wayToMost(
  schema: GraphQLSchema,
  { document, operation, variables }: PricedOperation,
  counted: ReadonlyMap<FieldNode, CountedField>,
): { readonly names: readonly string[]; readonly pages: readonly Page[] } {
  const definitions = operation.variableDefinitions ?? [];
  const { coerced = {} } = getVariableValues(schema, definitions, variables);
  const selections = new Selections(document, coerced);
  const names: string[] = [];
  const pages: Page[] = [];
  let times = 1;
  let selected = operation.selectionSet.selections;
  for (;;) {
    const [most] = selections
      .fieldsIn(selected)
      .flatMap((node) => {
        const field = counted.get(node);
        return field ? [{ node, ...field }] : [];
      })
      .sort((a, b) => b.objects - a.objects);
    if (most === undefined) return { names, pages };
    const name = (most.node.alias ?? most.node.name).value;
    names.push(name);
    const { argument, entries, takes } = most;
    if (argument !== undefined)
      pages.push({ name, argument, entries, takes, each: times * most.each });
    times *= entries;
    selected = most.node.selectionSet?.selections ?? [];
  }
}

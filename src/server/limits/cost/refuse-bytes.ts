import { GraphQLError } from 'graphql';
import type { FieldNode, GraphQLSchema, SelectionNode } from 'graphql';
import type { GraphSizes } from '../../../knowledge/graph-sizes.js';
import { AnswerPricing, type PricedField } from './answer-pricing.js';
import { pagedFields } from './entries.js';
import type { PricedOperation } from './priced-operation.js';

/** Makes the error for an answer that exceeds, or may exceed, the maximum bytes. */
export function tooManyBytes(max: number, sentence: string): GraphQLError {
  return new GraphQLError(`An answer may hold ${max} bytes at most, ${sentence}`, {
    extensions: { limit: 'bytes' },
  });
}

/** Makes the error for an operation priced above `max` bytes: the heaviest field, and a page size that would fit. */
export function refusalOfBytes(
  max: number,
  schema: GraphQLSchema,
  asked: PricedOperation,
  sizes: GraphSizes | undefined,
): GraphQLError {
  const fields = new Map<FieldNode, PricedField>();
  const pricing = new AnswerPricing(schema, asked, sizes, fields);
  const bytes = pricing.bytes();
  const { names, pages } = wayToHeaviest(pricing, fields, asked.operation.selectionSet.selections);
  const fitting = pages
    .map(({ name, entries, bytes: weight }) => ({
      name,
      entries,
      fit: Math.floor((max - (bytes - weight)) / (weight / entries)),
    }))
    .filter(({ entries, fit }) => fit > 0 && fit < entries)
    .sort((a, b) => b.entries - a.entries)[0];
  const advice = fitting
    ? `ask for ${fitting.fit} entries of "${fitting.name}" instead of ${fitting.entries}.`
    : 'ask for smaller pages of it, or leave it out.';
  return tooManyBytes(
    max,
    `this could hold ${bytes}, most of it in "${names.join('.')}": ${advice}`,
  );
}

interface Page {
  readonly name: string;
  readonly entries: number;
  readonly bytes: number;
}

/** Path from the root always to the heaviest field, with the pages on it. */
function wayToHeaviest(
  pricing: AnswerPricing,
  fields: ReadonlyMap<FieldNode, PricedField>,
  roots: readonly SelectionNode[],
): { readonly names: readonly string[]; readonly pages: readonly Page[] } {
  const names: string[] = [];
  const pages: Page[] = [];
  let times = 1;
  let selected = roots;
  while (selected.length > 0) {
    const [heaviest] = pricing
      .fieldsIn(selected)
      .flatMap((node) => {
        const priced = fields.get(node);
        return priced ? [{ name: (node.alias ?? node.name).value, ...priced }] : [];
      })
      .sort((a, b) => b.bytes - a.bytes);
    if (heaviest === undefined) break;
    const { name, entries, bytes } = heaviest;
    // The page belongs to the connection's field, not to the "nodes" below it.
    const isPaged = pagedFields.includes(name);
    if (entries > 1)
      pages.push({ name: (isPaged ? names.at(-1) : name) ?? name, entries, bytes: times * bytes });
    names.push(name);
    times *= entries;
    selected = heaviest.selected;
  }
  return { names, pages };
}

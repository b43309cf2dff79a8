import type { GraphQLSchema } from 'graphql';
import type { AskedSelection } from '../../export/index.js';
import { invariant } from '../../shared/errors.js';
import type { SubgraphQuestion } from '../inputs/subgraph-input.js';
import { serialize, subgraphInputOf } from './subgraph-type.js';

/** Description of a subgraph's request inside its file; equal for equal requests by any route. */
export function askedBy(schema: GraphQLSchema, question: SubgraphQuestion): AskedSelection {
  const { dataset, asOf, seeds, filter, hops, kinds, types, direction } = question;
  return {
    dataset: dataset ?? null,
    asOf: asOf ? { on: asOf.on, certainty: asOf.certainty } : null,
    seeds: seeds ?? null,
    filter: filter ? filterText(schema, filter) : null,
    hops,
    kinds: kinds ?? null,
    types: types ?? null,
    direction,
    minConfidence: question.minConfidence ?? null,
    maxNodes: question.maxNodes,
  };
}

function filterText(schema: GraphQLSchema, filter: object): string {
  const field = subgraphInputOf(schema).getFields()['filter'];
  invariant(field, 'a subgraph grows from a filter');
  return JSON.stringify(serialize(field.type, filter));
}

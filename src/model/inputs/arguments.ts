import { Float, ID, Int } from 'type-graphql';
import { maxOrderEntries, pageSize } from '../../shared/page-size.js';
import type { ArgDefinition, TypeClass } from '../define.js';
import { asOfArgument } from './as-of.js';
import { NumberFilter } from './conditions.js';
import { EntityOrder } from './orders.js';

const paging: readonly ArgDefinition[] = [
  {
    name: 'first',
    type: () => Int,
    description: `How many from the start or after a cursor; at most ${String(pageSize.largest)}, ${String(pageSize.usual)} where neither first nor last is given.`,
  },
  { name: 'after', type: () => String, description: 'Only what comes after this cursor.' },
  {
    name: 'last',
    type: () => Int,
    description: `How many from the end or before a cursor; at most ${String(pageSize.largest)}.`,
  },
  { name: 'before', type: () => String, description: 'Only what comes before this cursor.' },
];

const filtering = (filter: TypeClass): ArgDefinition => ({
  name: 'filter',
  type: () => filter,
  description: 'Only what fits.',
});

/** The argument that narrows an answer to one dataset. */
export const datasetArgument: ArgDefinition = {
  name: 'dataset',
  type: () => ID,
  description:
    'Only what claims of this dataset say: it holds for all that is below, where whatever they do not say is null, and a label is the id. A dataset that is named further below holds from there on, for what is shown of the entities above. One that there is not is an error.',
};

const ordering: ArgDefinition = {
  name: 'orderBy',
  type: () => [EntityOrder],
  description: `The order: the first entry, then the next where it leaves two equal; at most ${maxOrderEntries}.`,
};

/** Arguments of a connection at the root. */
export const rootArguments = (filter: TypeClass): readonly ArgDefinition[] => [
  ...paging,
  filtering(filter),
  datasetArgument,
  ordering,
];

/** Arguments of a connection over relations. */
export const relationArguments = (filter: TypeClass): readonly ArgDefinition[] => [
  ...paging,
  filtering(filter),
  datasetArgument,
  {
    name: 'minConfidence',
    type: () => Float,
    description: 'Only relations with at least this confidence, from 0 to 1.',
  },
  {
    name: 'sources',
    type: () => NumberFilter,
    description: 'Only relations that so many independent documents say.',
  },
  asOfArgument,
  ordering,
];

/** Arguments of a connection to claims, documents or mentions, which keep their own order. */
export const plainArguments = (filter?: TypeClass): readonly ArgDefinition[] => [
  ...paging,
  ...(filter ? [filtering(filter)] : []),
];

import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Values } from '../../shared/mapping.js';
import { evaluateArguments } from '../read/arguments.js';
import type { QueryContext } from './query-context.js';
import { fetchReferences } from './fetch-references.js';
import { indexOf } from '../read/schema-index.js';
import { SelectionReader } from '../read/selection.js';

type Loader = DataLoader<string, unknown>;

/** The loaders of each request: one for each field of the operation that refers to entities. */
const loaders = new WeakMap<QueryContext, WeakMap<object, Loader>>();

/**
 * Resolves a field whose value is an id, or a list of ids, to what is selected of them. All places of the
 * answer where the field stands share one statement.
 */
export async function resolveReference(
  source: Values,
  _args: unknown,
  context: QueryContext,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const value = source[info.fieldName];
  if (value === null || value === undefined) return null;
  const loader = loaderOf(context, info);
  if (!Array.isArray(value)) return loader.load(value as string);
  return loader.loadMany(value as string[]);
}

function loaderOf(context: QueryContext, info: GraphQLResolveInfo): Loader {
  const ofRequest = loaders.get(context) ?? new WeakMap<object, Loader>();
  loaders.set(context, ofRequest);
  const known = ofRequest.get(info.fieldNodes);
  if (known) return known;
  const loader: Loader = new DataLoader((ids) => fetchNodes(context, info, ids), {
    maxBatchSize: 2500,
  });
  ofRequest.set(info.fieldNodes, loader);
  return loader;
}

function fetchNodes(
  context: QueryContext,
  info: GraphQLResolveInfo,
  ids: readonly string[],
): Promise<readonly unknown[]> {
  const { schema, fragments, variableValues: variables } = info;
  const index = indexOf(schema);
  const reader = new SelectionReader({ schema, fragments, variables });
  const selection = reader.readField(info.parentType, info.fieldNodes);
  const args = evaluateArguments(index, reader.sources, variables);
  return fetchReferences({ index, selection, args, isTyped: true }, ids, context);
}

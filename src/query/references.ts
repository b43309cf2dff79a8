import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Values } from '../shared/mapping.js';
import { evaluateArguments } from './arguments.js';
import { relationTypeOf, withCategories } from './categories.js';
import { scopeOf } from './compile.js';
import type { QueryContext } from './execute.js';
import { compileNodes } from './nodes.js';
import { indexOf, type SchemaIndex } from './schema-index.js';
import { SelectionReader, type Selection } from './selection.js';
import { bind } from './slot.js';

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

/** A relation of which nothing but the id is asked: its id tells its type too, so no statement is needed. */
function relationById(index: SchemaIndex, { children }: Selection, id: string): Values | undefined {
  const relation = index.relations.get(relationTypeOf(id));
  if (!relation) return undefined;
  const object: Record<string, string> = { __typename: relation.name };
  for (const { key, field } of children.get(relation.name) ?? []) {
    if (field.name !== 'id' && field.name !== '__typename') return undefined;
    object[key] = field.name === 'id' ? id : relation.name;
  }
  return object;
}

async function fetchNodes(
  context: QueryContext,
  info: GraphQLResolveInfo,
  ids: readonly string[],
): Promise<readonly unknown[]> {
  const { schema, fragments, variableValues: variables } = info;
  const index = indexOf(schema);
  const reader = new SelectionReader({ schema, fragments, variables });
  const selection = reader.readField(info.parentType, info.fieldNodes);
  const known = ids.map((id) => relationById(index, selection, id));
  if (!known.includes(undefined)) return known;
  const evaluated = evaluateArguments(index, reader.sources, variables);
  const args = [...evaluated, withCategories(index, { ids })];
  const scope = scopeOf(index, args, { isTyped: true });
  const ownArguments = { ...selection, args: args.length - 1 };
  const plan = compileNodes(scope, ownArguments, (values) => values['ids'] as readonly string[]);
  const rows = await context.store.read(bind(plan.statement, args), { signal: context.signal });
  return plan.toValues(rows, args);
}

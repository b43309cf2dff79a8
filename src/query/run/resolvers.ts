import DataLoader from 'dataloader';
import {
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { invariant } from '../../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import type { Values } from '../../shared/mapping.js';
import { layerOf, type Layer } from '../compile/layer.js';
import type { ScopedId } from '../compile/plan.js';
import { compileRoot, isCompiledRoot, isRootMapping } from '../compile/compile.js';
import { evaluateArguments, type Arguments, type ArgumentSource } from '../read/arguments.js';
import {
  argumentCheckOf,
  graphCheckOf,
  mappingOf,
  typeMappingOf,
} from '../../shared/read-mapping.js';
import { indexOf, type SchemaIndex } from '../read/schema-index.js';
import { SelectionReader, type Selection } from '../read/selection.js';
import { mayNameAliases } from '../read/redirects.js';
import { checkFieldInGraph } from './check-in-graph.js';
import { followAliasesIn, followAllAliases } from './follow-aliases.js';
import { fetchReferences, maxIdsAtOnce, type Reference } from './fetch-references.js';
import type { QueryContext } from './query-context.js';
import { readRoot } from './read-statement.js';

type Field = GraphQLField<Values, QueryContext>;

/**
 * Gives every field of an object type the resolver for its mapping and that of the type, so that graphql-js can execute
 * operations that our own executor does not. Root fields without a mapping, of any operation, and fields of results keep their
 * code.
 */
export function setResolvers(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const isMapped = typeMappingOf(type) !== undefined || roots.includes(type);
    invariant(isMapped, `the object type ${type.name} has a mapping`);
    for (const field of Object.values<Field>(type.getFields())) setResolver(field, type);
  }
}

function setResolver(field: Field, type: GraphQLObjectType): void {
  const mapping = mappingOf(field);
  if (isRootMapping(mapping)) field.resolve = resolveRoot;
  else if (mapping.kind === 'reference') field.resolve = resolveReference;
  else if (mapping.kind === 'resolved') resolveById(field);
  else if (isFetched(type)) field.resolve = resolveFetched;
  checkBeforehand(field);
  if (!isRootMapping(mapping) && type.name !== 'Mutation') followBeforehand(field);
}

/** Makes a field with code of its own receive arguments with redirects followed. */
function followBeforehand(field: Field): void {
  const { resolve } = field;
  if (!resolve || isOwnResolver(resolve) || !mayNameAliases(field)) return;
  field.resolve = async (source, args: Values, context, info) =>
    resolve(source, await followAliasesIn(field, args, context), context, info);
}

function isOwnResolver(resolve: unknown): boolean {
  return resolve === resolveReference || resolve === resolveFetched;
}

/** Makes a field with code of its own run only if its arguments pass its check. */
function checkBeforehand(field: Field): void {
  const { resolve } = field;
  const check = argumentCheckOf(field);
  const isCheckedInGraph = graphCheckOf(field) !== undefined;
  if (!resolve || !(check || isCheckedInGraph)) return;
  field.resolve = (source, args: Values, context, info) => {
    check?.(args);
    if (!isCheckedInGraph) return resolve(source, args, context, info);
    return checkFieldInGraph(field, args, context, info.fieldNodes).then(() =>
      resolve(source, args, context, info),
    );
  };
}

/** Whether objects of a type come from a statement. */
function isFetched(type: GraphQLObjectType): boolean {
  const mapping = typeMappingOf(type);
  return mapping !== undefined && mapping.kind !== 'result';
}

/** Resolves a compiled root field: to objects by response key with the name of their type. */
async function resolveRoot(
  _source: unknown,
  _args: unknown,
  context: QueryContext,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const { index, selection, sources, args: given } = readField(info);
  invariant(isCompiledRoot(selection), `${info.fieldName} is a compiled root field`);
  const args = await followAllAliases(sources, given, context);
  return readRoot(
    compileRoot(index, selection, args, { isTyped: true, viewer: context.viewer }),
    args,
    context,
  );
}

/**
 * Resolves a field of an object from {@link resolveRoot} by its response key. An object made by code of the API has no type
 * name, and is read by field name, or asked by its method.
 */
function resolveFetched(
  source: Values,
  args: unknown,
  _context: unknown,
  info: GraphQLResolveInfo,
): unknown {
  if (source['__typename'] !== undefined) return source[info.path.key];
  const value = source[info.fieldName];
  return typeof value === 'function' ? (value as (args: unknown) => unknown)(args) : value;
}

/**
 * Passes to the resolver of a field the id of its entity as root value, and the dataset of the surrounding layer as argument.
 */
function resolveById(field: Field): void {
  const { resolve } = field;
  invariant(resolve, `${field.name} has a resolver`);
  field.resolve = (source, args, context, info) => {
    const found = resolveFetched(source, args, context, info);
    if (!isScopedId(found)) return resolve({ id: found }, args, context, info);
    const { id, dataset } = found;
    const given = args as Values;
    return resolve({ id }, { ...given, dataset: given['dataset'] ?? dataset }, context, info);
  };
}

function isScopedId(found: unknown): found is ScopedId {
  return typeof found === 'object' && found !== null;
}

type Loader = DataLoader<string, unknown>;

/** The loaders of each request: one for each field of the operation that refers to entities. */
const loaders = new WeakMap<QueryContext, WeakMap<object, Loader>>();

/**
 * Resolves a field whose value is an id, or a list of ids, to their selection. All places of the field in the answer share one
 * statement.
 */
async function resolveReference(
  source: Values,
  _args: unknown,
  context: QueryContext,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  if (source['__typename'] !== undefined) return source[info.path.key];
  const value = source[info.fieldName];
  if (value === null || value === undefined) return null;
  const loader = loaderOf(context, info);
  if (!Array.isArray(value)) return loader.load(value as string);
  return loader.loadMany(value as string[]);
}

function loaderOf(context: QueryContext, info: GraphQLResolveInfo): Loader {
  const ofRequest = getOrMake(loaders, context, () => new WeakMap<object, Loader>());
  // A loader must not throw synchronously, and invalid arguments would make this function throw.
  const fetch = async (ids: readonly string[]) =>
    fetchReferences({ ...(await readReference(info, context)), isTyped: true }, ids, context);
  return getOrMake(
    ofRequest,
    info.fieldNodes,
    () => new DataLoader(fetch, { maxBatchSize: maxIdsAtOnce }),
  );
}

/** The field that graphql-js resolves, with its selection. */
function readField(info: GraphQLResolveInfo): {
  readonly index: SchemaIndex;
  readonly selection: Selection;
  readonly sources: readonly ArgumentSource[];
  readonly args: Arguments;
} {
  const { schema, fragments, variableValues: variables } = info;
  const index = indexOf(schema);
  const reader = new SelectionReader({ schema, fragments, variables });
  const selection = reader.readField(info.parentType, info.fieldNodes);
  const { sources } = reader;
  return { index, selection, sources, args: evaluateArguments(index, sources, variables) };
}

/** The same for a field of references, with the layer given by the fields above it. */
async function readReference(
  info: GraphQLResolveInfo,
  context: QueryContext,
): Promise<Omit<Reference, 'isTyped'>> {
  const { schema, fragments, operation, variableValues: variables } = info;
  const index = indexOf(schema);
  const reader = new SelectionReader({ schema, fragments, variables });
  const type = schema.getRootType(operation.operation);
  invariant(type, 'a validated operation has a root type');
  let selections = reader.read(type, [operation.selectionSet]);
  const { sources } = reader;
  const args = await followAllAliases(
    sources,
    evaluateArguments(index, sources, variables),
    context,
  );
  let root: number | undefined;
  let layer: Layer | undefined;
  let found: Selection | undefined;
  for (const { key, typename } of keysOf(info.path)) {
    selections = found?.children.get(typename) ?? selections;
    found = selections.find((each) => each.key === key);
    invariant(found, 'the fields above one that is resolved are of its operation');
    root ??= found.args;
    layer = layerOf(index, found.args, args[found.args] ?? {}) ?? layer;
  }
  invariant(found && root !== undefined, 'a field has a path');
  return { index, selection: found, args, root, layer };
}

/** The response keys from the root to a place in the answer. */
function keysOf(
  path: GraphQLResolveInfo['path'] | undefined,
): readonly { key: string; typename: string }[] {
  if (!path) return [];
  const { prev, key, typename } = path;
  const above = keysOf(prev);
  return typename === undefined ? above : [...above, { key: String(key), typename }];
}

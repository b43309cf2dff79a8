import {
  getNullableType,
  getOperationAST,
  getVariableValues,
  GraphQLID,
  GraphQLString,
  isAbstractType,
  isObjectType,
  Kind,
  locatedError,
  OperationTypeNode,
  typeFromAST,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { invariant } from '../../shared/errors.js';
import { keptOrMade, shortKey } from '../../shared/memory-budget.js';
import type { RootMapping, Values } from '../../shared/mapping.js';
import { sightOf, type Viewer } from '../../shared/viewer.js';
import { compileRoot, isCompiledRoot, isRootMapping } from '../compile/compile.js';
import type { RootPlan } from '../compile/plan.js';
import { evaluateArguments, shapeOf, type Arguments } from '../read/arguments.js';
import { datasetSources } from '../read/datasets.js';
import { mayNameAliases } from '../read/redirects.js';
import { indexOf, type SchemaIndex } from '../read/schema-index.js';
import { SelectionReader, type Selection } from '../read/selection.js';
import { filteredFields } from './check-filter-ids.js';
import { checkedFields } from './check-in-graph.js';
import type { KeptPlans, PlannedTree, Tree } from './kept-plans.js';
import { measureSelections } from './weigh.js';

/** An operation of a document, with the parts of the document that its fields may need. */
export interface PreparedOperation extends Pick<PreparedDocument, 'fragments'> {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Results of analysing a document once. */
interface PreparedDocument {
  readonly operations: readonly OperationDefinitionNode[];
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Names of the variables of `@skip` and `@include`. */
  readonly conditions: readonly string[];
  /** True if it has introspection fields. */
  readonly introspects: boolean;
}

/** The plans of an operation's root fields for some variables. */
export interface Plan {
  readonly planned: PlannedTree;
  readonly args: Arguments;
  readonly tree: Tree;
}

/** Pure cache: entries live as long as their document, whose size bounds theirs. */
const preparedDocuments = new WeakMap<DocumentNode, PreparedDocument>();

/** The operation of that name, or the only one. Its existence was checked before. */
export function prepare(
  document: DocumentNode,
  operationName: string | undefined,
): PreparedOperation {
  const { fragments } = preparedOf(document);
  const operation = getOperationAST(document, operationName);
  invariant(operation, 'an operation that is executed is one of its document');
  return { document, operation, fragments };
}

/**
 * The plans of the root fields for these variables, compiled once for each shape. Errors that are independent of the graph are
 * refused here, for both executors.
 *
 * @throws GraphQLError for arguments that are invalid or exceed a limit
 */
export function plan(
  schema: GraphQLSchema,
  { document, operation, fragments }: PreparedOperation,
  variables: Values,
  plans: KeptPlans,
  viewer: Viewer | undefined,
): Plan {
  const { operations, conditions, introspects } = preparedOf(document);
  const values = conditions.map((name) => String(variables[name])).join();
  const key = `${String(operations.indexOf(operation))} ${values}`;
  const tree = keptOrMade(plans.trees, document, key, () =>
    readTree(new SelectionReader({ schema, fragments, variables }), operation, {
      schema,
      introspects,
    }),
  );
  const { index } = tree;
  const args = evaluateArguments(index, tree.sources, variables);
  const shape = shortKey(`${sightOf(viewer)} ${shapeOf(tree.sources, args)}`);
  const planned = keptOrMade(plans.planned, tree, shape, () => planTree(tree, args, viewer));
  return { planned, args, tree };
}

function preparedOf(document: DocumentNode): PreparedDocument {
  const known = preparedDocuments.get(document);
  if (known !== undefined) return known;
  const { definitions } = document;
  const prepared = {
    operations: definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION),
    fragments: Object.fromEntries(
      definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
      ),
    ),
    ...scan(document),
  };
  preparedDocuments.set(document, prepared);
  return prepared;
}

function readTree(
  reader: SelectionReader,
  operation: OperationDefinitionNode,
  { schema, introspects }: { readonly schema: GraphQLSchema; readonly introspects: boolean },
): Tree {
  const type = schema.getRootType(operation.operation);
  invariant(type, 'a validated operation has a root type');
  const roots = reader.read(type, [operation.selectionSet]);
  const { sources } = reader;
  const isOurs =
    !introspects &&
    operation.operation === OperationTypeNode.QUERY &&
    !roots.some((root) => needsGraphqlJs(root, { isMadeByCode: true }, new Set()));
  const [checked, filtered] = [checkedFields(sources), filteredFields(sources)];
  // graphql-js gets the arguments as they are given: redirects are followed for its checks alone.
  const follows = isOurs || checked.length + filtered.length > 0;
  return {
    index: indexOf(schema),
    roots,
    isOurs,
    sources,
    following: follows ? sources.flatMap(({ field }, i) => (mayNameAliases(field) ? [i] : [])) : [],
    checked,
    filtered,
    naming: datasetSources(sources),
    size: measureSelections(roots),
  };
}

function planTree(
  { index, roots }: Tree,
  args: Arguments,
  viewer: Viewer | undefined,
): PlannedTree {
  return {
    roots: roots.map((selection) => ({
      selection,
      plan: isCompiledRoot(selection) ? compileAt(index, selection, args, viewer) : undefined,
    })),
  };
}

/** @throws GraphQLError at the root field that is invalid or exceeds a limit */
function compileAt(
  index: SchemaIndex,
  selection: Selection<RootMapping>,
  args: Arguments,
  viewer: Viewer | undefined,
): RootPlan {
  try {
    return compileRoot(index, selection, args, { isTyped: false, viewer });
  } catch (error) {
    throw locatedError(error, [...selection.nodes]);
  }
}

/**
 * Whether our own executor cannot answer a field: below it, code starts from an entity of a statement, or returns a value whose
 * type only the value tells. Types that share a field share its selection, so each is visited once.
 */
function needsGraphqlJs(
  { mapping, type, children }: Selection,
  { isMadeByCode }: { isMadeByCode: boolean },
  seen: Set<Selection>,
): boolean {
  if (mapping.kind === 'resolved') return true;
  const isStillByCode = isMadeByCode && mapping.kind !== 'reference' && !isRootMapping(mapping);
  const saysItsType = isAbstractType(type) || (isObjectType(type) && type.isTypeOf);
  if (isStillByCode && saysItsType) return true;
  return [...children.values()].flat().some((child) => {
    if (seen.has(child)) return false;
    seen.add(child);
    return needsGraphqlJs(child, { isMadeByCode: isStillByCode }, seen);
  });
}

/** The variables of `@skip` and `@include`, and whether the document introspects the schema. */
function scan(document: DocumentNode): { conditions: readonly string[]; introspects: boolean } {
  const conditions = new Set<string>();
  let introspects = false;
  visit(document, {
    Field: ({ name: { value } }) => {
      if (value === '__schema' || value === '__type') introspects = true;
    },
    Directive: ({ arguments: given }) => {
      for (const { value } of given ?? [])
        if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
    },
  });
  return { conditions: [...conditions].sort(), introspects };
}

/** Maximum number of reported faults of variables; a list may have one for each item. */
const maxErrors = 5;

/** Names of an operation's variables if all are texts, else empty. */
const textsOf = new WeakMap<OperationDefinitionNode, readonly string[]>();

/**
 * The values of an operation's variables, or their faults, as read by graphql-js. Graphql-js resolves the type of each variable
 * anew, which takes most of the time; the shortcut skips it if all variables are strings and given as such.
 */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Values,
): ReturnType<typeof getVariableValues> {
  const { variableDefinitions = [] } = operation;
  const names = textsOf.get(operation) ?? textVariables(schema, operation);
  if (names.length === 0 || !names.every((name) => isGivenText(given, name)))
    return getVariableValues(schema, variableDefinitions, given, { maxErrors });
  const coerced: Record<string, unknown> = {};
  for (const name of names) coerced[name] = given[name];
  return { coerced };
}

function isGivenText(given: Values, name: string): boolean {
  return typeof given[name] === 'string' && Object.hasOwn(given, name);
}

function textVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): readonly string[] {
  const { variableDefinitions = [] } = operation;
  const names = variableDefinitions.flatMap(({ variable, type }) => {
    const known = getNullableType(typeFromAST(schema, type));
    return known === GraphQLID || known === GraphQLString ? [variable.name.value] : [];
  });
  const texts = names.length === variableDefinitions.length ? names : [];
  textsOf.set(operation, texts);
  return texts;
}

import {
  getArgumentValues,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { invariant } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import type { NodesPlan } from '../compile/nodes.js';
import type { Arguments } from '../read/arguments.js';
import type { SchemaIndex } from '../read/schema-index.js';
import type { Selection } from '../read/selection.js';
import { ResultCompletion, type WantedIds } from './complete-result.js';
import { fetchReferences, maxIdsAtOnce } from './fetch-references.js';
import type { QueryContext } from './read-statement.js';

/** A root field with code of its own, as an operation asks it. */
export interface CodeRoot {
  readonly index: SchemaIndex;
  readonly selection: Selection;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Values;
  readonly args: Arguments;
  /** The plans of its references, kept for questions of the same shape. */
  readonly plans: Map<Selection, Map<string, NodesPlan>>;
}

/**
 * The answer of a root field with code of its own: the code is called, its result completed, and what that refers to
 * is fetched by a statement for each field that does, whatever the number of its places.
 *
 * @throws NotPlainError where only graphql-js can tell the answer; the code has no effect, so it may be called again
 */
export async function runCode(root: CodeRoot, context: QueryContext): Promise<unknown> {
  const { selection } = root;
  const { field, nodes } = selection;
  const [node] = nodes;
  invariant(node && field.resolve, `the root field ${field.name} has code`);
  const query = root.index.schema.getQueryType();
  invariant(query, 'the schema has a query type');
  const args = getArgumentValues(field, node, root.variables);
  const value: unknown = await field.resolve(
    undefined,
    args,
    context,
    infoOf(root, query, selection),
  );
  const completion = new ResultCompletion((parent, of) => infoOf(root, parent, of), context);
  const completed = await completion.complete(selection, value);
  await Promise.all(
    [...completion.wanted].map(([reference, ids]) => fill(root, reference, ids, context)),
  );
  return completed;
}

async function fill(
  root: CodeRoot,
  selection: Selection,
  wanted: WantedIds,
  context: QueryContext,
): Promise<void> {
  const { index, args } = root;
  const plans = root.plans.get(selection) ?? new Map<string, NodesPlan>();
  root.plans.set(selection, plans);
  const reference = { index, selection, args, plans, isTyped: false };
  const ids = [...wanted.keys()];
  for (let start = 0; start < ids.length; start += maxIdsAtOnce) {
    const some = ids.slice(start, start + maxIdsAtOnce);
    const values = await fetchReferences(reference, some, context);
    some.forEach((id, i) => {
      for (const place of wanted.get(id) ?? []) place(values[i] ?? null);
    });
  }
}

function infoOf(
  { index, operation, fragments, variables }: CodeRoot,
  parentType: GraphQLObjectType,
  { key, field, nodes }: Selection,
): GraphQLResolveInfo {
  return {
    ...{ fieldName: field.name, fieldNodes: nodes, returnType: field.type, parentType },
    path: { prev: undefined, key, typename: parentType.name },
    ...{ schema: index.schema, fragments, operation, rootValue: undefined },
    variableValues: variables,
  };
}

import type {
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLResolveInfo,
  OperationDefinitionNode,
} from 'graphql';
import { keptOrMade } from '../../shared/memory-budget.js';
import type { Values } from '../../shared/mapping.js';
import { layerOf } from '../compile/layer.js';
import type { Arguments } from '../read/arguments.js';
import type { SchemaIndex } from '../read/schema-index.js';
import type { Selection } from '../read/selection.js';
import { ResultCompletion } from './complete-result.js';
import { fetchReferences, type Reference } from './fetch-references.js';
import type { FieldErrors } from './field-errors.js';
import type { KeptPlans, PlannedTree } from './kept-plans.js';
import type { OpenReference } from './open-reference.js';
import { Progress, type Container, type FillField } from './place.js';
import type { QueryContext } from './query-context.js';

/** A root field with code of its own, as an operation selects it. */
export interface CodeRoot {
  readonly index: SchemaIndex;
  readonly type: GraphQLObjectType;
  readonly selection: Selection;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Values;
  readonly args: Arguments;
  /** The tree for which the plans of its references are kept. */
  readonly planned: PlannedTree;
  readonly plans: KeptPlans;
}

/**
 * Fills a root field with code of its own: calls the code, completes its result, and fetches references by one statement for
 * each referring field, regardless of the number of its places.
 */
export function codeField(root: CodeRoot, context: QueryContext, errors: FieldErrors): FillField {
  const { type, selection } = root;
  const completion = new ResultCompletion({
    progress: new Progress(errors),
    context,
    infoOf: (parent, of) => infoOf(root, parent, of),
  });
  const fill = completion.rootField(type, selection);
  const { references } = completion;
  if (references.length === 0) return fill;
  return async (data, source) => {
    await fill(data, source);
    if (data[selection.key] === null) return;
    await Promise.all(references.map((reference) => fillReference(reference, root, data, context)));
  };
}

function fillReference(
  reference: OpenReference,
  { index, args, planned, plans: { references }, selection: root }: CodeRoot,
  data: Container,
  context: QueryContext,
): Promise<void> {
  const { selection } = reference;
  const keep: Reference['keep'] = (categories, make) =>
    keptOrMade(references, planned, `${String(selection.number)} ${categories}`, () => ({
      selection,
      plan: make(),
    })).plan;
  const layer = layerOf(index, root.args, args[root.args] ?? {});
  const field = { index, selection, args, keep, layer, isTyped: false, root: root.args };
  return reference.fill(data, (ids) => fetchReferences(field, ids, context));
}

function infoOf(
  { index, operation, fragments, variables }: CodeRoot,
  parentType: GraphQLObjectType,
  { key, field, nodes }: Selection,
): GraphQLResolveInfo {
  return {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType,
    path: { prev: undefined, key, typename: parentType.name },
    schema: index.schema,
    fragments,
    operation,
    rootValue: undefined,
    variableValues: variables,
  };
}

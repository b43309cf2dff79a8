import DataLoader from 'dataloader';
import {
  isObjectType,
  Kind,
  parse,
  type FieldNode,
  type GraphQLResolveInfo,
  type NameNode,
  type SelectionNode,
} from 'graphql';
import { invariant } from '../../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import type { Values } from '../../shared/mapping.js';
import { evaluateArguments } from '../read/arguments.js';
import { indexOf } from '../read/schema-index.js';
import { SelectionReader } from '../read/selection.js';
import { fetchReferences, maxIdsAtOnce } from './fetch-references.js';
import { followAllAliases } from './follow-aliases.js';
import type { QueryContext } from './query-context.js';

/** A plain list that nodes of a type have, with the fields that tell its items apart: each is read under its name behind a space. */
export interface Listed {
  readonly type: string;
  readonly field: string;
  readonly known: string;
}

type Loader = DataLoader<string, readonly Values[]>;

/** The loaders of each request: one for each field of the operation that shows items of a list. */
const loaders = new WeakMap<QueryContext, WeakMap<object, Loader>>();

/**
 * The items of a list of the node with this id, each with the selection of the field that is resolved and with what tells it
 * apart. All places of the field in the answer share one statement.
 */
export function fetchListed(
  list: Listed,
  id: string,
  context: QueryContext,
  info: GraphQLResolveInfo,
): Promise<readonly Values[]> {
  const ofRequest = getOrMake(loaders, context, () => new WeakMap<object, Loader>());
  const fetch = (ids: readonly string[]) => fetchAll(list, ids, context, info);
  return getOrMake(
    ofRequest,
    info.fieldNodes,
    () => new DataLoader(fetch, { maxBatchSize: maxIdsAtOnce }),
  ).load(id);
}

async function fetchAll(
  { type, field, known }: Listed,
  ids: readonly string[],
  context: QueryContext,
  { schema, fragments, variableValues: variables, fieldNodes }: GraphQLResolveInfo,
): Promise<readonly (readonly Values[])[]> {
  const parent = schema.getType(type);
  invariant(isObjectType(parent), 'a list belongs to nodes of one type');
  const reader = new SelectionReader({ schema, fragments, variables });
  const wanted = fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  const item = reader.readField(parent, [listNode(field, [...wanted, ...selectionsIn(known)])]);
  // The node is a reference with one field selected.
  const selection = { ...item, type: parent, children: new Map([[type, [item]]]) };
  const index = indexOf(schema);
  const args = await followAllAliases(
    reader.sources,
    evaluateArguments(index, reader.sources, variables),
    context,
  );
  const reference = { index, selection, args, isTyped: true, root: item.args, layer: undefined };
  const nodes = await fetchReferences(reference, ids, context);
  return nodes.map((node) => ((node as Values | null)?.[field] ?? []) as readonly Values[]);
}

function listNode(name: string, selections: readonly SelectionNode[]): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

function selectionsIn(text: string): readonly SelectionNode[] {
  const [operation] = parse(text).definitions;
  const selections =
    operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return selections.map((each) =>
    each.kind === Kind.FIELD ? { ...each, alias: hiddenAs(each.name.value) } : each,
  );
}

/** An alias that no document can have, since it begins with a space. */
function hiddenAs(name: string): NameNode {
  return { kind: Kind.NAME, value: ` ${name}` };
}

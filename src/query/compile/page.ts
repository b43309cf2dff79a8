import { getNamedType, type GraphQLNamedType } from 'graphql';
import { invariant } from '../../shared/errors.js';
import type { EdgeFieldMapping } from '../../shared/mapping.js';
import type { Arguments } from '../read/arguments.js';
import { Cursor, type Page } from '../read/page-arguments.js';
import type { Selection, SelectionSet } from '../read/selection.js';
import type { Order } from './order.js';
import { projectNode, projectRelation, typedObjectOf } from './project.js';
import type { Block, Owner, Read, Scope } from './scope.js';
import { constant, eachOf, type FetchedRows } from './shape.js';

/** A page as read from the store, with an extra row if there are more. */
export interface FetchedPage {
  readonly rows: FetchedRows;
  readonly total: unknown;
  /** Results of `groupBy`, by response key. */
  readonly groups: ReadonlyMap<string, unknown>;
  readonly page: Page;
}

/** The reader of the connection object, with its needs. */
export interface PageRead {
  readonly needsRows: boolean;
  readonly needsTotal: boolean;
  /** True if the selection asks whether there is more, which takes an extra row. */
  readonly needsMore: boolean;
  /** True if a relation or a cursor is shown; otherwise two relations to one node give equal rows. */
  readonly showsRelations: boolean;
  shape(fetched: FetchedPage, args: Arguments): unknown;
}

interface PageContext {
  readonly owner: Owner;
  readonly order: Order;
  readonly nodeTypes: readonly string[];
}

/** The page, cut and put in order, that the parts of a connection read. */
interface CutPage extends FetchedPage {
  readonly hasMore: boolean;
}

type PartRead = (cut: CutPage, args: Arguments) => unknown;

/** Compiles the selection of a connection; the columns of its rows are added to the block. */
export function pageRead(
  scope: Scope,
  block: Block,
  selection: Selection,
  context: PageContext,
): PageRead {
  const typeName = selection.type.name;
  const children = selection.children.get(typeName) ?? [];
  const parts = children.map(
    (part) => [part.key, partRead(scope, block, part, typeName, context)] as const,
  );
  const names = children.map(({ field }) => field.name);
  // Objects are read from rows of columns, so the page is the one column of its row.
  const fields = parts.map(([key, read]) => [key, pageColumn(read)] as const);
  const toObject = typedObjectOf(scope, typeName, fields);
  return {
    needsRows: names.some((name) => ['edges', 'nodes', 'pageInfo'].includes(name)),
    needsTotal: names.includes('totalCount'),
    needsMore: selects(children, ['hasNextPage', 'hasPreviousPage']),
    showsRelations: selects(children, ['relation', 'cursor', 'startCursor', 'endCursor']),
    shape: shapeCut(toObject),
  };
}

function pageColumn(read: PartRead): Read {
  return (row, args) => read(row[0] as CutPage, args);
}

function shapeCut(toObject: Read): PageRead['shape'] {
  return (fetched, args) => toObject([cut(fetched)], args);
}

function cut(fetched: FetchedPage): CutPage {
  const { rows, page } = fetched;
  const hasMore = rows.length > page.limit;
  const kept = hasMore ? rows.slice(0, page.limit) : rows;
  return { ...fetched, rows: page.isBackward ? [...kept].reverse() : kept, hasMore };
}

function partRead(
  scope: Scope,
  block: Block,
  part: Selection,
  typeName: string,
  context: PageContext,
): PartRead {
  switch (part.field.name) {
    case 'totalCount':
      return ({ total }) => total;
    case 'groupBy':
      return ({ groups }) => groups.get(part.key);
    case 'nodes': {
      const read = projectNode(
        scope,
        block,
        { ...context.owner, relation: undefined },
        part.children,
        context.nodeTypes,
      );
      return ({ rows }, args) => eachOf(rows, read, args);
    }
    case 'edges': {
      const read = edgeRead(scope, block, part, context);
      return ({ rows }, args) => eachOf(rows, read, args);
    }
    case 'pageInfo':
      return pageInfoRead(scope, block, part, context);
    default:
      return () => typeName;
  }
}

function edgeRead(scope: Scope, block: Block, edges: Selection, context: PageContext): Read {
  const edgeType: GraphQLNamedType = getNamedType(edges.type);
  const fields = (edges.children.get(edgeType.name) ?? []).map(
    (field) => [field.key, edgePart(scope, block, field, edgeType.name, context)] as const,
  );
  return typedObjectOf(scope, edgeType.name, fields);
}

type EdgePart = (scope: Scope, block: Block, children: SelectionSet, context: PageContext) => Read;

/** The reader of each kind of field of an edge. */
const edgeParts: Readonly<Record<EdgeFieldMapping['kind'], EdgePart>> = {
  edgeNode: (scope, block, children, { owner, nodeTypes }) =>
    projectNode(scope, block, { ...owner, relation: undefined }, children, nodeTypes),
  edgeRelation: (scope, block, children, { owner }) =>
    owner.relation ? projectRelation(scope, block, owner, children) : constant(null),
  edgeCursor: (_scope, block, _children, { owner, order }) => cursorRead(block, owner, order),
};

function edgePart(
  scope: Scope,
  block: Block,
  { mapping: { kind }, children }: Selection,
  edgeType: string,
  context: PageContext,
): Read {
  if (kind === 'typeName') return constant(edgeType);
  invariant(isOfEdge(kind), `a field of the kind ${kind} stands on an edge`);
  return edgeParts[kind](scope, block, children, context);
}

function isOfEdge(kind: string): kind is EdgeFieldMapping['kind'] {
  return kind in edgeParts;
}

function cursorRead(block: Block, { relation }: Owner, order: Order): Read {
  const places = order.parts.map(({ property, isOfRelationship, expression }) =>
    block.columns.add(isOfRelationship && relation ? relation.property(property) : expression),
  );
  return cursorFrom(order.name, places);
}

function cursorFrom(order: string, places: readonly number[]): Read {
  return (row) => {
    // Not checked for each row: properties of an order hold texts or numbers.
    const values = places.map((place) => (row[place] ?? null) as string | number | null);
    return new Cursor(order, values).toString();
  };
}

function pageInfoRead(scope: Scope, block: Block, part: Selection, context: PageContext): PartRead {
  const typeName = part.type.name;
  const selections = part.children.get(typeName) ?? [];
  const asksCursor = selections.some(({ field }) => field.name.endsWith('Cursor'));
  const cursor = asksCursor ? cursorRead(block, context.owner, context.order) : constant(null);
  const values: Readonly<Record<string, PartRead>> = {
    hasNextPage: ({ hasMore, page }) => (page.isBackward ? page.cursor !== undefined : hasMore),
    hasPreviousPage: ({ hasMore, page }) => (page.isBackward ? hasMore : page.cursor !== undefined),
    startCursor: ({ rows: [first] }, args) => (first ? cursor(first, args) : null),
    endCursor: ({ rows }, args) => {
      const last = rows.at(-1);
      return last ? cursor(last, args) : null;
    },
  };
  const fields = selections.map(({ key, field }) => {
    const read = values[field.name] ?? (() => typeName);
    return [key, pageColumn(read)] as const;
  });
  const toObject = typedObjectOf(scope, typeName, fields);
  return (cutPage, args) => toObject([cutPage], args);
}

/** Whether one of these fields is selected below the parts of a connection. */
function selects(parts: readonly Selection[], fields: readonly string[]): boolean {
  return parts.some(({ field: { name }, type, children }) => {
    const isOfPage = name === 'edges' || name === 'pageInfo';
    return (
      isOfPage && (children.get(type.name) ?? []).some(({ field }) => fields.includes(field.name))
    );
  });
}

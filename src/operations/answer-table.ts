import { Kind } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { isJsonObject } from '../shared/json-object.js';

/** A cell of a table: a JSON scalar. */
export type TableCell = string | number | boolean | null;

/**
 * An answer as one table, by one rule: a value is a column, named by its path; an item of a list is a row, which
 * repeats the values around its list; lists side by side have separate rows, in which the columns of the others are
 * empty. Cursors and counts of a list are no columns: `nextPageOf` has the cursor.
 */
export interface AnswerTable {
  /** The columns of the question, in its order, whatever the answer. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

type Row = ReadonlyMap<string, TableCell>;

/** The answer to an operation of a document as a table. */
export function toTable(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  data: unknown,
): AnswerTable {
  const columns = columnsOf(document, operation);
  return { columns: [...columns], rows: rowsOf(data, '', columns, new Map()) };
}

/** The columns of the answers to an operation, in the order of its fields. */
export function columnsOf(
  document: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): ReadonlySet<string> {
  const columns = new Set<string>();
  addColumns(document, selectionSet, '', columns);
  return columns;
}

/** Fields of a connection that hold its rows. */
const listFields: ReadonlySet<string> = new Set(['nodes', 'edges', 'node']);

/** Fields beside them, which would be repeated in each row. */
const fieldsOfPages: ReadonlySet<string> = new Set(['totalCount', 'pageInfo', 'cursor']);

/** Adds the paths of all fields without a selection of their own, by their names in the answer. */
function addColumns(
  document: DocumentNode,
  { selections }: SelectionSetNode,
  prefix: string,
  columns: Set<string>,
): void {
  const isList = selections.some(
    (each) => each.kind === Kind.FIELD && listFields.has(each.name.value),
  );
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (isList && fieldsOfPages.has(selection.name.value)) continue;
      const path = prefix + (selection.alias ?? selection.name).value;
      if (selection.selectionSet === undefined) columns.add(path);
      else addColumns(document, selection.selectionSet, `${path}.`, columns);
    } else {
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragmentOf(document, selection.name.value);
      if (inner !== undefined) addColumns(document, inner, prefix, columns);
    }
  }
}

function fragmentOf(document: DocumentNode, name: string): SelectionSetNode | undefined {
  return document.definitions
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .find((fragment) => fragment.name.value === name)?.selectionSet;
}

/** The rows of a value of the answer, each with the values around it. */
function rowsOf(value: unknown, path: string, columns: ReadonlySet<string>, around: Row): Row[] {
  const cells = new Map(around);
  const lists: (readonly [string, readonly unknown[]])[] = [];
  collect(value, path);
  const rows = lists.flatMap(([name, list]) =>
    list.flatMap((item) => rowsOf(item, name, columns, cells)),
  );
  return rows.length > 0 ? rows : [cells];

  /** Takes values other than lists as cells of the row, and queues lists. */
  function collect(given: unknown, at: string): void {
    if (Array.isArray(given)) lists.push([at, given]);
    else if (isJsonObject(given) && !columns.has(at))
      for (const [name, inner] of Object.entries(given))
        collect(inner, at === '' ? name : `${at}.${name}`);
    else if (columns.has(at)) cells.set(at, toCell(given));
  }
}

function toCell(value: unknown): TableCell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return JSON.stringify(value); // a scalar that is an object
}

/** The cursor after which the first list of an answer goes on; undefined if it ends there. */
export function nextPageOf(data: unknown): string | undefined {
  if (!isJsonObject(data)) return undefined;
  const { pageInfo } = data;
  if (isJsonObject(pageInfo) && pageInfo['hasNextPage'] === true) {
    const cursor = pageInfo['endCursor'];
    if (typeof cursor === 'string') return cursor;
  }
  for (const value of Object.values(data)) {
    const next = nextPageOf(value);
    if (next !== undefined) return next;
  }
  return undefined;
}

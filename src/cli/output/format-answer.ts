import { isJsonObject } from '../../shared/json-object.js';
import { formatTable } from './format-table.js';
import type { TableOptions } from './format-table.js';

type Cell = string | number | null;
type Row = ReadonlyMap<string, Cell>;

/**
 * The answer to a question as tables, one a root field: lists and connections with a row an item, anything else with a
 * row a field. Nested objects become columns such as `node.label`, nested lists one cell.
 */
export function formatAnswer(
  data: Readonly<Record<string, unknown>>,
  options: TableOptions,
): string {
  const fields = Object.entries(data);
  return fields
    .map(([name, value]) => {
      const title = fields.length > 1 ? `${name}\n` : '';
      return `${title}${formatField(value, options)}`;
    })
    .join('\n');
}

function formatField(value: unknown, options: TableOptions): string {
  if (Array.isArray(value)) return formatRows(value.map(toRow), options);
  if (!isJsonObject(value)) return `${String(toCell(value))}\n`;
  const items = itemsOf(value);
  if (items === undefined)
    return formatTable(
      ['field', 'value'],
      [...flatten(value)].map(([name, cell]) => [name, cell]),
      options,
    );
  const rest = Object.entries(value).filter(([, other]) => other !== items.list);
  const beside = flatten(Object.fromEntries(rest));
  const lines = [...beside].map(([name, cell]) => `${name}: ${String(cell)}\n`).join('');
  return formatRows(items.list.map(toRow), options) + lines;
}

function formatRows(rows: readonly Row[], options: TableOptions): string {
  const head = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  if (head.length === 0) return 'nothing\n';
  return formatTable(
    head,
    rows.map((row) => head.map((name) => row.get(name) ?? null)),
    options,
  );
}

/** The items of a connection: its edges, which contain more, or its nodes. */
function itemsOf(value: object): { readonly list: readonly unknown[] } | undefined {
  for (const name of ['edges', 'nodes']) {
    const list: unknown = Reflect.get(value, name);
    if (Array.isArray(list)) return { list };
  }
  return undefined;
}

function toRow(item: unknown): Row {
  return isJsonObject(item) ? flatten(item) : new Map([['value', toCell(item)]]);
}

function flatten(value: object, prefix = ''): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    const path = `${prefix}${name}`;
    if (!isJsonObject(inner)) cells.set(path, toCell(inner));
    else for (const [column, cell] of flattenInner(inner, path)) cells.set(column, cell);
  }
  return cells;
}

function flattenInner(inner: object, path: string): Map<string, Cell> {
  const items = itemsOf(inner);
  if (items === undefined) return flatten(inner, `${path}.`);
  const rest = Object.entries(inner).filter(([, other]) => other !== items.list);
  return new Map([[path, toCell(items.list)], ...flatten(Object.fromEntries(rest), `${path}.`)]);
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(inList).join('; ');
  return JSON.stringify(value);
}

/** An object with one value reads as that value. */
function inList(item: unknown): string {
  if (!isJsonObject(item)) return String(toCell(item) ?? 'null');
  const values = [...flatten(item).values()];
  const [only] = values;
  return values.length === 1 ? String(only) : JSON.stringify(item);
}

import type { AttributeValue } from '../attributes.js';

/** Between the items of a list in a table. */
const delimiter = ';';

/** A list as one cell: a delimiter inside an item becomes a full-width semicolon. */
export function joinList(list: readonly unknown[]): string {
  return list.map((item) => String(item).replaceAll(delimiter, '；')).join(delimiter);
}

/** The value of an attribute as one cell of a table. */
export function toCell(value: AttributeValue | undefined): string | number | boolean | undefined {
  return typeof value === 'object' ? joinList(value) : value;
}

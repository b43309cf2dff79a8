/** Between the items of a list in a table. */
const delimiter = ';';

/** A list as one cell: a delimiter inside an item becomes a full-width semicolon. */
export function joinList(list: readonly unknown[]): string {
  return list.map((item) => String(item).replaceAll(delimiter, '；')).join(delimiter);
}

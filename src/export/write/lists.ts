/** Between the items of a list in a table. */
const delimiter = ';';

/** A list as one cell: what would look like the delimiter in an item becomes a full-width semicolon. */
export function joinList(list: readonly unknown[]): string {
  return list.map((item) => String(item).replaceAll(delimiter, '；')).join(delimiter);
}

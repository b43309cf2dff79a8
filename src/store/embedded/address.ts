export const embeddedScheme = 'embedded:';

/** True if the address names no folder: the graph is in memory alone. */
export function isInMemory(address: string): boolean {
  return address === embeddedScheme;
}

/** The folder of an embedded graph, `embedded:./data`; undefined for one in memory. */
export function folderOf(address: string): string | undefined {
  const folder = address.slice(embeddedScheme.length);
  return folder === '' ? undefined : folder;
}

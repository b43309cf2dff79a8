export const embeddedScheme = 'embedded:';

/** The folder of an embedded graph, `embedded:./data`; undefined of one in memory or elsewhere. */
export function folderOf(address: string): string | undefined {
  if (!address.startsWith(embeddedScheme)) return undefined;
  const folder = address.slice(embeddedScheme.length);
  return folder === '' ? undefined : folder;
}

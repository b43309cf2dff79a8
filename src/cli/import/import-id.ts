import { createHash } from 'node:crypto';

/** The id of an import, with which those of its changes begin: it follows from the file and the dataset. */
export function idOfImport(bytes: Uint8Array, dataset: string): string {
  const hex = createHash('sha256').update(dataset).update('\n').update(bytes).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}`;
}

/** Whether a text looks like the id of an import. */
export function isImportId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}$/.test(text);
}

/** A UUID of a part of an import that follows from what it asks, so that the same request makes nothing twice. */
export function idOfPart(id: string, asked: unknown): string {
  const hex = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  return `${id}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

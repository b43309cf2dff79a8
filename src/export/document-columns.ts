import type { Document } from './element.js';

/** What a table keeps of a document beside its id. */
export const documentColumns = [
  'title',
  'dataset',
  'url',
  'language',
  'published',
  'retrieved',
  'sha256',
  'text',
] as const satisfies readonly (keyof Document)[];

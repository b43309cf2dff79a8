import { createApi } from '../dist/api/api.js';
import { readDocuments } from '../dist/server/documents/read-documents.js';

/** Checks the named documents of the package against the schema as it was just built; says each fault with its place. */
try {
  readDocuments('documents', (await createApi()).schema);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

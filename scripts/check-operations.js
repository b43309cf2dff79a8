import { createApi } from '../dist/api/api.js';
import { readOperations } from '../dist/operations/read-operations.js';

/** Checks the stored operations of the package against the schema as it was just built; says each fault with its place. */
try {
  const { schema } = await createApi();
  for (const folder of ['operations', 'operations/views']) readOperations(folder, schema);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

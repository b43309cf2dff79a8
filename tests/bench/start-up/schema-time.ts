import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

/**
 * A program: tells how long the built schema takes in a fresh process, to import and then to make. The folder of the
 * built server is in the environment, so that what is timed is what is shipped.
 */
const dist = process.env['BENCH_DIST'];
if (dist === undefined) throw new Error('The environment has no BENCH_DIST.');
const startedAt = performance.now();
const { createSchema } = (await import(pathToFileURL(join(dist, 'api', 'schema.js')).href)) as {
  createSchema: () => Promise<unknown>;
};
const importedAt = performance.now();
await createSchema();
process.send?.({ importMs: importedAt - startedAt, buildMs: performance.now() - importedAt });

import { join } from 'node:path';

const repository = join(import.meta.dirname, '..', '..', '..');
const compiled = join(repository, '.cache', 'bench', 'tests', 'bench');

/** The server as it is shipped, of a built checkout. */
export function serverOf(checkout: string): string {
  return join(checkout, 'dist', 'main.js');
}

/** The schema of a checkout as it is printed. */
export function schemaOf(checkout: string): string {
  return join(checkout, 'schema', 'schema.graphql');
}

/** Where the compiled programs are: what is timed runs as plain JavaScript. */
export const paths = {
  repository,
  /** Our server as it is shipped. */
  server: serverOf(repository),
  library: join(compiled, 'contestants', 'neo4j-graphql.js'),
  bare: join(compiled, 'contestants', 'bare.js'),
  reportUsage: join(compiled, 'contestants', 'report-usage.js'),
  load: join(compiled, 'load', 'main.js'),
  schemaTime: join(compiled, 'start-up', 'schema-time.js'),
  /** Embedded graphs that were filled in an earlier run. */
  graphs: join(repository, '.cache', 'bench-graphs'),
} as const;

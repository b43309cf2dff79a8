import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { encode } from '../../../src/export/file.js';
import type { Element } from '../../../src/export/element.js';
import { formatNamed } from '../../../src/export/index.js';
import { ontologyFor } from '../../../src/export/rdf/ontology.js';
import { shapesFor } from '../../../src/export/rdf/shapes.js';
import { from } from '../../fixtures/export/elements.js';
import { sampleGraph } from '../../fixtures/export/sample-graph.js';
import { seedElements } from '../../fixtures/export/seed-elements.js';
import { gather } from '../../fixtures/gather.js';

const shapes = new Store(new Parser().parse(shapesFor(undefined)));
const validator = new SHACLValidator(shapes);

async function triplesOf(elements: readonly Element[]): Promise<Quad[]> {
  const bytes = await gather(encode(formatNamed('nt'), from(elements)));
  return new Parser({ format: 'N-Triples' }).parse(bytes.toString('utf8'));
}

/** Findings of a foreign validator: the path and the thing. */
async function faultsIn(quads: readonly Quad[]): Promise<string[]> {
  const { results } = await validator.validate(new Store([...quads]));
  return results.map(({ path, focusNode }) => `${path.value} of ${focusNode.value}`);
}

describe('the shapes of the exports in RDF', () => {
  // One relation has no claim, to try formats with.
  const proven = sampleGraph.filter(
    (element) => element.element !== 'relation' || element.claims.length > 0,
  );

  it('are held by the seed', async () => {
    expect(await faultsIn(await triplesOf(await seedElements()))).toEqual([]);
  });

  it('are held by a graph with everything in it', async () => {
    expect(await faultsIn(await triplesOf(proven))).toEqual([]);
  });

  it.each([
    ['evidence of a claim', 'urn:multaqa:vocab:evidence'],
    ['the predicate of a statement', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate'],
    ['how sure it is', 'urn:multaqa:vocab:confidence'],
    ['where a quote ends', 'http://www.w3.org/ns/oa#end'],
    ['how the graph is cited', 'http://purl.org/dc/terms/bibliographicCitation'],
  ])('find what is missing: %s', async (_, predicate) => {
    const quads = await triplesOf(proven);
    const faults = await faultsIn(quads.filter((quad) => quad.predicate.value !== predicate));
    expect(faults[0]).toContain(predicate);
  });
});

it.each([
  ['ontology.ttl', () => ontologyFor(undefined).turtle],
  ['shapes.ttl', () => shapesFor(undefined)],
])('schema/%s is what the code prints: run `npm run schema`', (file, print) => {
  const url = new URL(`../../../schema/${file}`, import.meta.url);
  expect(readFileSync(url, 'utf8')).toBe(print());
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { Store, type Quad } from 'n3';
import { setTimeout } from 'node:timers/promises';
import type { Element } from '../../src/export/element.js';
import { encode } from '../../src/export/file.js';
import type { Format } from '../../src/export/format.js';
import type { FilePiece } from '../../src/shared/zip.js';
import { formatNamed, formats } from '../../src/export/index.js';
import { encodeAs, from } from '../fixtures/export/elements.js';
import { gather } from '../fixtures/gather.js';
import { ofParts, readers } from '../fixtures/export/reading/index.js';
import { parseJsonld, parseTriples } from '../fixtures/export/reading/read-rdf.js';
import { expectGraph, type ReadGraph } from '../fixtures/export/reading/read-graph.js';
import { emptyGraph, header, hostileTexts, sampleGraph } from '../fixtures/export/sample-graph.js';

const bytesOf = (format: Format, elements: readonly Element[]) =>
  gather(encodeAs(format, elements));

/** A source that counts the elements taken from it and whether it was closed. */
class WatchedSource {
  taken = 0;
  isEnded = false;

  constructor(readonly size: number) {}

  async *elements(): AsyncGenerator<Element> {
    try {
      for (; this.taken < this.size; this.taken += 1)
        yield await Promise.resolve(this.taken === 0 ? header : entityNumber(this.taken));
    } finally {
      this.isEnded = true;
    }
  }
}

/** Waits until a count has stood still for a while. */
async function settled(count: () => number): Promise<void> {
  for (let before = -1, still = 0; still < 5; before = count()) {
    await setTimeout(20);
    still = count() === before ? still + 1 : 0;
  }
}

function entityNumber(number: number): Element {
  const id = `topic:${number}`;
  const labelAr = `موضوع رقم ${Math.sin(number)}`; // not so regular that a zip hides it
  return {
    element: 'entity',
    id,
    kind: 'Topic',
    labelAr,
    datasets: ['d'],
    contested: false,
    formerIds: [],
    names: [],
    properties: {},
    claims: [],
    mentions: [],
  };
}

/** Bytes that a piece adds to a file. */
function contentOf(piece: string | Uint8Array | FilePiece): string | Uint8Array {
  return typeof piece === 'object' && 'file' in piece ? piece.content : piece;
}

const wholeFormats = formats.filter(({ name }) => !ofParts.includes(name));

it('has a reader for every format that keeps the graph', () => {
  expect(wholeFormats.map(({ name }) => name).sort()).toEqual(Object.keys(readers).sort());
});

describe.each(wholeFormats.map((format) => [format.name, format] as const))(
  'format %s',
  (name, format) => {
    const reader = readers[name];
    if (!reader) throw new Error(`${name} has no reader.`);
    const expected = expectGraph(sampleGraph, reader);
    // Columns are worth their while only for a few thousand rows.
    const mostHeld =
      name === 'parquet'
        ? { bytes: 1_000_000, elements: 5_000 }
        : { bytes: 100_000, elements: 1_000 };
    let bytes: Buffer;
    let graph: ReadGraph;

    beforeAll(async () => {
      bytes = await bytesOf(format, sampleGraph);
      graph = await reader.read(bytes, header);
    });

    it('gives back every entity with its kind, labels and typed properties', () => {
      const withoutClaims = ({ entities }: ReadGraph) =>
        Object.fromEntries(
          Object.entries(entities).map(([id, entity]) => [id, { ...entity, claims: [] }]),
        );
      expect(withoutClaims(graph)).toEqual(withoutClaims(expected));
    });

    it('gives back every relation, parallel ones too, with its type, ends and role', () => {
      const withoutClaims = ({ relations }: ReadGraph) =>
        Object.fromEntries(
          Object.entries(relations).map(([id, relation]) => [id, { ...relation, claims: [] }]),
        );
      expect(withoutClaims(graph)).toEqual(withoutClaims(expected));
    });

    it('gives back the claims of all with document, span and quote', () => {
      const claims = ({ entities, relations }: ReadGraph) =>
        Object.entries({ ...entities, ...relations }).map(([id, one]) => [id, one.claims]);
      expect(Object.fromEntries(claims(graph))).toEqual(Object.fromEntries(claims(expected)));
    });

    it.each(Object.keys(hostileTexts))('is not broken by a name with %s', (kind) => {
      const id = `person:${kind}`;
      expect(graph.entities[id]?.labelAr).toBe(expected.entities[id]?.labelAr);
      expect(graph.entities[id]?.properties['note']).toBe(
        expected.entities[id]?.properties['note'],
      );
    });

    it('is UTF-8 without a byte order mark', () => {
      if ('files' in format) return;
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(Buffer.from(text).equals(bytes)).toBe(true);
      expect(bytes.subarray(0, 3)).not.toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    });

    it('has equal bytes for equal elements', async () => {
      expect((await bytesOf(format, sampleGraph)).equals(bytes)).toBe(true);
    });

    it('makes a valid file of an empty graph', async () => {
      expect(await reader.read(await bytesOf(format, emptyGraph), header)).toEqual({
        entities: {},
        relations: {},
      });
    });

    it('begins before the source has given an entity', async () => {
      const source = new WatchedSource(10_000);
      for await (const piece of format.write(source.elements())) {
        expect(contentOf(piece)).not.toHaveLength(0);
        break;
      }
      expect(source.taken).toBeLessThan(2);
    });

    it('takes no more elements than a piece holds, however many there are', async () => {
      const source = new WatchedSource(10_000);
      let before = 0;
      for await (const piece of format.write(source.elements())) {
        expect(contentOf(piece).length).toBeLessThan(mostHeld.bytes);
        expect(source.taken - before).toBeLessThan(mostHeld.elements);
        before = source.taken;
      }
      expect(source.taken).toBe(10_000);
    });

    it('waits for a slow consumer of its bytes', async () => {
      const source = new WatchedSource(200_000);
      const stream = encode(format, source.elements())[Symbol.asyncIterator]();
      await stream.next();
      await settled(() => source.taken);
      expect(source.taken).toBeLessThan(20_000);
      await stream.return?.();
    });

    it('lets go of the source when the consumer goes away', async () => {
      const source = new WatchedSource(200_000);
      for await (const chunk of encode(format, source.elements())) {
        expect(chunk.length).toBeGreaterThan(0);
        if (source.taken > 1) break;
      }
      expect(source.taken).toBeLessThan(source.size);
      expect(source.isEnded).toBe(true);
    });

    it('fails as the source fails', async () => {
      async function* failing(): AsyncGenerator<Element> {
        yield* from(sampleGraph.slice(0, 4));
        throw new Error('The store went away.');
      }
      await expect(gather(encode(format, failing()))).rejects.toThrow('The store went away.');
    });
  },
);

describe('the formats of RDF', () => {
  it('say the same triples', async () => {
    const bytes = async (name: string) => bytesOf(formatNamed(name), sampleGraph);
    const turtle = linesOf(parseTriples(await bytes('ttl'), 'Turtle'));
    expect(turtle.length).toBeGreaterThan(500);
    expect(linesOf(parseTriples(await bytes('nt'), 'N-Triples'))).toEqual(turtle);
    expect(linesOf(await parseJsonld(await bytes('jsonld')))).toEqual(turtle);
    expect(linesOf(parseTriples(await bytes('nq'), 'N-Quads'))).toEqual(turtle);
  });

  it('puts claims and documents into the graph of their dataset in N-Quads, and claims say their object', async () => {
    const store = new Store(parseTriples(await bytesOf(formatNamed('nq'), sampleGraph), 'N-Quads'));
    const is = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
    const graphsOf = (type: string, predicate: string) =>
      store.getQuads(null, `${is}type`, `urn:multaqa:vocab:${type}`, null).map((found) => ({
        graph: found.graph.value,
        objects: store.getObjects(found.subject, predicate, found.graph).length,
        datasets: store
          .getObjects(found.subject, 'urn:multaqa:vocab:dataset', found.graph)
          .map(({ value }) => value),
      }));
    const stated = [...graphsOf('Claim', `${is}object`), ...graphsOf('Document', `${is}type`)];
    expect(stated.length).toBeGreaterThan(10);
    expect(stated.filter(({ graph, datasets }) => datasets.join() !== graph)).toEqual([]);
    expect(graphsOf('Claim', `${is}object`).every(({ objects }) => objects === 1)).toBe(true);
    const entities = store.getQuads(null, `${is}type`, 'urn:multaqa:vocab:Entity', null);
    expect(new Set(entities.map(({ graph }) => graph.termType))).toEqual(new Set(['DefaultGraph']));
  });

  it('has no blank nodes, so that files can be put together', async () => {
    const quads = parseTriples(await bytesOf(formatNamed('nt'), sampleGraph), 'N-Triples');
    const terms = quads.flatMap(({ subject, object }) => [subject, object]);
    expect(terms.filter(({ termType }) => termType === 'BlankNode')).toEqual([]);
  });
});

function linesOf(quads: readonly Quad[]): string[] {
  return quads
    .map(({ subject, predicate, object }) => {
      const kind =
        object.termType === 'Literal'
          ? [object.language, object.datatype.value]
          : [object.termType];
      return JSON.stringify([subject.value, predicate.value, object.value, ...kind]);
    })
    .sort();
}

import { DataFactory, Writer } from 'n3';
import type { Prefixes } from './context.js';
import type { Resource } from './resource.js';
import type { TripleMaker } from './to-triples.js';

export type TripleFormat = 'Turtle' | 'N-Triples' | 'N-Quads';

/** N3's writer, read out after each resource: it writes synchronously. */
export class TripleText {
  #text = '';
  readonly #writer: Writer;
  readonly #triples: TripleMaker;

  readonly #hasGraphs: boolean;

  constructor(format: TripleFormat, prefixes: Prefixes, triples: TripleMaker) {
    this.#hasGraphs = format === 'N-Quads';
    const output = {
      write: (text: string) => {
        this.#text += text;
      },
      end: () => undefined,
    };
    this.#writer = new Writer(output, { format, prefixes });
    this.#triples = triples;
  }

  of(...resources: readonly Resource[]): string {
    for (const resource of resources)
      this.#triples.addTriples(resource, (subject, predicate, object, graph) => {
        const written = this.#hasGraphs ? graph : DataFactory.defaultGraph();
        this.#writer.addQuad(subject, predicate, object, written);
      });
    return this.#take();
  }

  end(): string {
    this.#writer.end();
    return this.#take();
  }

  #take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

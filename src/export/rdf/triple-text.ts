import { Writer } from 'n3';
import type { Prefixes } from './context.js';
import type { Resource } from './resource.js';
import type { TripleMaker } from './to-triples.js';

/** N3's writer, read out after each resource: it writes synchronously. */
export class TripleText {
  #text = '';
  readonly #writer: Writer;
  readonly #triples: TripleMaker;

  constructor(format: 'Turtle' | 'N-Triples', prefixes: Prefixes, triples: TripleMaker) {
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
      this.#triples.addTriples(resource, (subject, predicate, object) => {
        this.#writer.addQuad(subject, predicate, object);
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

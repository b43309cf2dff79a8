import { Writer } from 'n3';
import type { Header } from '../element.js';
import type { Layout } from '../write/layout.js';
import { prefixes } from './context.js';
import { describeDocument, describeEntity, describeHeader, describeRelation } from './describe.js';
import type { Resource } from './resource.js';
import { addTriples } from './to-triples.js';

/** The layout of the formats that write one triple after another. */
export function layOutTriples(header: Header, format: 'Turtle' | 'N-Triples'): Layout {
  const text = new TripleText(format);
  return {
    document: {
      open: text.of(describeHeader(header)),
      write: (document) => text.of(describeDocument(document)),
    },
    entity: { write: (entity) => text.of(describeEntity(entity, header)) },
    relation: {
      write: (relation) => text.of(...describeRelation(relation)),
      close: () => text.end(),
    },
  };
}

/** N3's writer, read out after each resource: it writes at once, whatever it is given to write to. */
class TripleText {
  #text = '';
  readonly #writer: Writer;

  constructor(format: string) {
    const output = {
      write: (text: string) => {
        this.#text += text;
      },
      end: () => undefined,
    };
    this.#writer = new Writer(output, { format, prefixes });
  }

  of(...resources: readonly Resource[]): string {
    for (const resource of resources)
      addTriples(resource, (subject, predicate, object) => {
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

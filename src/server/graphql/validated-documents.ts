import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

export interface ValidatedDocument {
  readonly document: DocumentNode;
  /** The SHA-256 of its text. */
  readonly hash: string | undefined;
}

/** Characters of all documents together; a parsed document takes about 50 bytes for each. */
const maxCharacters = 500_000;

/** The documents that Apollo has parsed and validated, by their text; those asked last stay. */
export class ValidatedDocuments {
  readonly #bySource = new LRUCache<string, ValidatedDocument>({
    maxSize: maxCharacters,
    sizeCalculation: (_, source) => source.length,
  });

  remember(source: string, document: ValidatedDocument): void {
    this.#bySource.set(source, document);
  }

  find(source: string): ValidatedDocument | undefined {
    return this.#bySource.get(source);
  }
}

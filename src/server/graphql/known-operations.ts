import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

export interface KnownOperation {
  readonly document: DocumentNode;
  readonly hash: string | undefined;
}

/** Characters of all documents together; a parsed document takes about 50 bytes for each. */
const maxCharacters = 500_000;

/**
 * What Apollo has once let through: valid documents by their text, and the media type that it chose for an `Accept`.
 * Such a question need not pass its pipeline again.
 */
export class KnownOperations {
  private readonly documents = new LRUCache<string, KnownOperation>({
    maxSize: maxCharacters,
    sizeCalculation: (_, source) => source.length,
  });
  private readonly mediaTypes = new LRUCache<string, string>({ max: 100 });

  rememberDocument(source: string, known: KnownOperation): void {
    this.documents.set(source, known);
  }

  rememberMediaType(accept: string | undefined, mediaType: string): void {
    this.mediaTypes.set(accept ?? '', mediaType);
  }

  documentOf(source: string): KnownOperation | undefined {
    return this.documents.get(source);
  }

  mediaTypeFor(accept: string | undefined): string | undefined {
    return this.mediaTypes.get(accept ?? '');
  }
}

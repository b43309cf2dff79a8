import { TokenKind, type DocumentNode, type Token } from 'graphql';
import type { KeptKind, MemoryBudget } from '../../shared/memory-budget.js';

export interface ValidatedDocument {
  readonly document: DocumentNode;
  /** The SHA-256 of its text. */
  readonly hash: string | undefined;
}

/** The documents that Apollo has parsed and validated, by their text; what is worked out of each is kept with it. */
export class ValidatedDocuments {
  readonly #bySource: KeptKind<ValidatedDocument>;

  constructor(memory: MemoryBudget) {
    memory.admit(this);
    this.#bySource = memory.addKind(
      ({ document }) => weighDocument(document),
      ({ document }) => document,
    );
  }

  remember(source: string, document: ValidatedDocument): void {
    this.#bySource.keep(this, source, document);
  }

  find(source: string): ValidatedDocument | undefined {
    return this.#bySource.find(this, source);
  }
}

/** What a token takes with its part of the tree; measured, as all weights. */
const bytesPerToken = 310;

/** What an escape in a string takes: graphql-js puts the pieces beside it together, and all of them stay. */
const bytesPerEscape = 40;

/** The bytes of a document but for its text, which is its key. */
function weighDocument({ loc }: DocumentNode): number {
  let bytes = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined)
    bytes += bytesPerToken + weighString(token);
  return bytes;
}

/** A plain string is a part of the text; one with escapes, or a block of several lines, is made anew. */
function weighString({ kind, value, start, end }: Token): number {
  if (kind === TokenKind.BLOCK_STRING) return 2 * value.length;
  return kind === TokenKind.STRING ? bytesPerEscape * (end - start - 2 - value.length) : 0;
}

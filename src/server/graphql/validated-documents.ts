import { TokenKind, type DocumentNode, type Token } from 'graphql';
import type { KeptKind, MemoryBudget } from '../../shared/memory-budget.js';

export interface ValidatedDocument {
  readonly document: DocumentNode;
  /** SHA-256 of the text. */
  readonly hash: string | undefined;
}

/** Documents that Apollo has parsed and validated, by text. Values derived from a document are kept with it. */
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

/** Bytes per token with its part of the tree; measured, like all weights. */
const bytesPerToken = 310;

/** Bytes per escape in a string: graphql-js concatenates the pieces beside it, and all of them stay in memory. */
const bytesPerEscape = 40;

/** Bytes of a document without its text, which is its key. */
function weighDocument({ loc }: DocumentNode): number {
  let bytes = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined)
    bytes += bytesPerToken + weighString(token);
  return bytes;
}

/** A plain string is a slice of the text; a string with escapes and a block string of several lines are new strings. */
function weighString({ kind, value, start, end }: Token): number {
  if (kind === TokenKind.BLOCK_STRING) return 2 * value.length;
  return kind === TokenKind.STRING ? bytesPerEscape * (end - start - 2 - value.length) : 0;
}

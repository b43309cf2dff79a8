import type { DocumentNode } from 'graphql';
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

/** Measured: what a token and its part of the tree take, with what is read from them before any question runs. */
const bytesPerToken = 450;

/** The bytes of a document but for its text, which is its key. */
function weighDocument({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens += 1;
  return bytesPerToken * tokens;
}

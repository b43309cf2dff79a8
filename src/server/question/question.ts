import type { DocumentNode } from 'graphql';

/** A client's question whose document is known to be valid. */
export interface Question {
  readonly document: DocumentNode;
  /** Name of the operation; absent if the document has only one. */
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** True if the client wants to see the statements of the answer. */
  readonly wantsExplanation: boolean;
}

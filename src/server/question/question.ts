import type { DocumentNode } from 'graphql';

/** What a client asks, once its document is known to be valid. */
export interface Question {
  readonly document: DocumentNode;
  /** Which operation of the document; none where it holds only one. */
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The client wants to see the statements behind the answer. */
  readonly wantsExplanation: boolean;
}

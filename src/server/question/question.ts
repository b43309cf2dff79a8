import type { DocumentNode, OperationDefinitionNode } from 'graphql';

/** What a client asks, once its document is known to be valid. */
export interface Question {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** The operation of that name; none where the document has none, or several and no name was given. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The client wants to see the statements behind the answer. */
  readonly wantsExplanation: boolean;
}

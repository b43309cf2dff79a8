import type { DocumentNode, OperationDefinitionNode } from 'graphql';

/** One operation of a valid document, as a client asks it. */
export interface PricedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

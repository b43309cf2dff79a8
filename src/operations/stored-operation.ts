import type { DocumentNode, GraphQLInputType, OperationDefinitionNode } from 'graphql';

/** A query or mutation that is kept in a file and asked by its name. */
export interface StoredOperation {
  /** The file's name without its ending, in kebab-case. */
  readonly name: string;
  /** The comment at the top of the file; empty if there is none. */
  readonly description: string;
  readonly source: string;
  /** The SHA-256 of the source in hex. */
  readonly hash: string;
  readonly document: DocumentNode;
  /** The only operation of the document. */
  readonly operation: OperationDefinitionNode;
  /** True if it changes the graph: it is run by POST with its name as `documentId`, and has no address of its own. */
  readonly isMutation: boolean;
  readonly variables: readonly OperationVariable[];
  /** True if a deadline may cut its answer short; each such answer has `truncatedBy`. */
  readonly canBeTruncated: boolean;
}

export interface OperationVariable {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** Neither nullable nor with a default. */
  readonly isRequired: boolean;
  /** As GraphQL writes it. */
  readonly default: string | undefined;
}

/** Stored operations by name, in the order of their names. */
export type StoredOperations = ReadonlyMap<string, StoredOperation>;

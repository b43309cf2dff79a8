import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { GraphStore } from '../store/store.js';

/** What a resolver may use of the request that it answers. */
export interface Context {
  readonly store: GraphStore;
  /** The store itself, where `store` only notes the statements of one request: what is kept between requests is its. */
  readonly lastingStore?: GraphStore;
  /** Aborts when the client goes away or the request's deadline passes. */
  readonly signal: AbortSignal;
  readonly requestId: string;
}

/** One operation that has passed parsing, validation and the limits. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/** What can be asked: the schema, and the one way to answer an operation of it. */
export interface Api {
  readonly schema: GraphQLSchema;
  execute(operation: Operation): Promise<ExecutionResult>;
}

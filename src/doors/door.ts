import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Doors } from '../../generated/answers.js';
import type { DoorName } from '../config/doors-config.js';
import type { ServedOperations } from '../operations/served-operations.js';
import type { Values } from '../shared/mapping.js';

/**
 * Asks a stored operation by the steps of `/q`: its limits, its kept answers, its deadline, the viewer "anonymous". Never
 * rejects: the answer has the errors, masked. The work stops if the signal is aborted or the client leaves.
 */
export type Ask = (
  name: string,
  variables: Values,
  signal?: AbortSignal,
) => Promise<FormattedExecutionResult>;

/** Data that answers a stored operation of a door; rejects if the answer has an error. */
export type AskData = <Name extends keyof Doors>(
  operation: Name,
  variables: Values,
) => Promise<Doors[Name]['answer']>;

/** An error as a client may see it, with the status and the headers of an answer that has nothing else. */
export interface ShownError extends GraphQLFormattedError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Everything that the server hands a door. */
export interface DoorParts {
  readonly schema: GraphQLSchema;
  readonly operations: ServedOperations;
  /** The doors that are open. */
  readonly doors: readonly DoorName[];
  /** Address under which clients reach the server, without a trailing slash, if it is known. */
  readonly publicUrl: string | undefined;
  /** Origins whose pages may ask everything; `*` for all. */
  readonly corsOrigins: readonly string[];
  /**
   * Records a request, charges its client for it, and gives the way to ask within it.
   * @throws GraphQLError with `extensions.limit` "rate"
   */
  readonly admit: (request: FastifyRequest, reply: FastifyReply) => Ask;
  /** The error as a client may see it; one that is hidden is logged. */
  readonly show: (error: unknown, request: FastifyRequest) => ShownError;
  /** Serves a text made of the schema and the stored operations, with a validator, to pages of other origins too. */
  readonly serveText: (url: string, mediaType: string, make: () => string) => void;
}

/** Adds the routes of a door: an adapter that turns the words of a protocol into questions, and answers into its words. */
export type OpenDoor = (app: FastifyInstance, parts: DoorParts) => void | Promise<void>;

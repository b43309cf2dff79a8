import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Curation } from '../claims/change/curation.js';
import type { ChosenPart } from '../export/index.js';
import type { ModelAccess } from '../ingest/prepare-document.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { MemoryBudget } from '../shared/memory-budget.js';
import type { Viewer } from '../shared/viewer.js';
import type { GraphReader } from '../store/graph-reader.js';
import type { LogRow } from './changes/log-rows.js';
import type { SubgraphQuestion } from './inputs/subgraph-input.js';

/** What a resolver may use of the request that it answers. */
export interface Context {
  readonly store: GraphReader;
  /** What is worked out from the graph and kept between requests. */
  readonly knowledge: Knowledge;
  /** Aborts when the client goes away or the request's deadline passes. */
  readonly signal: AbortSignal;
  readonly requestId: string;
  /** What changes the graph, for who may; where it is not given, nothing does. */
  readonly curation?: Curation | undefined;
  /** The language model that documents may be put before; where it is not given, none is asked. */
  readonly model?: ModelAccess | undefined;
  /** Who asks; whoever is not named may read, and nothing more. */
  readonly viewer?: Viewer;
  /** What made each version of the graph after one, or after the one that it is at; where it is not given, nobody can wait for more. */
  readonly followLog?: ((since?: number) => Promise<AsyncIterable<LogRow>>) | undefined;
  /** Takes down for the log what has made an answer one that the client is told without its cause. */
  readonly noteCause?: ((cause: unknown) => void) | undefined;
  /** Who asks: what takes long is shared out between clients. Those who do not say are one client. */
  readonly client?: string | undefined;
  /** The address under which clients reach the server, without a slash at its end; undefined where it is not known. */
  readonly publicUrl?: string | undefined;
  /** The same where somebody has set it: the IRIs of linked data begin with it, so that they can be followed. */
  readonly iriBase?: string | undefined;
}

/** One operation of a document that has passed parsing, validation and the limits, and has an operation of that name. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/** What can be asked: the schema, the one way to answer an operation of it, and what an export takes. */
export interface Api {
  readonly schema: GraphQLSchema;
  /** What it keeps of documents for the next question, of those that whoever asks keeps here too. */
  readonly memory: MemoryBudget;
  execute(operation: Operation): Promise<ExecutionResult>;
  /** Throws as `checkSubgraph` does. */
  check(question: SubgraphQuestion): void;
  /** The part of the graph that a subgraph's input stands for. @throws KnownError as `chooseSubgraph` does */
  choose(question: SubgraphQuestion, context: Context, timeoutMs?: number): Promise<ChosenPart>;
}

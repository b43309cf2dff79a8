import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { LoadData } from '../change/load/load-data.js';
import type { Curation } from '../review/curation.js';
import type { ChosenPart } from '../export/index.js';
import type { DocumentReader, ModelAccess } from '../ingest/prepare-document.js';
import type { AdmitAnalysis } from '../knowledge/fair-turns.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { MemoryBudget } from '../shared/memory-budget.js';
import type { Viewer } from '../shared/viewer.js';
import type { GraphReader } from '../store/graph-reader.js';
import type { LogRow } from './changes/log-rows.js';
import type { SubgraphQuestion } from './inputs/subgraph-input.js';

/** The request of a resolver. */
export interface Context {
  readonly store: GraphReader;
  /** Views derived from the graph and kept between requests. */
  readonly knowledge: Knowledge;
  /** Aborts when the client leaves or the request's deadline passes. */
  readonly signal: AbortSignal;
  readonly requestId: string;
  /** Applies changes for those who may; absent if nothing can be changed. */
  readonly curation?: Curation | undefined;
  /** Reads the data folders of the server again; absent if it has none. */
  readonly loadData?: LoadData | undefined;
  /** Reader of documents; absent if nothing can be changed. */
  readonly documents?: DocumentReader | undefined;
  /** Language model for documents; absent if none is configured. */
  readonly model?: ModelAccess | undefined;
  /** The client; an unidentified one may only read. */
  readonly viewer?: Viewer;
  /**
   * Yields the changes of each version after the given one, by default after the current one; absent if nobody can wait
   * for them.
   */
  readonly followLog?: ((since?: number) => Promise<AsyncIterable<LogRow>>) | undefined;
  /** Logs the cause of an answer that the client gets without it. */
  readonly noteCause?: ((cause: unknown) => void) | undefined;
  /** Client that pays for an expensive request; anonymous clients share one turn. */
  readonly client?: string | undefined;
  /** Admits a new analysis to the request, or throws; absent if nobody pays. */
  readonly admitAnalysis?: AdmitAnalysis | undefined;
  /** Address under which clients reach the server, without a trailing slash; undefined if unknown. */
  readonly publicUrl?: string | undefined;
  /** The same address if an operator has set it: it begins the IRIs of linked data, so that they can be followed. */
  readonly iriBase?: string | undefined;
}

/**
 * One operation of a document that has passed parsing, validation and the limits, and contains an operation of that
 * name.
 */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/** The API: the schema, the way to answer an operation of it, and the selections of exports. */
export interface Api {
  readonly schema: GraphQLSchema;
  /** Cache of values derived from documents, shared with the caller's own. */
  readonly memory: MemoryBudget;
  /** Reads the documents of this API's clients; absent if it reads none. */
  readonly documents?: DocumentReader;
  execute(operation: Operation): Promise<ExecutionResult>;
  /** Throws as `checkSubgraph` does. */
  check(question: SubgraphQuestion): void;
  /**
   * Finds the part of the graph for a subgraph's input.
   * @throws KnownError as `chooseSubgraph` does
   */
  choose(question: SubgraphQuestion, context: Context, timeoutMs?: number): Promise<ChosenPart>;
}

import type { SettingReader } from './setting-reader.js';

/** Limits of one client's requests. */
export interface LimitsConfig {
  readonly bodyLimitBytes: number;
  /** The same for a mutation. */
  readonly mutationLimitBytes: number;
  /** Bytes of a document that is sent as a body of its own. */
  readonly documentLimitBytes: number;
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  /** Objects that one operation may fetch, counted before it runs. */
  readonly maxCost: number;
  /** Bytes of one answer: priced before it is made, counted once it is written. */
  readonly maxAnswerBytes: number;
  /** Bytes of all answers that are being made or sent. */
  readonly maxBytesInFlight: number;
  /** Maximum time without progress of a reader before its connection is cut. */
  readonly readerTimeoutMs: number;
  /** Exports that are written at the same time. */
  readonly maxExports: number;
  /** Clients that follow the graph's changes at the same time. */
  readonly maxStreams: number;
  /** Objects that one client may ask for in a minute; 0 sets no such limit. */
  readonly costPerMinute: number;
  /** Changes that one client may make in a minute; 0 sets no such limit. */
  readonly mutationsPerMinute: number;
  readonly requestTimeoutMs: number;
  /** Each statement's deadline in the store; never longer than the request's. */
  readonly statementTimeoutMs: number;
}

const million = 1_000_000;
const megabyte = 1024 * 1024;

/** The largest budget that a client or a token may have; 0 sets none. */
export const maxCostPerMinute = 1000 * million;

export function readLimits(reader: SettingReader, isProduction: boolean): LimitsConfig {
  const limits: LimitsConfig = {
    bodyLimitBytes: reader.integer('BODY_LIMIT_BYTES', {
      fallback: 1024 * 1024,
      min: 1024,
      max: 64 * 1024 * 1024,
    }),
    mutationLimitBytes: reader.integer('MUTATION_LIMIT_BYTES', {
      fallback: megabyte,
      min: 1024,
      max: 64 * 1024 * 1024,
    }),
    documentLimitBytes: reader.integer('DOCUMENT_LIMIT_BYTES', {
      fallback: 20 * megabyte,
      min: 1024,
      max: 20 * megabyte,
    }),
    maxTokens: reader.integer('MAX_TOKENS', { fallback: 2000, min: 50, max: 100_000 }),
    maxDepth: reader.integer('MAX_DEPTH', { fallback: 15, min: 1, max: 50 }),
    maxAliases: reader.integer('MAX_ALIASES', { fallback: 50, min: 0, max: 1000 }),
    maxCost: reader.integer('MAX_COST', { fallback: 50_000, min: 1, max: 1000 * million }),
    maxAnswerBytes: reader.integer('MAX_ANSWER_BYTES', {
      fallback: 16 * megabyte,
      min: 1024,
      max: 512 * megabyte,
    }),
    maxBytesInFlight: reader.integer('MAX_BYTES_IN_FLIGHT', {
      fallback: 64 * megabyte,
      min: 1024,
      max: 64 * 1024 * megabyte,
    }),
    readerTimeoutMs: reader.integer('READER_TIMEOUT_MS', {
      fallback: 30_000,
      min: 100,
      max: 600_000,
    }),
    maxExports: reader.integer('MAX_EXPORTS', { fallback: 4, min: 1, max: 1000 }),
    maxStreams: reader.integer('MAX_STREAMS', { fallback: 1000, min: 0, max: 100_000 }),
    costPerMinute: reader.integer('COST_PER_MINUTE', {
      fallback: isProduction ? 600_000 : 0,
      min: 0,
      max: maxCostPerMinute,
    }),
    mutationsPerMinute: reader.integer('MUTATIONS_PER_MINUTE', {
      fallback: isProduction ? 120 : 0,
      min: 0,
      max: million,
    }),
    requestTimeoutMs: reader.integer('REQUEST_TIMEOUT_MS', {
      fallback: 30_000,
      min: 100,
      max: 600_000,
    }),
    statementTimeoutMs: reader.integer('STATEMENT_TIMEOUT_MS', {
      fallback: 15_000,
      min: 100,
      max: 600_000,
    }),
  };
  if (limits.statementTimeoutMs > limits.requestTimeoutMs)
    reader.fault('STATEMENT_TIMEOUT_MS must not be longer than REQUEST_TIMEOUT_MS.');
  if (limits.maxAnswerBytes > limits.maxBytesInFlight)
    reader.fault('MAX_ANSWER_BYTES must not be more than MAX_BYTES_IN_FLIGHT.');
  return limits;
}

import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestRecord } from './request-record.js';

type Reading = number | undefined;

/** Upper bounds of the buckets of durations, in seconds. */
const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts a request under the name of a stored operation, or a collective name: no text of a client. */
type CountRequest = (record: RequestRecord, operation: string) => void;

/** A number of the requests that have ended: registers itself, and gives the function that counts one. */
type RequestMetric = (registry: Registry) => CountRequest;

const duration: RequestMetric = (registry) => {
  const requests = new Histogram({
    name: 'multaqa_request_duration_seconds',
    help: 'Time from the arrival of a GraphQL request to the end of its answer.',
    labelNames: ['operation', 'status'],
    buckets: secondsBuckets,
    registers: [registry],
  });
  return ({ status, durationMs }, operation) => {
    requests.observe({ operation, status }, durationMs / 1000);
  };
};

const errors: RequestMetric = (registry) => {
  const counter = new Counter({
    name: 'multaqa_errors_total',
    help: 'Errors in answers, by code.',
    labelNames: ['code'],
    registers: [registry],
  });
  return ({ errorCodes }) => {
    for (const code of errorCodes) counter.inc({ code });
  };
};

/** All numbers of requests; a new one is a function beside these and its name here. */
const requestMetrics: readonly RequestMetric[] = [duration, errors];

/** Origin of an answer to a stored operation: memory, the work for an equal request beside it, or work of its own. */
export type AnswerOrigin = 'kept' | 'shared' | 'computed';

/** The numbers of this process, as Prometheus reads them. */
export interface Metrics {
  readonly countRequest: readonly CountRequest[];
  readonly countStatement: (statement: { readonly ms: number; readonly error?: unknown }) => void;
  /** Counts a refused request by the resource that was short. */
  countRefusal(shortage: string): void;
  /** Counts an answer to a stored operation by its origin. */
  readonly countAnswer: (origin: AnswerOrigin) => void;
  /** Counts a change that this process has made. */
  readonly countChange: (kind: string) => void;
  /** Adds a number that is read at each scrape, and left out where there is none. */
  readonly addGauge: (name: string, help: string, read: () => Reading | Promise<Reading>) => void;
  readonly contentType: string;
  /** All numbers as text, with the current state of the store. */
  text(): Promise<string>;
}

/**
 * Metrics of the process, its event loop, its requests and its statements.
 * @param isStoreUp called at each scrape
 * @param version that of the program
 */
export function createMetrics(isStoreUp: () => Promise<boolean>, version: string): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const countRequest = requestMetrics.map((register) => register(registry));
  const statements = new Histogram({
    name: 'multaqa_statement_duration_seconds',
    help: 'Time that the store took for a statement.',
    labelNames: ['outcome'],
    buckets: secondsBuckets,
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'multaqa_refused_total',
    help: 'Requests refused on arrival, by the resource that was short.',
    labelNames: ['shortage'],
    registers: [registry],
  });
  const answers = new Counter({
    name: 'multaqa_named_answers_total',
    help: 'Answers to stored operations, by their origin: kept in memory, shared with an equal request, or computed.',
    labelNames: ['origin'],
    registers: [registry],
  });
  const changes = new Counter({
    name: 'multaqa_changes_total',
    help: 'Changes of the graph that this process made, by kind.',
    labelNames: ['kind'],
    registers: [registry],
  });
  const build = new Gauge({
    name: 'multaqa_build_info',
    help: '1, with the version of the program and that of Node.',
    labelNames: ['version', 'node'],
    registers: [registry],
  });
  build.set({ version, node: process.version }, 1);
  const addGauge: Metrics['addGauge'] = (name, help, read) => {
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        async collect() {
          this.reset();
          const value = await read();
          if (value === undefined) this.remove();
          else this.set(value);
        },
      }),
    );
  };
  addGauge(
    'multaqa_heap_limit_bytes',
    'Size of the heap at which V8 ends the process.',
    () => getHeapStatistics().heap_size_limit,
  );
  addGauge(
    'multaqa_memory_limit_bytes',
    'Memory that the container has; absent where there is no limit.',
    readMemoryLimit,
  );
  addGauge('multaqa_store_up', '1 while the store answers.', async () =>
    (await isStoreUp()) ? 1 : 0,
  );
  return {
    countRequest,
    countStatement({ ms, error }) {
      statements.observe({ outcome: error === undefined ? 'answered' : 'failed' }, ms / 1000);
    },
    countRefusal(shortage) {
      refusals.inc({ shortage });
    },
    countAnswer(origin) {
      answers.inc({ origin });
    },
    countChange(kind) {
      changes.inc({ kind });
    },
    addGauge,
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

/** Undefined where the operating system sets no limit: then it tells 0, or more than the machine has. */
function readMemoryLimit(): Reading {
  const limit = process.constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : undefined;
}

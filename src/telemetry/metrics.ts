import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestRecord } from './request-record.js';

/** The numbers of this process, as Prometheus reads them. */
export interface Metrics {
  /** Counts a request under the name of a stored operation, or a collective name: no text of a client. */
  countRequest(record: RequestRecord, operation: string): void;
  countStatement(durationMs: number, outcome: string): void;
  /** Counts a refused request by the resource that was short. */
  countRefusal(shortage: string): void;
  readonly contentType: string;
  /** All numbers as text, with the current state of the store. */
  text(): Promise<string>;
}

const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Metrics of the process, its event loop, its requests and its statements; `isStoreUp` is called at each scrape. */
export function createMetrics(isStoreUp: () => Promise<boolean>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'multaqa_request_duration_seconds',
    help: 'Time from the arrival of a GraphQL request to the end of its answer.',
    labelNames: ['operation', 'status'],
    buckets: secondsBuckets,
    registers: [registry],
  });
  const errors = new Counter({
    name: 'multaqa_errors_total',
    help: 'Errors in answers, by code.',
    labelNames: ['code'],
    registers: [registry],
  });
  const statements = new Histogram({
    name: 'multaqa_statement_duration_seconds',
    help: 'Time that the store took for a statement.',
    labelNames: ['outcome'],
    buckets: secondsBuckets,
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'multaqa_refused_total',
    help: 'Requests that were refused on arrival, by what was short.',
    labelNames: ['shortage'],
    registers: [registry],
  });
  const storeUp = new Gauge({
    name: 'multaqa_store_up',
    help: '1 while the store answers.',
    registers: [registry],
  });
  return {
    countRequest({ status, durationMs, errorCodes }, operation) {
      requests.observe({ operation, status }, durationMs / 1000);
      for (const code of errorCodes) errors.inc({ code });
    },
    countStatement(durationMs, outcome) {
      statements.observe({ outcome }, durationMs / 1000);
    },
    countRefusal(shortage) {
      refusals.inc({ shortage });
    },
    contentType: registry.contentType,
    async text() {
      storeUp.set((await isStoreUp()) ? 1 : 0);
      return registry.metrics();
    },
  };
}

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestRecord } from './request-record.js';
import { requestMetrics } from './requests/index.js';
import { secondsBuckets } from './seconds-buckets.js';

/** The numbers of this process, as Prometheus reads them. */
export interface Metrics {
  /** Count a request under the name of a stored operation, or a collective name: no text of a client. */
  readonly countRequest: readonly ((record: RequestRecord, operation: string) => void)[];
  readonly countStatement: (statement: { readonly ms: number; readonly error?: unknown }) => void;
  /** Counts a refused request by the resource that was short. */
  countRefusal(shortage: string): void;
  readonly contentType: string;
  /** All numbers as text, with the current state of the store. */
  text(): Promise<string>;
}

/** Metrics of the process, its event loop, its requests and its statements; `isStoreUp` is called at each scrape. */
export function createMetrics(isStoreUp: () => Promise<boolean>): Metrics {
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
  const storeUp = new Gauge({
    name: 'multaqa_store_up',
    help: '1 while the store answers.',
    registers: [registry],
  });
  return {
    countRequest,
    countStatement({ ms, error }) {
      statements.observe({ outcome: error === undefined ? 'answered' : 'failed' }, ms / 1000);
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

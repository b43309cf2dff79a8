import type { Registry } from 'prom-client';
import type { RequestRecord } from '../request-record.js';

/** A number of the requests that have ended: registers itself, and gives the function that counts a request under its label. */
export type RequestMetric = (
  registry: Registry,
) => (record: RequestRecord, operation: string) => void;

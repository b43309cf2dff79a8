import { Histogram } from 'prom-client';
import { secondsBuckets } from '../seconds-buckets.js';
import type { RequestMetric } from './request-metric.js';

export const duration: RequestMetric = (registry) => {
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

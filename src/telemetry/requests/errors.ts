import { Counter } from 'prom-client';
import type { RequestMetric } from './request-metric.js';

export const errors: RequestMetric = (registry) => {
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

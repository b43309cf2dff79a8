import { duration } from './duration.js';
import { errors } from './errors.js';
import type { RequestMetric } from './request-metric.js';

/** All numbers of requests; a new one is a file beside these and a line here. */
export const requestMetrics: readonly RequestMetric[] = [duration, errors];

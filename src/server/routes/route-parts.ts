import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LimitsConfig } from '../../config/limits-config.js';
import { askerOf } from '../auth/identify.js';
import {
  reportAtClose,
  type RequestDetails,
  type RequestReporter,
} from '../http/report-request.js';
import type { ServedGraph } from '../lifetime/served-graph.js';
import type { BytesInFlight } from '../limits/bytes-in-flight.js';
import type { RateLimit } from '../limits/rate.js';
import { RequestScope } from '../question/request-scope.js';

/** Dependencies of every route that asks the graph. */
export interface RouteParts {
  readonly graph: ServedGraph;
  readonly limits: LimitsConfig;
  readonly rate: RateLimit;
  readonly inFlight: BytesInFlight;
  readonly report: RequestReporter;
}

/** Scope of a request, which ends with its response and is then reported; `known` is recorded already. */
export function openScope(
  request: FastifyRequest,
  reply: FastifyReply,
  { graph, limits, report }: RouteParts,
  { operationName, operationHash }: Pick<RequestDetails, 'operationName' | 'operationHash'> = {},
): RequestScope {
  const { id, bodyBytes = 0 } = request;
  const { client, costPerMinute, viewer } = askerOf(request);
  const origin = { client, costPerMinute, viewer, id, bodyBytes, graph: graph.current() };
  const scope = new RequestScope(origin, limits.requestTimeoutMs);
  scope.operationName = operationName;
  scope.operationHash = operationHash;
  scope.endWith(reply.raw);
  reportAtClose(request, reply, report, scope);
  return scope;
}

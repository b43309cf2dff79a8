import { HeaderMap } from '@apollo/server';
import type { ApolloServer, HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { LimitsConfig } from '../../config/limits-config.js';
import { invariant } from '../../shared/errors.js';
import type { RequestRecord } from '../../telemetry/request-record.js';
import type { DocumentIdResolver, GraphqlRequest } from '../graphql/resolve-document-id.js';
import type { AnswerIfKnown } from '../graphql/answer-if-known.js';
import type { Gate } from '../lifetime/gate.js';
import type { KnownOperations } from '../graphql/known-operations.js';
import type { RateLimit } from '../limits/rate.js';
import { RequestScope } from '../question/request-scope.js';
import type { ApolloContext } from '../graphql/apollo-context.js';

export interface GraphqlParts {
  readonly apollo: ApolloServer<ApolloContext>;
  readonly resolveDocumentId: DocumentIdResolver;
  readonly answerIfKnown: AnswerIfKnown;
  readonly known: KnownOperations;
  readonly gate: Gate;
  readonly limits: LimitsConfig;
  readonly rate: RateLimit | undefined;
  /** Told of each request once it has ended. */
  readonly tell: (record: RequestRecord) => void;
}

/** `/graphql`: each request gets its scope, is answered, and is told of when its answer has gone out. */
export function serveGraphql(app: FastifyInstance, parts: GraphqlParts): void {
  const { apollo, resolveDocumentId, answerIfKnown, known, gate, limits, rate, tell } = parts;
  app.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (request, reply) => {
      rate?.spendOnRequest(request.ip);
      const asked = resolveDocumentId(request);
      const origin = { id: request.id, client: request.ip, graph: gate.pass() };
      const scope = new RequestScope(origin, limits.requestTimeoutMs);
      scope.endWith(reply.raw, tell);
      const quick = await answerIfKnown(asked, scope);
      if (quick !== undefined) return send(reply, quick.status, quick.headers, quick.body);
      const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: toApollo(asked),
        context: () => Promise.resolve({ scope }),
      });
      const mediaType = headers.get('content-type');
      if (status === 200 && mediaType !== undefined)
        known.rememberMediaType(request.headers.accept, mediaType);
      return send(reply, status ?? 200, headers, bodyOf(body));
    },
  });
}

function toApollo({ method, headers, body, url }: GraphqlRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (typeof value === 'string') map.set(name, value);
  const start = url.indexOf('?');
  return { method, headers: map, body, search: start === -1 ? '' : url.slice(start) };
}

/** Answers come whole: nothing here can be deferred. */
function bodyOf(body: HTTPGraphQLResponse['body']): string {
  invariant(body.kind === 'complete', 'an executor of ours gives its whole answer at once');
  return body.string;
}

function send(
  reply: FastifyReply,
  status: number,
  headers: Iterable<readonly [name: string, value: string]>,
  body: string,
): FastifyReply {
  void reply.code(status);
  for (const [name, value] of headers) void reply.header(name, value);
  return reply.send(body);
}

import { HeaderMap } from '@apollo/server';
import type { ApolloServer, HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { invariant } from '../../shared/errors.js';
import { parseJsonObject } from '../../shared/json-object.js';
import type { AnswerIfValidated } from '../graphql/answer-if-validated.js';
import type { ApolloContext } from '../graphql/apollo.js';
import type { ExpandDocumentId, GraphqlRequest } from '../graphql/expand-document-id.js';
import { askerOf } from '../auth/identify.js';
import { refuseCrossSite } from '../http/cross-site.js';
import { openScope, type RouteParts } from './route-parts.js';

export interface GraphqlParts extends RouteParts {
  readonly apollo: ApolloServer<ApolloContext>;
  readonly expandDocumentId: ExpandDocumentId;
  readonly answerIfValidated: AnswerIfValidated;
}

/** `/graphql`: a question whose document is known is answered at once, any other by Apollo's pipeline. */
export function serveGraphql(app: FastifyInstance, parts: GraphqlParts): void {
  const { apollo, expandDocumentId, answerIfValidated, rate } = parts;
  app.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (request, reply) => {
      rate.spendOnRequest(askerOf(request));
      refuseCrossSite(request.method, request.headers);
      const asked = expandDocumentId(request);
      const scope = openScope(request, reply, parts);
      const answer = await answerIfValidated(asked, scope);
      if (answer !== undefined)
        return reply.code(answer.status).headers(answer.headers).send(answer.body);
      const {
        status = 200,
        headers,
        body,
      } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: toApollo(asked),
        context: () => Promise.resolve({ scope }),
      });
      const text = textOf(body);
      // What Apollo refuses outside its pipeline has come by none of our steps.
      if (status >= 400 && scope.errorCodes.length === 0)
        scope.conclude(parseJsonObject(text) ?? {});
      return reply.code(status).headers(Object.fromEntries(headers)).send(text);
    },
  });
}

function toApollo({ method, headers, body, url }: GraphqlRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (typeof value === 'string') map.set(name, value);
  const start = url.indexOf('?');
  return {
    method: method === 'HEAD' ? 'GET' : method,
    headers: map,
    body,
    search: start === -1 ? '' : url.slice(start),
  };
}

/** Answers come whole: nothing here can be deferred. */
function textOf(body: HTTPGraphQLResponse['body']): string {
  invariant(body.kind === 'complete', 'an executor of ours gives its whole answer at once');
  return body.string;
}

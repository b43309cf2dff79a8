import { HeaderMap } from '@apollo/server';
import type { ApolloServer, HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { invariant } from '../../shared/errors.js';
import { parseJsonObject } from '../../shared/json-object.js';
import { loopTurns } from '../../shared/loop-turns.js';
import type { AnswerIfValidated, GraphqlAnswer } from '../graphql/answer-if-validated.js';
import type { ApolloContext } from '../graphql/apollo.js';
import type { ExpandDocumentId, GraphqlRequest } from '../graphql/expand-document-id.js';
import { refuseCrossSite } from '../http/arrival.js';
import { encodingFor } from '../http/accept.js';
import { pack } from '../http/pack.js';
import { cutSlowReader } from '../http/response-close.js';
import type { CheckAnswer } from '../question/answer-question.js';
import { openScope, type RequestScope, type RouteParts } from '../question/request-scope.js';

export interface GraphqlParts extends RouteParts {
  readonly apollo: ApolloServer<ApolloContext>;
  readonly expandDocumentId: ExpandDocumentId;
  readonly answerIfValidated: AnswerIfValidated;
  readonly checkAnswer: CheckAnswer;
}

/** `/graphql`: a question with a known document is answered at once, any other by Apollo's pipeline. */
export function serveGraphql(app: FastifyInstance, parts: GraphqlParts): void {
  const { expandDocumentId, rate } = parts;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      const { asker } = request;
      rate.spendOnRequest(asker);
      refuseCrossSite(request.method, request.headers);
      const turn = loopTurns.next('question', asker.client);
      if (turn !== undefined) await turn;
      return answerGraphql(expandDocumentId(request), { request, reply }, parts);
    },
  });
}

/** Answers a request to the API, with what counts for it. */
export async function answerGraphql(
  asked: GraphqlRequest,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  parts: GraphqlParts,
): Promise<FastifyReply> {
  const { apollo, answerIfValidated, checkAnswer, limits } = parts;
  const scope = openScope(request, reply, parts);
  const { status, headers, body } =
    (await answerIfValidated(asked, scope)) ?? (await askApollo(apollo, asked, scope));
  const refusal = checkAnswer(body, scope);
  if (refusal === undefined) {
    cutSlowReader(reply.raw, body.length, limits.readerTimeoutMs);
    void reply.code(status).headers(headers);
    return body.length < worthPacking ? reply.send(body) : sendPacked(body, request, reply);
  }
  const outcome = scope.conclude(refusal, request.headers.accept);
  return reply
    .code(outcome.status)
    .headers({ 'content-type': headers['content-type'], ...outcome.headers })
    .send(JSON.stringify(refusal));
}

/** Bytes below which an answer is sent uncompressed: it takes one packet either way. */
const worthPacking = 1400;

async function sendPacked(
  body: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  void reply.header('vary', varyWith(reply, 'accept-encoding'));
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (encoding === undefined) return reply.send(body);
  const bytes = await pack(Buffer.from(body), encoding);
  return reply.header('content-encoding', encoding).send(bytes);
}

/** CORS may have set `Vary: Origin` already. */
function varyWith(reply: FastifyReply, header: string): string {
  return [reply.getHeader('vary'), header].filter((each) => each !== undefined).join(', ');
}

async function askApollo(
  apollo: ApolloServer<ApolloContext>,
  asked: GraphqlRequest,
  scope: RequestScope,
): Promise<GraphqlAnswer> {
  const { status = 200, ...response } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: toApollo(asked),
    context: () => Promise.resolve({ scope }),
  });
  const body = textOf(response.body);
  // Refusals outside Apollo's pipeline have skipped our steps.
  if (status >= 400 && scope.errorCodes.length === 0) scope.conclude(parseJsonObject(body) ?? {});
  return { status, headers: Object.fromEntries(response.headers), body };
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

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { LimitsConfig } from '../../config/limits-config.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import type { RequestRecord } from '../../telemetry/request-record.js';
import { retryHeaders, statusOfAnswer } from '../http/answer-status.js';
import type { NamedAnswer, NamedAnswers } from '../named/named-answers.js';
import { etagFor, formFor } from '../named/form.js';
import { listOperations } from '../named/list-operations.js';
import type { StoredOperations } from '../../operations/stored-operation.js';
import { createQuestionReader, type NamedQuestion } from '../named/named-question.js';
import { etagOf, isHeld } from '../http/etag.js';
import { openToAll } from '../http/open-to-all.js';
import type { Gate } from '../lifetime/gate.js';
import type { RateLimit } from '../limits/rate.js';
import { RequestScope } from '../question/request-scope.js';
import { tellAtEnd } from '../http/tell-at-end.js';

export interface NamedParts {
  readonly operations: StoredOperations;
  readonly schema: GraphQLSchema;
  readonly answers: NamedAnswers;
  readonly gate: Gate;
  readonly limits: LimitsConfig;
  readonly rate: RateLimit | undefined;
  readonly versionStalenessMs: number;
  /** Told of each request once it has ended. */
  readonly tell: (record: RequestRecord) => void;
}

interface NamedRequest {
  readonly Params: { readonly name: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}

/**
 * `/q`: the list of named documents. `/q/{name}?variable=…`: the answer to one, with a validator by which a client asks
 * again for nothing: while the graph is at the same version, nothing is read from the store.
 */
export function serveNamed(app: FastifyInstance, parts: NamedParts): void {
  const { operations, schema, answers, gate, rate, tell } = parts;
  serveList(app, operations);
  const read = createQuestionReader(operations, schema);
  // An answer may be shown for as long as this process itself may be behind another's writes, then it must be confirmed.
  const maxAge = Math.floor(parts.versionStalenessMs / 1000);
  const cacheControl = `public, max-age=${maxAge}, must-revalidate`;

  app.route<NamedRequest>({
    method: ['GET', 'HEAD'],
    url: '/q/:name',
    handler: async (request, reply) => {
      void reply.headers(openToAll).header('vary', 'accept, accept-encoding');
      rate?.spendOnRequest(request.ip);
      const question = read(request);
      const version = await gate.pass().store.version();
      const form = formFor(request.headers);
      const etag = etagFor(question, version, form);
      const validity = { etag, 'cache-control': cacheControl };
      const tellQuickly = () => {
        tellAtEnd(request, reply, tell, () => operationOf(question));
      };
      if (isHeld(etag, request.headers['if-none-match'])) {
        tellQuickly();
        return reply.code(304).headers(validity).send();
      }
      const kept = answers.kept.find(question.key, version);
      if (kept !== undefined) tellQuickly();
      const { body, isLasting } =
        kept === undefined
          ? await askAnew({ question, version, request, reply }, parts)
          : { body: kept, isLasting: true };
      if (isLasting) void reply.headers(validity);
      void reply.type(form.mediaType);
      if (!form.isPacked) return reply.send(body);
      void reply.header('content-encoding', 'gzip');
      return reply.send(await answers.kept.pack(question.key, body));
    },
  });
}

interface Asking {
  readonly question: NamedQuestion;
  readonly version: GraphVersion;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The answer where none is kept, its status set; the request then has a deadline, and ends when its client goes. */
async function askAnew(
  { question, version, request, reply }: Asking,
  { answers, gate, limits, tell }: NamedParts,
): Promise<NamedAnswer> {
  const origin = { id: request.id, client: request.ip, graph: gate.pass() };
  const scope = new RequestScope(origin, limits.requestTimeoutMs);
  const { operationName, operationHash } = operationOf(question);
  scope.operationName = operationName;
  scope.operationHash = operationHash;
  scope.endWith(reply.raw, tell);
  const answer = await answers.answer(question, version, scope);
  const { shown, cost } = answer;
  scope.cost = cost;
  scope.errorCodes = (shown.errors ?? []).map(({ extensions }) => String(extensions?.['code']));
  void reply.code(statusOfAnswer(shown)).headers(Object.fromEntries(retryHeaders(shown)));
  return answer;
}

/** What the log calls a question: the name of the document stands for that of its operation. */
function operationOf({ document: { name, hash } }: NamedQuestion) {
  return { operationName: name, operationHash: hash };
}

/** `/q`: which documents there are, what they tell and what they take; the same until the server starts anew. */
function serveList(app: FastifyInstance, operations: StoredOperations): void {
  const list = JSON.stringify(listOperations(operations));
  const etag = etagOf(list);
  app.route({
    method: ['GET', 'HEAD'],
    url: '/q',
    handler: (request, reply) => {
      void reply.headers({ ...openToAll, etag, 'cache-control': 'no-cache' });
      if (isHeld(etag, request.headers['if-none-match'])) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(list);
    },
  });
}

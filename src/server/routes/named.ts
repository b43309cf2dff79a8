import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { allVariables } from '../../operations/check-operation.js';
import type { Texts } from '../../operations/read-texts.js';
import { parseJsonObject } from '../../shared/json-object.js';
import type { MemoryBudget } from '../../shared/memory-budget.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import type { NamedAnswer, NamedAnswers } from '../named/named-answers.js';
import { listOperations } from '../named/list-operations.js';
import type { ServedOperations } from '../../operations/served-operations.js';
import type { DataOrigins } from '../http/origins.js';
import { isHeld, versionText } from '../http/etag.js';
import { cutSlowReader, reportAtClose } from '../http/response-close.js';
import {
  createQuestionReader,
  etagFor,
  representationFor,
  type NamedQuestion,
  type Representation,
} from '../named/named-question.js';
import { statusOfFailed, toTableAnswer } from '../named/table-answer.js';
import { openScope, type RouteParts } from '../question/request-scope.js';
import { serveStatic } from './static.js';

export interface NamedParts extends RouteParts {
  readonly operations: ServedOperations;
  readonly schema: GraphQLSchema;
  readonly memory: MemoryBudget;
  readonly answers: NamedAnswers;
  readonly versionStalenessMs: number;
  readonly dataOrigins: DataOrigins;
}

interface NamedRequest {
  readonly Params: { readonly name: string };
  readonly Querystring: Texts;
}

/**
 * `/q`: the list of stored operations. `/q/{name}?variable=…`: the answer to one, as a table if the name ends with
 * `.csv` or `.jsonl`. It has a validator: while the graph stays at the same version, a repeated request reads nothing
 * from the store.
 */
export function serveNamed(app: FastifyInstance, parts: NamedParts): void {
  const { operations, schema, memory, answers, graph, rate, report, dataOrigins } = parts;
  serveStatic(app, '/q', () => JSON.stringify(listOperations(operations.current)), {
    dataOrigins,
    of: () => operations.current,
    mediaType: 'application/json; charset=utf-8',
  });
  dataOrigins.answerPreflight(app, '/q/:name');
  const vary = dataOrigins.varyBy('accept', 'accept-encoding');
  const readQuestion = createQuestionReader(operations, schema, memory);
  // An answer is fresh for as long as this process may lag behind another's writes, then it must be confirmed.
  const maxAge = Math.floor(parts.versionStalenessMs / 1000);
  const cacheControl = `public, max-age=${maxAge}, must-revalidate`;

  app.route<NamedRequest>({
    method: ['GET', 'HEAD'],
    url: '/q/:name',
    ...dataOrigins.routeOptions,
    handler: async (request, reply) => {
      void reply.header('vary', vary);
      rate.spendOnRequest(request.asker);
      const question = readQuestion(request);
      const { store } = graph.current();
      const version = store.versionAtHand?.() ?? (await store.version());
      const representation = representationFor(question, request.headers);
      const etag = etagFor(question, version, representation);
      const validity = { etag, 'cache-control': cacheControl };
      void reply.header('x-graph-version', versionText(version));
      if (isHeld(etag, request.headers['if-none-match'])) {
        reportAtClose(request, reply, report, detailsOf(question));
        return reply.code(304).headers(validity).send();
      }
      const kept = answers.findKept(question, version);
      if (kept !== undefined) reportAtClose(request, reply, report, detailsOf(question));
      const { body, isLasting } =
        kept === undefined
          ? await answerAnew({ question, version, request, reply }, parts)
          : { body: kept, isLasting: true };
      if (isLasting) void reply.headers(validity);
      const isKept = kept !== undefined;
      return sendAnswer({ question, representation, request, reply }, { body, isKept }, parts);
    },
  });
}

/** Sends an answer in the client's form: compressed or not, as JSON or as the requested table. */
async function sendAnswer(
  { question, representation, request, reply }: FormedAnswer,
  { body, isKept }: { readonly body: Buffer; readonly isKept: boolean },
  parts: NamedParts,
): Promise<FastifyReply> {
  const { answers, rate } = parts;
  const table =
    question.form === undefined
      ? { bytes: body, next: undefined }
      : await toTableAnswer(question, body, { address: request.url });
  if (table === undefined) return sendFailed(body, request, reply, parts);
  const { mediaType, encoding } = representation;
  void reply.type(mediaType);
  if (encoding !== undefined) void reply.header('content-encoding', encoding);
  if (table.next !== undefined) void reply.header('link', linkToNext(request.url, table.next));
  const { bytes: shown } = table;
  const bytes =
    encoding === undefined ? shown : await answers.cache.pack(question.key, shown, encoding);
  if (isKept && request.method !== 'HEAD') rate.chargeForBytes(request.asker, bytes.length);
  return sendBytes(bytes, request, reply, parts);
}

/** The address of the same question for what follows a cursor, as a link (RFC 8288). */
function linkToNext(url: string, after: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const asked = new URLSearchParams(query);
  const all = asked.get(allVariables);
  if (all === null) asked.set('after', after);
  else asked.set(allVariables, JSON.stringify({ ...parseJsonObject(all), after }));
  return `<${path}?${asked.toString()}>; rel="next"`;
}

/** Sends an answer with errors, which is no table. */
function sendFailed(
  body: Buffer,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: NamedParts,
): FastifyReply {
  void reply.code(statusOfFailed(body)).type('application/json; charset=utf-8');
  return sendBytes(body, request, reply, parts);
}

/** Sends an answer, which counts as bytes in flight until it has closed. */
function sendBytes(
  bytes: Buffer,
  request: FastifyRequest,
  reply: FastifyReply,
  { inFlight, limits }: NamedParts,
): FastifyReply {
  if (!reply.raw.closed) request.held = inFlight.hold(request.asker.client, bytes.length);
  cutSlowReader(reply.raw, bytes.length, limits.readerTimeoutMs);
  return reply.send(bytes);
}

interface Exchange {
  readonly question: NamedQuestion;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface AskedQuestion extends Exchange {
  readonly version: GraphVersion;
}

interface FormedAnswer extends Exchange {
  readonly representation: Representation;
}

/** An answer that is not cached, with its status set; the request has a deadline, and ends when its client leaves. */
async function answerAnew(
  { question, version, request, reply }: AskedQuestion,
  parts: NamedParts,
): Promise<NamedAnswer> {
  const scope = openScope(request, reply, parts, detailsOf(question));
  const given = await parts.answers.answer(question, version, scope);
  scope.cost = given.cost;
  const refusals = given.answer.errors?.filter(isAboutRole) ?? [];
  const { status, headers } = scope.conclude(
    refusals.length > 0 ? { errors: refusals } : given.answer,
  );
  void reply.code(status).headers(headers);
  return given;
}

/** Name of a question in the log: the stored operation's, in place of that in its document. */
function detailsOf({ operation: { name, hash } }: NamedQuestion) {
  return { operationName: name, operationHash: hash };
}

/** An operation with a field that its client may not see is refused, whatever else it asks. */
function isAboutRole({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.['code'] === 'UNAUTHENTICATED' || extensions?.['code'] === 'FORBIDDEN';
}

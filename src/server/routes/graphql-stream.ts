import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { Api } from '../../api/context.js';
import { KnownError } from '../../shared/errors.js';
import type { ErrorMask } from '../errors/mask-error.js';
import type { ExpandDocumentId } from '../graphql/expand-document-id.js';
import { refuseCrossSite } from '../http/arrival.js';
import { abortWithClient, reportAtClose, whenClosed } from '../http/response-close.js';
import { checkVariables } from '../limits/variables.js';
import { followLog } from '../live/follow-log.js';
import type { Live } from '../live/live.js';
import { whenDrained } from '../live/when-drained.js';
import { documentLimits } from '../question/document-limits.js';
import type { RouteParts } from '../question/request-scope.js';

export interface GraphqlStreamParts extends RouteParts {
  readonly api: Api;
  readonly mask: ErrorMask;
  readonly expandDocumentId: ExpandDocumentId;
  readonly live: Live;
}

/** `/graphql/stream`: subscriptions as server-sent events (the protocol of graphql-sse, a connection for each). */
export function serveGraphqlStream(app: FastifyInstance, parts: GraphqlStreamParts): void {
  const { api, mask, live, rate, report, expandDocumentId } = parts;
  const read = createRead(parts);
  const handler = createHandler({
    authenticate: () => null,
    async onSubscribe({ raw, context: { reply } }, { query, operationName, variables }) {
      try {
        checkVariables(variables ?? {});
        const found = await subscribe({
          schema: api.schema,
          document: read(query, operationName),
          operationName,
          variableValues: variables,
          contextValue: contextOf(raw, reply, parts),
        });
        if (Symbol.asyncIterator in found) return found;
        return { data: null, ...mask.maskResult(found, raw.id) };
      } catch (error) {
        return { data: null, errors: [mask.maskError(error, raw.id)] };
      }
    },
    onNext(_, { raw, context: { reply } }, result) {
      const shown = mask.formatResult(mask.maskResult(result as ExecutionResult, raw.id));
      rate.chargeForBytes(raw.asker, Buffer.byteLength(JSON.stringify(shown)));
      return reply.raw.writableNeedDrain
        ? whenDrained(reply.raw).then(() => shown as ExecutionResult)
        : (shown as ExecutionResult);
    },
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    handler: async (request, reply) => {
      const { asker } = request;
      rate.spendOnRequest(asker);
      refuseCrossSite(request.method, request.headers);
      if (request.headers.accept !== 'text/event-stream')
        throw new KnownError('BAD_INPUT', 'Ask with "Accept: text/event-stream".');
      expandDocumentId(request);
      whenClosed(reply.raw, live.slots.take(asker.client));
      request.settle?.();
      reportAtClose(request, reply, report);
      void reply.header('cache-control', 'no-store').header('x-accel-buffering', 'no').hijack();
      await handler(request, reply).catch((error: unknown) => {
        mask.maskError(error, request.id);
        reply.raw.destroy();
      });
    },
  });
}

/** Makes the parser of subscriptions within the limits of documents. */
function createRead({
  api,
  limits,
}: GraphqlStreamParts): (query: string, operationName: string | null | undefined) => DocumentNode {
  const { parseOptions, rules } = documentLimits(limits);
  return (query, operationName) => {
    try {
      const document = parse(query, parseOptions);
      const all = [...specifiedRules, ...rules];
      const [fault] = validate(api.schema, document, all, { maxErrors: 1 });
      if (fault) throw fault;
      const operation = getOperationAST(document, operationName);
      if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return document;
    } catch (error) {
      throw toRefusal(error);
    }
    throw new KnownError(
      'BAD_INPUT',
      'This address answers subscriptions only: ask others at /graphql.',
    );
  };
}

/** Faults of a document, with no names of the schema that it does not contain itself. */
function toRefusal(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || error.extensions['limit'] !== undefined) return error;
  return new KnownError('BAD_INPUT', error.message.replace(/ ?Did you mean .+\?$/, ''));
}

function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { graph, live: { log, watch } }: GraphqlStreamParts,
): object {
  const { client, viewer } = request.asker;
  const { store: shared, knowledge } = graph.current();
  const store = shared.for(client);
  const signal = abortWithClient(reply.raw);
  return {
    store,
    knowledge,
    signal,
    viewer,
    client,
    requestId: request.id,
    followLog: async (given?: number) => {
      const version = await store.version({ anew: true });
      const since = given ?? version.number;
      // Refuses a subscription that cannot be served before anything is sent.
      await log.read(store, version, since);
      return followLog({ store, version, since, signal }, log, watch);
    },
  };
}

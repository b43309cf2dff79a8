import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readNewestChanges, type LogRow } from '../../api/changes/log-rows.js';
import type { Texts } from '../../operations/read-texts.js';
import { checkRange } from '../../shared/check-range.js';
import { KnownError } from '../../shared/errors.js';
import { shownTo, sightOf, type Viewer } from '../../shared/viewer.js';
import type { GraphReader } from '../../store/graph-reader.js';
import type { DataOrigins } from '../http/origins.js';
import { etagAtVersion, isHeld, versionText } from '../http/etag.js';
import { abortWithClient, reportAtClose, whenClosed } from '../http/response-close.js';
import { toAtom } from '../live/atom.js';
import { comeBack, streamLog } from '../live/event-stream.js';
import type { Live } from '../live/live.js';
import { waitForLater } from '../live/wait-for-later.js';
import type { RouteParts } from '../question/request-scope.js';

export interface ChangesParts extends RouteParts {
  readonly dataOrigins: DataOrigins;
  readonly live: Live;
  readonly publicUrl: string | undefined;
}

interface ChangesRequest {
  readonly Querystring: Texts;
}

/** In seconds; proxies cut longer waits. */
const longestWait = 60;

const rowsOfFeed = 50;

/** Address of the whole graph for clients that lag too far behind. */
const whole = '</export/jsonl>; rel="alternate"; type="application/jsonl"';

/**
 * Log of changes for clients that mirror the graph: `/changes?since=N` as JSON Lines, which waits for news on request,
 * `/changes/stream` as server-sent events, `/changes.atom` as a feed.
 */
export function serveChanges(app: FastifyInstance, parts: ChangesParts): void {
  const { live } = parts;
  serveLines(app, parts, live);
  serveStream(app, parts, live);
  serveFeed(app, parts);
}

function serveLines(app: FastifyInstance, parts: ChangesParts, { watch, slots, log }: Live): void {
  const { dataOrigins, rate } = parts;
  const vary = dataOrigins.varyBy('accept-encoding');
  dataOrigins.answerPreflight(app, '/changes');
  app.route<ChangesRequest>({
    method: ['GET', 'HEAD'],
    url: '/changes',
    ...dataOrigins.routeOptions,
    handler: async (request, reply) => {
      const since = readNumber(request.query, 'since', Number.MAX_SAFE_INTEGER);
      const wait = readNumber(request.query, 'wait', longestWait, 0);
      const { client, viewer, store } = begin(request, parts);
      let version = await store.version({ anew: true });
      if (wait > 0 && request.method === 'GET' && version.number === since) {
        whenClosed(reply.raw, slots.take(client));
        request.settle?.();
        version = await waitForLater(watch, version, wait * 1000, abortWithClient(reply.raw));
      }
      void reply.header('x-graph-version', versionText(version));
      const rows = await tellWhole(reply, log.read(store, version, since));
      reportAtClose(request, reply, parts.report);
      const last = rows.at(-1)?.number ?? version.number;
      const etag = etagAtVersion({ ...version, number: last }, 'changes', since, sightOf(viewer));
      void reply.headers({ etag, vary, 'cache-control': 'no-cache' });
      if (isHeld(etag, request.headers['if-none-match'])) return reply.code(304).send();
      const lines = Buffer.from(toLines(rows, viewer));
      if (request.method === 'GET') rate.chargeForBytes(request.asker, lines.length);
      return reply.type('application/jsonl; charset=utf-8').send(lines);
    },
  });
}

function serveStream(app: FastifyInstance, parts: ChangesParts, { watch, slots, log }: Live): void {
  const { dataOrigins, graph, rate, report } = parts;
  const mediaType = 'text/event-stream; charset=utf-8';
  dataOrigins.answerPreflight(app, '/changes/stream');
  app.route<ChangesRequest>({
    method: 'GET',
    url: '/changes/stream',
    ...dataOrigins.routeOptions,
    handler: async (request, reply) => {
      if (!graph.isSettled) {
        reportAtClose(request, reply, report);
        return reply.type(mediaType).send(comeBack);
      }
      const last = request.headers['last-event-id'];
      const given = typeof last === 'string' ? { since: last } : request.query;
      const { client, viewer, store } = begin(request, parts);
      const version = await store.version({ anew: true });
      const since = readNumber(given, 'since', Number.MAX_SAFE_INTEGER, version.number);
      await tellWhole(reply, log.read(store, version, since));
      whenClosed(reply.raw, slots.take(client));
      request.settle?.();
      reportAtClose(request, reply, report);
      reply.hijack();
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': mediaType,
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      const { asker } = request;
      const onSent = (bytes: number) => {
        rate.chargeForBytes(asker, bytes);
      };
      streamLog(reply.raw, { store, version, since, viewer, onSent }, log, watch);
      return reply;
    },
  });
}

function serveFeed(app: FastifyInstance, parts: ChangesParts): void {
  const { dataOrigins, limits, publicUrl = '' } = parts;
  app.route<ChangesRequest>({
    method: ['GET', 'HEAD'],
    url: '/changes.atom',
    ...dataOrigins.routeOptions,
    handler: async (request, reply) => {
      const { viewer, store } = begin(request, parts);
      const version = await store.version({ anew: true });
      const etag = etagAtVersion(version, 'changes.atom', sightOf(viewer));
      void reply.headers({ etag, 'cache-control': 'no-cache' });
      reportAtClose(request, reply, parts.report);
      if (isHeld(etag, request.headers['if-none-match'])) return reply.code(304).send();
      const rows = await readNewestChanges(store, version, rowsOfFeed, {
        timeoutMs: limits.statementTimeoutMs,
      });
      return reply.type('application/atom+xml; charset=utf-8').send(
        toAtom(
          rows.map((row) => shownTo(viewer, row)),
          version,
          `${publicUrl}/changes`,
        ),
      );
    },
  });
}

/** A request costs the usual point; following the graph costs more only for long rows. */
function begin(
  request: FastifyRequest<ChangesRequest>,
  { graph, rate }: ChangesParts,
): { readonly client: string; readonly viewer: Viewer; readonly store: GraphReader } {
  const { asker } = request;
  rate.spendOnRequest(asker);
  const { client, viewer } = asker;
  return { client, viewer, store: graph.current().store.for(client) };
}

/** Adds the address of the whole graph to a refusal. */
async function tellWhole<T>(reply: FastifyReply, rows: Promise<T>): Promise<T> {
  try {
    return await rows;
  } catch (error) {
    if (error instanceof KnownError && error.code === 'GONE') void reply.header('link', whole);
    throw error;
  }
}

function readNumber(query: Texts, name: string, to: number, otherwise?: number): number {
  const text = query[name];
  if (text === undefined && otherwise !== undefined) return otherwise;
  const number = typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : text;
  checkRange(name, number, { from: 0, to });
  return number;
}

function toLines(rows: readonly LogRow[], viewer: Viewer): string {
  return rows.map((row) => `${JSON.stringify(shownTo(viewer, row))}\n`).join('');
}

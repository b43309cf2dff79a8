import { pipeline, Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Api } from '../../api/context.js';
import { readExportQuery, type ExportQuery } from '../../api/export/query-string.js';
import {
  checkDatasets,
  selectExport,
  type FoundSelection,
} from '../../api/export/select-export.js';
import { elements, encode, formatNamed, type Format, type Selection } from '../../export/index.js';
import type { GraphSizes } from '../../knowledge/graph-sizes.js';
import type { Texts } from '../../operations/read-texts.js';
import { KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { askerOf, type Asker } from '../auth/identify.js';
import type { ErrorMask } from '../errors/mask-error.js';
import { encodingFor, type Encoding } from '../http/accept.js';
import { outcomeOf } from '../http/answer-outcome.js';
import { awaitFirstPiece } from '../http/await-first-piece.js';
import { contentDisposition } from '../http/content-disposition.js';
import type { DataOrigins } from '../http/data-origins.js';
import { etagAtVersion, isHeld } from '../http/etag.js';
import { createPacker } from '../http/pack.js';
import { reportAtClose } from '../http/report-request.js';
import { abortWithClient, whenClosed } from '../http/response-close.js';
import { refuseCostAbove } from '../limits/cost/cost-limit.js';
import { workOfEntityFilter } from '../limits/cost/work.js';
import type { ExportSlots } from '../limits/export-slots.js';
import type { RouteParts } from './route-parts.js';

export interface ExportParts extends RouteParts {
  readonly api: Api;
  /** Parts of the graph are not chosen here: an export of one answers a question. */
  readonly onlyStored: boolean;
  readonly mask: ErrorMask;
  readonly dataOrigins: DataOrigins;
  readonly slots: ExportSlots;
}

interface ExportRequest {
  readonly Params: { readonly format: string };
  readonly Querystring: Texts;
}

/**
 * `/export/{format}?…`: the graph or a part of it as a file, read from the store as fast as the client takes it. There
 * is no deadline of the whole, since it depends on the client; each statement has its own.
 */
export function serveExport(app: FastifyInstance, parts: ExportParts): void {
  const { api, graph, limits, rate, mask, slots, report, dataOrigins } = parts;
  const vary = dataOrigins.varyBy('accept-encoding');
  dataOrigins.answerPreflight(app, '/export/:format');
  app.route<ExportRequest>({
    method: ['GET', 'HEAD'],
    url: '/export/:format',
    ...dataOrigins.routeOptions,
    handler: async (request, reply) => {
      const { format, selection, fileName } = readAsked(request, parts);
      const asker = askerOf(request);
      rate.spendOnRequest(asker);
      const { store: shared, knowledge } = graph.current();
      const store = shared.for(asker.client);
      const signal = abortWithClient(reply.raw);
      const options = { signal, timeoutMs: limits.statementTimeoutMs };

      const version = await store.version({ ...options, anew: true });
      if (request.method === 'HEAD') await checkDatasets(api, selection, { knowledge, signal });
      const isZip = 'files' in format;
      const encoding = isZip ? undefined : encodingFor(request.headers['accept-encoding']);
      const etag = etagAtVersion(version, format.name, JSON.stringify(selection), encoding);
      const validity = { etag, 'cache-control': 'no-cache', vary };
      if (isHeld(etag, request.headers['if-none-match'])) {
        reportAtClose(request, reply, report);
        return reply.code(304).headers(validity).send();
      }

      let redirected: Readonly<Record<string, string>> = {};
      const begin = async () => {
        whenClosed(reply.raw, slots.take(asker.client));
        spendOnFilter(selection.subgraph?.filter, asker, parts);
        const context = { store, knowledge, signal, requestId: request.id, viewer: asker.viewer };
        const found = await selectExport(api, selection, context, limits.requestTimeoutMs);
        rate.spendOnExport(asker, countElements(found, knowledge.sizes));
        redirected = redirectHeader(found);
        return awaitFirstPiece(encode(format, elements(store, { ...found, version }, options)));
      };
      const pieces = request.method === 'HEAD' ? undefined : await begin();
      const details: { status?: number; errorCodes?: readonly string[] } = {};
      reportAtClose(request, reply, report, details);
      void reply.headers({
        ...validity,
        'content-type': format.mediaType,
        'content-disposition': contentDisposition(fileName),
        ...(encoding && { 'content-encoding': encoding }),
        ...redirected,
      });
      if (pieces === undefined) return reply.send();
      return reply.send(
        toStream(pieces, encoding, (error) => {
          if (signal.aborted || !reply.raw.headersSent) return; // before its headers it is answered as any error
          // The client was still there, and sees that the file is not whole.
          details.status = reply.statusCode;
          details.errorCodes = outcomeOf(mask.toAnswer(error, request.id)).errorCodes;
        }),
      );
    },
  });
}

/** More are not told: headers are short. */
const maxRedirects = 50;

/** Which ids of the question lead to others by now; the file is the same as for these. */
function redirectHeader({ redirects }: FoundSelection): Readonly<Record<string, string>> {
  const pairs = Array.from(
    redirects,
    ([shown, asked]) => `${encodeURI(asked)}=${encodeURI(shown)}`,
  );
  return pairs.length === 0 ? {} : { 'x-redirected-ids': pairs.slice(0, maxRedirects).join(', ') };
}

/** @throws KnownError `NOT_FOUND`, `BAD_INPUT` or `FORBIDDEN`, before any graph is looked at: for a HEAD and a 304 too. */
function readAsked(
  { params, query }: FastifyRequest<ExportRequest>,
  { api, onlyStored }: ExportParts,
): ExportQuery & { readonly format: Format } {
  const format = formatNamed(params.format);
  const { selection, fileName } = readExportQuery(api.schema, format, query);
  if (onlyStored && selection.subgraph !== undefined)
    throw new KnownError(
      'FORBIDDEN',
      'Only stored operations are answered here, so an export is whole or of one dataset.',
    );
  if (selection.subgraph !== undefined) api.check(selection.subgraph);
  return { format, selection, fileName };
}

/**
 * Takes what it costs to find what a filter chooses, before it is looked for.
 *
 * @throws GraphQLError with `extensions.limit` "cost" or "rate"
 */
function spendOnFilter(
  filter: Values | null | undefined,
  asker: Asker,
  { api, graph, limits, rate }: ExportParts,
): void {
  if (!filter) return;
  const work = workOfEntityFilter(api.schema, filter, graph.current().knowledge.sizes);
  refuseCostAbove(limits.maxCost, { objects: 0, work });
  rate.spendOnOperation(asker, work.cost);
}

/** How many elements a selection has; of a dataset, those of the whole graph, as all of it is looked through. */
function countElements({ chosen }: Selection, sizes: GraphSizes | undefined): number {
  return chosen ? chosen.entities.length + chosen.relations.length : (sizes?.elements ?? 1);
}

/** The pieces as a stream that is read no faster than it is taken, and ends their source when it is destroyed. */
function toStream(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding | undefined,
  onError: (error: Error) => void,
): Readable {
  const source = Readable.from(pieces, { objectMode: false }).once('error', onError);
  if (encoding === undefined) return source;
  return pipeline(source, createPacker(encoding), () => undefined); // the reader of the packed stream hears of an error
}

import { pipeline, Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Api } from '../../api/context.js';
import { describeExports } from '../../api/export/describe-exports.js';
import {
  readExportBody,
  readExportQuery,
  type ExportQuery,
} from '../../api/export/query-string.js';
import {
  checkDatasets,
  selectExport,
  type FoundSelection,
} from '../../api/export/select-export.js';
import {
  beginFile,
  elementsFor,
  encode,
  formatNamed,
  versionToReadAgain,
  type Format,
  type Selection,
  type SteadyFile,
} from '../../export/index.js';
import type { GraphSizes } from '../../knowledge/graph-sizes.js';
import type { Texts } from '../../operations/read-texts.js';
import { KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { sightOf } from '../../shared/viewer.js';
import type { Asker } from '../auth/identify.js';
import type { ErrorMask } from '../errors/mask-error.js';
import type { GraphReader, GraphVersion } from '../../store/graph-reader.js';
import { encodingFor, type Encoding } from '../http/accept.js';
import { outcomeOf } from '../http/answer-outcome.js';
import { contentDisposition } from '../http/content-disposition.js';
import type { DataOrigins } from '../http/data-origins.js';
import { etagAtVersion, isHeld, versionText } from '../http/etag.js';
import { createPacker } from '../http/pack.js';
import { abortWithClient, reportAtClose, whenClosed } from '../http/response-close.js';
import { refuseCostAbove } from '../limits/cost/price.js';
import { workOfEntityFilter } from '../limits/cost/work.js';
import type { ExportSlots } from '../limits/export-slots.js';
import type { RouteParts } from '../question/request-scope.js';
import { serveStatic } from './static.js';

export interface ExportParts extends RouteParts {
  readonly api: Api;
  /** True if filters are refused: their results would answer any question. */
  readonly onlyStored: boolean;
  /** Prefix of the IRIs of linked data, if configured. */
  readonly iriBase: string | undefined;
  readonly mask: ErrorMask;
  readonly dataOrigins: DataOrigins;
  readonly slots: ExportSlots;
}

interface ExportRequest {
  readonly Params: { readonly format: string };
  readonly Querystring: Texts;
  readonly Body: unknown;
}

/**
 * `/export`: the list of formats. `/export/{format}?…`: the graph or a part of it as a file, read from the store as
 * fast as the client takes it; a POST gives the selection in its body. There is no overall deadline, since the duration
 * depends on the client; each statement has its own.
 */
export function serveExport(app: FastifyInstance, parts: ExportParts): void {
  const { api, dataOrigins } = parts;
  serveStatic(app, '/export', () => JSON.stringify(describeExports(api.schema)), {
    dataOrigins,
    mediaType: 'application/json; charset=utf-8',
  });
  dataOrigins.answerPreflight(app, '/export/:format', 'GET, HEAD, POST');
  const { routeOptions } = dataOrigins;
  const url = '/export/:format';
  app.route<ExportRequest>({
    ...{ method: ['GET', 'HEAD'], url, ...routeOptions },
    handler: async (request, reply) => {
      const { query } = request;
      const asked = readAsked(request, parts, (format) =>
        readExportQuery(api.schema, format, query),
      );
      return answerHeld(asked, { request, reply }, parts);
    },
  });
  app.route<ExportRequest>({
    ...{ method: 'POST', url, ...routeOptions },
    handler: async (request, reply) => {
      const { body, query } = request;
      if (Object.keys(query).length > 0)
        throw new KnownError(
          'BAD_INPUT',
          'POST /export takes filters from the body; remove them from the query string.',
        );
      const asked = readAsked(request, parts, (format) => readExportBody(api.schema, format, body));
      const exporting = await openExport(asked, { request, reply }, parts);
      return sendExport(exporting, parts, () => ({ 'cache-control': 'no-store' }));
    },
  });
}

type AskedExport = ExportQuery & { readonly format: Format };

interface Exchange {
  readonly request: FastifyRequest<ExportRequest>;
  readonly reply: FastifyReply;
}

/** A requested export, with the facts known before anything is read. */
interface OpenExport extends Exchange {
  readonly asked: AskedExport;
  readonly asker: Asker;
  readonly store: GraphReader;
  readonly signal: AbortSignal;
  readonly version: GraphVersion;
  readonly encoding: Encoding | undefined;
}

async function openExport(
  asked: AskedExport,
  { request, reply }: Exchange,
  { graph, limits, rate, dataOrigins }: ExportParts,
): Promise<OpenExport> {
  const { asker } = request;
  rate.spendOnRequest(asker);
  const store = graph.current().store.for(asker.client);
  const signal = abortWithClient(reply.raw);
  const { statementTimeoutMs: timeoutMs } = limits;
  const version = await store.version({ signal, timeoutMs, anew: true });
  const isZip = 'files' in asked.format;
  const encoding = isZip ? undefined : encodingFor(request.headers['accept-encoding']);
  void reply.headers({
    vary: dataOrigins.varyBy('accept-encoding'),
    'x-graph-version': versionText(version),
  });
  return { request, reply, asked, asker, store, signal, version, encoding };
}

/** Answers a client that may have the file already, or asks for its headers alone. */
async function answerHeld(
  asked: AskedExport,
  exchange: Exchange,
  parts: ExportParts,
): Promise<FastifyReply> {
  const exporting = await openExport(asked, exchange, parts);
  const { request, reply, version, encoding, signal, asker } = exporting;
  const { format, selection } = asked;
  const isHead = request.method === 'HEAD';
  const { knowledge } = parts.graph.current();
  if (isHead) await checkDatasets(parts.api, selection, { knowledge, signal });
  const validators = (of: GraphVersion) => ({
    etag: etagAtVersion(
      of,
      format.name,
      JSON.stringify(selection),
      encoding,
      sightOf(asker.viewer),
    ),
    'cache-control': 'no-cache',
  });
  const { etag, ...caching } = validators(version);
  void reply.headers({ etag, ...caching });
  if (isHeld(etag, request.headers['if-none-match'])) {
    reportAtClose(request, reply, parts.report);
    return reply.code(304).send();
  }
  if (!isHead) return sendExport(exporting, parts, validators);
  reportAtClose(request, reply, parts.report);
  return describe(exporting).send();
}

/** Sets the headers that describe the file. */
function describe({ reply, asked: { format, fileName }, encoding }: OpenExport): FastifyReply {
  return reply.headers({
    'content-type': format.mediaType,
    'content-disposition': contentDisposition(fileName),
    ...(encoding && { 'content-encoding': encoding }),
  });
}

/** @param headersOf headers of a file of this version, which may be later than the requested one */
async function sendExport(
  exporting: OpenExport,
  parts: ExportParts,
  headersOf: (version: GraphVersion) => Readonly<Record<string, string>>,
): Promise<FastifyReply> {
  const { request, reply, signal, encoding } = exporting;
  const { version, pieces } = await beginExport(exporting, parts);
  void reply.headers({ ...headersOf(version), 'x-graph-version': versionText(version) });
  const details: { status?: number; errorCodes?: readonly string[] } = {};
  reportAtClose(request, reply, parts.report, details);
  return describe(exporting).send(
    toStream(pieces, encoding, (error) => {
      if (signal.aborted || !reply.raw.headersSent) return; // Before its headers are sent it is answered like any error. Later the client, still connected, sees a broken file.
      details.status = reply.statusCode;
      details.errorCodes = outcomeOf(parts.mask.toAnswer(error, request.id)).errorCodes;
    }),
  );
}

/** The file, after its first chunk. */
async function beginExport(
  { request, reply, asked: { format, selection }, asker, store, signal, ...opened }: OpenExport,
  parts: ExportParts,
): Promise<SteadyFile> {
  const { api, graph, limits, rate, slots, iriBase } = parts;
  const { knowledge } = graph.current();
  whenClosed(reply.raw, slots.take(asker.client));
  spendOnFilter(selection.subgraph?.filter, asker, parts);
  const context = { store, knowledge, signal, requestId: request.id, viewer: asker.viewer };
  const options = { signal, timeoutMs: limits.statementTimeoutMs };
  let { version } = opened;
  let isPaid = false;
  for (let tries = 1; ; tries += 1)
    try {
      const found = await selectExport(api, selection, context, limits.requestTimeoutMs);
      // A reading repeated because of a write is paid for once.
      if (!isPaid) rate.spendOnExport(asker, countElements(found, knowledge.sizes));
      isPaid = true;
      void reply.headers(redirectHeader(found));
      const elements = elementsFor(
        format,
        store,
        { ...found, version, iriBase, viewer: asker.viewer },
        options,
      );
      return { version, pieces: await beginFile(encode(format, elements)) };
    } catch (error) {
      version = await versionToReadAgain(store, error, { version, tries }, options);
    }
}

/** Maximum ids named: headers are short. */
const maxRedirects = 50;

/** Ids of the request that lead to others by now; the file is the same as for the new ids. */
function redirectHeader({ redirects }: FoundSelection): Readonly<Record<string, string>> {
  const pairs = Array.from(
    redirects,
    ([shown, asked]) => `${encodeURI(asked)}=${encodeURI(shown)}`,
  );
  return pairs.length === 0 ? {} : { 'x-redirected-ids': pairs.slice(0, maxRedirects).join(', ') };
}

/**
 * Reads the request of an export before any graph is read, also for a HEAD and a 304.
 * @throws KnownError `NOT_FOUND`, `BAD_INPUT` or `FORBIDDEN`
 */
function readAsked(
  { params }: FastifyRequest<ExportRequest>,
  { api, onlyStored }: ExportParts,
  read: (format: Format) => ExportQuery,
): AskedExport {
  const format = formatNamed(params.format);
  const asked = read(format);
  const { subgraph } = asked.selection;
  if (onlyStored && subgraph?.filter != null)
    throw new KnownError(
      'FORBIDDEN',
      'This server answers stored operations only, so an export takes no filter: choose its part by seeds, hops, dataset and asOf.',
    );
  if (subgraph !== undefined) api.check(subgraph);
  return { ...asked, format };
}

/**
 * Takes the cost of finding a filter's entities before they are searched.
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

/** Number of elements of a selection; for a dataset the whole graph's, as all of it is read. */
function countElements({ chosen }: Selection, sizes: GraphSizes | undefined): number {
  return chosen ? chosen.entities.length + chosen.relations.length : (sizes?.elements ?? 1);
}

/** A stream of the pieces, read no faster than it is taken, that ends their source when destroyed. */
function toStream(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding | undefined,
  onError: (error: Error) => void,
): Readable {
  const source = Readable.from(pieces, { objectMode: false }).once('error', onError);
  if (encoding === undefined) return source;
  return pipeline(source, createPacker(encoding), () => undefined); // the reader of the packed stream hears of an error
}

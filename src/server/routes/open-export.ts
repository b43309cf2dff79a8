import { pipeline, Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Api } from '../../api/context.js';
import { type ExportQuery, type ExportSelection } from '../../api/export/query-string.js';
import { selectExport, type FoundSelection } from '../../api/export/select-export.js';
import { FileTries, type Format, type Selection, type SteadyFile } from '../../export/index.js';
import type { GraphSizes } from '../../knowledge/graph-sizes.js';
import { KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import type { Asker } from '../auth/identify.js';
import type { ErrorMask } from '../errors/mask-error.js';
import type { GraphReader, GraphVersion } from '../../store/graph-reader.js';
import { encodingFor, type Encoding } from '../http/accept.js';
import { outcomeOf } from '../http/answer-outcome.js';
import { contentDisposition } from '../http/content-disposition.js';
import type { DataOrigins } from '../http/origins.js';
import { versionText } from '../http/etag.js';
import { createPacker } from '../http/pack.js';
import { abortWithClient, reportAtClose, whenClosed } from '../http/response-close.js';
import { refuseCostAbove } from '../limits/cost/price.js';
import { workOfEntityFilter } from '../limits/cost/work.js';
import type { ExportSlots } from '../limits/slots.js';
import type { RouteParts } from '../question/request-scope.js';

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

export type AskedExport = ExportQuery & { readonly format: Format };

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A requested export, with the facts known before anything is read. */
export interface OpenExport extends Exchange {
  readonly asked: AskedExport;
  readonly asker: Asker;
  readonly store: GraphReader;
  readonly signal: AbortSignal;
  readonly version: GraphVersion;
  readonly encoding: Encoding | undefined;
}

export async function openExport(
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

/** Sets the headers that describe the file. */
export function describe({
  reply,
  asked: { format, fileName },
  encoding,
}: OpenExport): FastifyReply {
  return reply.headers({
    'content-type': format.mediaType,
    'content-disposition': contentDisposition(fileName),
    ...(encoding && { 'content-encoding': encoding }),
  });
}

/** Sends the pieces of a file as fast as the client takes them. */
export function sendPieces(
  exporting: OpenExport,
  pieces: AsyncIterable<Uint8Array>,
  parts: ExportParts,
): FastifyReply {
  const { request, reply, signal, encoding } = exporting;
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
export async function beginExport(
  { request, reply, asked: { format, selection }, asker, store, signal }: OpenExport,
  parts: ExportParts,
): Promise<SteadyFile> {
  const { api, graph, limits, rate, slots, iriBase } = parts;
  const { knowledge } = graph.current();
  const { statementTimeoutMs: timeoutMs, requestTimeoutMs } = limits;
  whenClosed(reply.raw, slots.take(asker.client));
  spendOnFilter(selection.subgraph?.filter, asker, parts);
  const { viewer } = asker;
  const context = { knowledge, signal, requestId: request.id, viewer };
  let isPaid = false;
  const select = async (reader: GraphReader) => {
    const found = await selectExport(
      api,
      selection,
      { ...context, store: reader },
      requestTimeoutMs,
    );
    // A reading repeated because of a write is paid for once.
    if (!isPaid) rate.spendOnExport(asker, countElements(found, knowledge.sizes));
    isPaid = true;
    void reply.headers(redirectHeader(found));
    return { ...found, iriBase, viewer };
  };
  const tries = new FileTries(store, format, { signal, timeoutMs });
  for (;;) {
    const { reader, open } = await tries.next();
    const file = await open(select(reader));
    if (file !== undefined) return file;
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

/** @throws KnownError `FORBIDDEN` for a filter where only stored operations are answered */
export function refuseFilterIfStored({ subgraph }: ExportSelection, onlyStored: boolean): void {
  if (onlyStored && subgraph?.filter != null)
    throw new KnownError(
      'FORBIDDEN',
      'This server answers stored operations only, so an export takes no filter: choose its part by seeds, hops, dataset and asOf.',
    );
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

import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Api } from '../../api/context.js';
import type { LimitsConfig } from '../../config/limits-config.js';
import { elements } from '../../export/elements.js';
import { encode } from '../../export/encode.js';
import type { Format } from '../../export/format.js';
import { formatNamed } from '../../export/index.js';
import { KnownError } from '../../shared/errors.js';
import type { RequestRecord } from '../../telemetry/request-record.js';
import { buildId } from '../http/build-id.js';
import { acceptsGzip } from '../http/accepts-gzip.js';
import { begin } from '../http/begin.js';
import { dispositionOf } from '../http/disposition.js';
import { Download } from '../http/download.js';
import { etagOf, isHeld } from '../http/etag.js';
import { openToAll } from '../http/open-to-all.js';
import { fileNameOf } from '../../api/export/file-name.js';
import { readSelection, type AskedExport } from '../../api/export/read-selection.js';
import { selectExport } from '../../api/export/select-export.js';
import type { Texts } from '../../operations/read-texts.js';
import type { Gate } from '../lifetime/gate.js';
import type { RateLimit } from '../limits/rate.js';
import type { ErrorMask } from '../errors/mask-error.js';

export interface ExportParts {
  readonly api: Api;
  /** Parts of the graph are not chosen here: an export of one answers a question. */
  readonly onlyNamed: boolean;
  readonly gate: Gate;
  readonly limits: LimitsConfig;
  readonly rate: RateLimit | undefined;
  readonly mask: ErrorMask;
  /** Told of each request once it has ended. */
  readonly tell: (record: RequestRecord) => void;
}

interface ExportRequest {
  readonly Params: { readonly format: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}

/**
 * `/export/{format}?…`: the graph or a part of it as a file, read from the store as fast as the client takes it. There
 * is no deadline of the whole, since it depends on the client; each statement has its own.
 */
export function serveExport(app: FastifyInstance, parts: ExportParts): void {
  const { api, gate, limits, rate, mask, tell } = parts;
  app.route<ExportRequest>({
    method: ['GET', 'HEAD'],
    url: '/export/:format',
    handler: async (request, reply) => {
      void reply.headers(openToAll);
      const { format, asked, name } = readAsked(request, parts);
      rate?.spendOnRequest(request.ip);
      const { store, knowledge } = gate.pass();
      const download = new Download(request, reply);
      const options = { signal: download.signal, timeoutMs: limits.statementTimeoutMs };

      const version = await store.version({ ...options, anew: true });
      const isZip = 'files' in format;
      const isPacked = !isZip && acceptsGzip(request.headers['accept-encoding']);
      const what = JSON.stringify(asked);
      const etag = etagOf(version.storeId, version.number, buildId, format.name, what, isPacked);
      const validity = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
      if (isHeld(etag, request.headers['if-none-match'])) {
        download.tellAtEnd(tell);
        return reply.code(304).headers(validity).send();
      }

      const begun = async () => {
        const context = { store, knowledge, signal: download.signal, requestId: request.id };
        const selection = await selectExport(api, asked, context, limits.requestTimeoutMs);
        return begin(encode(format, elements(store, { ...selection, version }, options)));
      };
      const pieces = request.method === 'HEAD' ? undefined : await orGone(begun(), download.signal);
      download.tellAtEnd(tell);
      if (pieces === 'gone') return reply.hijack(); // nobody is there to read why
      void reply.headers({
        ...validity,
        'content-type': format.mediaType,
        'content-disposition': dispositionOf(name),
        ...(isPacked && { 'content-encoding': 'gzip' }),
      });
      if (pieces === undefined) return reply.send();
      return reply.send(
        toStream(pieces, isPacked, (error) => {
          if (download.signal.aborted) return;
          const { errors = [] } = mask.answer(error, request.id);
          download.fail(errors.map(({ extensions }) => String(extensions?.['code'])));
        }),
      );
    },
  });
}

/** @throws KnownError `NOT_FOUND`, `BAD_INPUT` or `FORBIDDEN`, before any graph is looked at: for a HEAD and a 304 too. */
function readAsked(
  { params, query }: FastifyRequest<ExportRequest>,
  { api, onlyNamed }: ExportParts,
): { readonly format: Format; readonly asked: AskedExport; readonly name: string } {
  const format = formatNamed(params.format);
  const { filename, ...texts } = query as Texts;
  const asked = readSelection(api.schema, texts);
  if (onlyNamed && asked.subgraph !== undefined)
    throw new KnownError(
      'FORBIDDEN',
      'Only named documents are answered here, so an export is whole or of one dataset.',
    );
  if (asked.subgraph !== undefined) api.check(asked.subgraph);
  return { format, asked, name: fileNameOf(format, asked, filename) };
}

/** What the work gives, or `gone` where it failed after the client had gone away. */
function orGone<T>(work: Promise<T>, signal: AbortSignal): Promise<T | 'gone'> {
  return work.catch((error: unknown) => {
    if (signal.aborted) return 'gone';
    throw error;
  });
}

/** The pieces as a stream that waits for whoever reads it, and ends their source when it is destroyed. */
function toStream(
  pieces: AsyncIterable<Uint8Array>,
  isPacked: boolean,
  onError: (error: Error) => void,
): Readable {
  const source = Readable.from(pieces, { objectMode: false }).once('error', onError);
  if (!isPacked) return source;
  return pipeline(source, createGzip(), () => undefined); // whoever reads the packed stream hears of an error
}

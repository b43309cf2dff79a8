import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { LimitsConfig } from '../../config/limits-config.js';
import { elements, type Selection } from '../../export/elements.js';
import { encode } from '../../export/encode.js';
import { generator } from '../../export/generator.js';
import { formatNamed } from '../../export/index.js';
import { KnownError } from '../../shared/errors.js';
import type { RequestRecord } from '../../telemetry/request-record.js';
import { acceptsGzip } from '../download/accepts-gzip.js';
import { begin } from '../download/begin.js';
import { dispositionOf } from '../download/disposition.js';
import { Download } from '../download/download.js';
import { etagOf, isHeld } from '../download/etag.js';
import type { Gate } from '../gate.js';
import type { RateLimit } from '../limits/rate.js';
import type { ErrorMask } from '../mask-error.js';

export interface ExportParts {
  readonly gate: Gate;
  readonly limits: LimitsConfig;
  readonly rate: RateLimit | undefined;
  readonly mask: ErrorMask;
  /** Told of each request once it has ended. */
  readonly tell: (record: RequestRecord) => void;
}

/** Tools in a browser, such as Gephi Lite, fetch exports from pages of their own. */
const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-disposition, etag, retry-after, x-request-id',
  'cross-origin-resource-policy': 'cross-origin',
};

interface ExportRequest {
  readonly Params: { readonly format: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}

/**
 * `/export/{format}?dataset=…`: the graph as a file, read from the store as fast as the client takes it. There is no
 * deadline of the whole, since it depends on the client; each statement has its own.
 */
export function serveExport(app: FastifyInstance, parts: ExportParts): void {
  const { gate, limits, rate, mask, tell } = parts;
  app.route<ExportRequest>({
    method: ['GET', 'HEAD'],
    url: '/export/:format',
    handler: async (request, reply) => {
      void reply.headers(openToAll);
      const format = formatNamed(request.params.format);
      const selection = readSelection(request.query);
      rate?.spend(request.ip, 1);
      const store = gate.pass();
      const download = new Download(request, reply);
      const options = { signal: download.signal, timeoutMs: limits.statementTimeoutMs };

      const { storeId, number } = await store.version(options);
      const isZip = 'files' in format;
      const isPacked = !isZip && acceptsGzip(request.headers['accept-encoding']);
      const { dataset } = selection;
      const etag = etagOf(storeId, number, generator, format.name, dataset, isPacked);
      const validity = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
      if (isHeld(etag, request.headers['if-none-match'])) {
        download.tellAtEnd(tell);
        return reply.code(304).headers(validity).send();
      }

      const isHead = request.method === 'HEAD';
      const pieces = isHead
        ? undefined
        : await begin(encode(format, elements(store, selection, options)));
      download.tellAtEnd(tell);
      void reply.headers({
        ...validity,
        'content-type': format.mediaType,
        'content-disposition': dispositionOf(format, dataset),
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

/** Refuses what it does not know: whoever mistypes a name must not take the whole graph for a part of it. */
function readSelection({ dataset, ...others }: ExportRequest['Querystring']): Selection {
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new KnownError('BAD_INPUT', `An export is narrowed by "dataset"; "${other}" is unknown.`);
  if (dataset === undefined) return {};
  if (typeof dataset !== 'string' || dataset === '')
    throw new KnownError('BAD_INPUT', 'An export is of one dataset: "dataset" takes one id.');
  return { dataset };
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

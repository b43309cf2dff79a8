import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeExports } from '../../api/export/describe-exports.js';
import {
  readExportBody,
  readExportQuery,
  type ExportQuery,
} from '../../api/export/query-string.js';
import { checkDatasets } from '../../api/export/select-export.js';
import { formatNamed, type Format } from '../../export/index.js';
import type { Texts } from '../../operations/read-texts.js';
import { KnownError } from '../../shared/errors.js';
import { sightOf } from '../../shared/viewer.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import { etagAtVersion, isHeld, versionText } from '../http/etag.js';
import { reportAtClose } from '../http/response-close.js';
import { serveStatic } from './static.js';
import {
  beginExport,
  describe,
  openExport,
  refuseFilterIfStored,
  sendPieces,
  type AskedExport,
  type Exchange,
  type ExportParts,
  type OpenExport,
} from './open-export.js';

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
    method: ['GET', 'HEAD'],
    url,
    ...routeOptions,
    handler: async (request, reply) => {
      const { query } = request;
      const asked = readAsked(request, parts, (format) =>
        readExportQuery(api.schema, format, query),
      );
      return answerHeld(asked, { request, reply }, parts);
    },
  });
  app.route<ExportRequest>({
    method: 'POST',
    url,
    ...routeOptions,
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

/** @param headersOf headers of a file of this version, which may be later than the requested one */
async function sendExport(
  exporting: OpenExport,
  parts: ExportParts,
  headersOf: (version: GraphVersion) => Readonly<Record<string, string>>,
): Promise<FastifyReply> {
  const { version, pieces } = await beginExport(exporting, parts);
  void exporting.reply.headers({
    ...headersOf(version),
    'x-graph-version': versionText(version),
  });
  return sendPieces(exporting, pieces, parts);
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
  refuseFilterIfStored(asked.selection, onlyStored);
  const { subgraph } = asked.selection;
  if (subgraph !== undefined) api.check(subgraph);
  return { ...asked, format };
}

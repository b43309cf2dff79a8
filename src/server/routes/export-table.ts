import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readExportQuery } from '../../api/export/query-string.js';
import { tableAt } from '../../export/index.js';
import type { Texts } from '../../operations/read-texts.js';
import type { CsvWishes } from '../../shared/csv.js';
import { KnownError } from '../../shared/errors.js';
import type { KeptKind, MemoryBudget } from '../../shared/memory-budget.js';
import { sightOf } from '../../shared/viewer.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import { readByteRange } from '../http/byte-range.js';
import { readCsvWishes } from '../http/csv-wishes.js';
import { etagAtVersion, isHeld, versionText } from '../http/etag.js';
import { cutSlowReader, reportAtClose } from '../http/response-close.js';
import {
  beginExport,
  describe,
  openExport,
  refuseFilterIfStored,
  sendPieces,
  type AskedExport,
  type ExportParts,
  type OpenExport,
} from './open-export.js';

interface TableRequest {
  readonly Params: { readonly format: string; readonly file: string };
  readonly Querystring: Texts;
}

/** The bytes of a table of one version of the graph. */
interface HeldTable {
  readonly bytes: Buffer;
}

export interface TableParts extends ExportParts {
  readonly memory: MemoryBudget;
}

/**
 * `/export/csv/claims.csv` and the like: one table as a file of its own, for readers that are given an address. A table
 * for which there is room in memory is kept while its version stands: it then has a length, and parts of it can be asked
 * for by `Range`. Bytes of one version are never mixed with those of another: `?version=` names the one that is meant.
 */
export function serveExportTables(app: FastifyInstance, parts: TableParts): void {
  const { dataOrigins, memory } = parts;
  const held = memory.addKind<HeldTable>(({ bytes }) => bytes.length);
  memory.admit(held);
  dataOrigins.answerPreflight(app, '/export/:format/:file');
  app.route<TableRequest>({
    method: ['GET', 'HEAD'],
    url: '/export/:format/:file',
    ...dataOrigins.routeOptions,
    handler: async (request, reply) => {
      const asked = readAsked(request, parts);
      const opened = await openExport(asked, { request, reply }, parts);
      return answer({ ...opened, encoding: undefined, asked }, held, parts);
    },
  });
}

type AskedTable = AskedExport & {
  readonly wishes: CsvWishes;
  /** The version that is meant, as `x-graph-version` has it. */
  readonly version: string | undefined;
};

function readAsked(
  { params, query }: FastifyRequest<TableRequest>,
  { api, onlyStored }: TableParts,
): AskedTable {
  const { bom, guard, version, ...texts } = query;
  const wishes = readCsvWishes({ bom, guard }, params.format === 'csv');
  const format = tableAt(`${params.format}/${params.file}`, wishes);
  if (version !== undefined && typeof version !== 'string')
    throw new KnownError('BAD_INPUT', '"version" takes one version.');
  const { selection } = readExportQuery(api.schema, format, { ...texts });
  refuseFilterIfStored(selection, onlyStored);
  if (selection.subgraph !== undefined) api.check(selection.subgraph);
  return { selection, format, fileName: `multaqa-${params.file}`, wishes, version };
}

type OpenTable = OpenExport & { readonly asked: AskedTable };

async function answer(
  opened: OpenTable,
  held: KeptKind<HeldTable>,
  parts: TableParts,
): Promise<FastifyReply> {
  const { request, reply, asked, version, asker } = opened;
  const etagOf = (of: GraphVersion) => {
    const { hasMark, isGuarded } = asked.wishes;
    const selected = JSON.stringify(asked.selection);
    return etagAtVersion(
      of,
      asked.format.name,
      parts.iriBase ?? '',
      selected,
      hasMark,
      isGuarded,
      sightOf(asker.viewer),
    );
  };
  const wanted = asked.version === undefined ? version : toVersion(asked.version);
  const etag = etagOf(wanted);
  const known = held.find(held, etag);
  if (known === undefined && versionText(wanted) !== versionText(version))
    throw new KnownError(
      'GONE',
      `The version "${versionText(wanted)}" is gone: the graph is at "${versionText(version)}". Ask without "version".`,
    );
  void reply.headers({ etag, 'cache-control': 'no-cache', 'x-graph-version': versionText(wanted) });
  if (isHeld(etag, request.headers['if-none-match'])) {
    reportAtClose(request, reply, parts.report);
    return reply.code(304).send();
  }
  if (known !== undefined) {
    reportAtClose(request, reply, parts.report);
    return sendHeld(known, opened, { etag, version: wanted }, parts);
  }
  if (request.method === 'HEAD') {
    reportAtClose(request, reply, parts.report);
    return describe(opened).send();
  }
  return sendAnew(opened, held, etagOf, parts);
}

/** @throws KnownError `BAD_INPUT` */
function toVersion(text: string): GraphVersion {
  const [, storeId = '', number = ''] = /^(.+):(\d{1,15})$/.exec(text) ?? [];
  if (storeId === '')
    throw new KnownError('BAD_INPUT', '"version" is as the header x-graph-version has it.');
  return { storeId, number: Number(number) };
}

/** Sends a table that is made now, and keeps it if there is room; a longer one is sent as it is made. */
async function sendAnew(
  opened: OpenTable,
  held: KeptKind<HeldTable>,
  etagOf: (version: GraphVersion) => string,
  parts: TableParts,
): Promise<FastifyReply> {
  const { reply } = opened;
  const { version, pieces } = await beginExport(opened, parts);
  const etag = etagOf(version);
  void reply.headers({ etag, 'x-graph-version': versionText(version) });
  const begun: Uint8Array[] = [];
  const room = parts.memory.maxBytes / 16;
  let length = 0;
  const source = pieces[Symbol.asyncIterator]();
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    begun.push(next.value);
    length += next.value.length;
    if (length > room) return sendPieces(opened, follow(begun, source), parts);
  }
  const table = { bytes: Buffer.concat(begun) };
  held.keep(held, etag, table);
  reportAtClose(opened.request, reply, parts.report);
  return sendHeld(table, opened, { etag, version }, parts);
}

/** The pieces so far, then the others. */
async function* follow(
  begun: Uint8Array[],
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    for (let piece = begun.shift(); piece !== undefined; piece = begun.shift()) yield piece;
    yield* { [Symbol.asyncIterator]: () => source };
  } finally {
    await source.return?.();
  }
}

interface Shown {
  readonly etag: string;
  readonly version: GraphVersion;
}

/** Sends a table that is in memory, or the part of it that is asked for. */
function sendHeld(
  { bytes }: HeldTable,
  opened: OpenTable,
  { etag, version }: Shown,
  { inFlight, limits, rate }: TableParts,
): FastifyReply {
  const { request, reply, asker } = opened;
  const { range, 'if-range': ifRange } = request.headers;
  const isMeant = ifRange === undefined || ifRange === etag;
  const part = readByteRange(isMeant ? range : undefined, bytes.length);
  void describe(opened).headers({
    'accept-ranges': 'bytes',
    'content-location': locationOf(request.url, version),
  });
  if (part === 'beyond')
    return reply.code(416).header('content-range', `bytes */${bytes.length}`).send();
  const body = part === 'whole' ? bytes : bytes.subarray(part.start, part.end + 1);
  if (part !== 'whole')
    void reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${bytes.length}`);
  if (request.method !== 'HEAD') rate.chargeForBytes(asker, body.length);
  if (!reply.raw.closed) request.held = inFlight.hold(asker.client, body.length);
  cutSlowReader(reply.raw, body.length, limits.readerTimeoutMs);
  return reply.send(body);
}

function locationOf(url: string, version: GraphVersion): string {
  const [path = '', query = ''] = url.split('?', 2);
  const asked = new URLSearchParams(query);
  asked.set('version', versionText(version));
  return `${path}?${asked.toString()}`;
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { Values } from '../../shared/mapping.js';
import { today } from '../../shared/today.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import { isSameVersion } from '../../store/graph-version.js';
import { retryTorn } from '../../store/snapshot.js';
import { encodingFor } from '../http/accept.js';
import { contentDisposition } from '../http/content-disposition.js';
import { etagAtVersion, isHeld, versionText } from '../http/etag.js';
import { pack } from '../http/pack.js';
import type { ServedGraph } from '../lifetime/served-graph.js';
import type { AnswerCache } from '../named/answer-cache.js';
import { toOwnBytes } from '../named/own-bytes.js';

/** Asks stored operations within one request. */
export type Ask = (name: string, variables: Values) => Promise<FormattedExecutionResult>;

export interface KeptParts {
  readonly graph: ServedGraph;
  readonly cache: AnswerCache;
  /** Charges the client of a request and gives the way to ask within it. */
  readonly admit: (request: FastifyRequest, reply: FastifyReply) => Ask;
}

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A text made of the graph; one that does not last is sent once and has no validator. */
export interface MadeText {
  readonly text: string | Buffer;
  readonly lasts: boolean;
}

interface Kept {
  /** Names the text among all that are kept. */
  readonly key: string;
  readonly type: string;
  /** The name under which a browser keeps it as a file, if it is one. */
  readonly fileName?: string;
  /** @returns undefined once it has answered in another way */
  readonly make: () => Promise<MadeText | undefined>;
  /** True if it is refused where it cannot be made of one version. */
  readonly isSteady?: boolean;
}

/**
 * Sends a text that follows from the graph: it is made once for a version and a day, and kept with its packed forms.
 * @throws KnownError `OVERLOADED` if it is steady and the graph was written to during each of five tries
 */
export async function sendKept(
  { request, reply }: Exchange,
  { key, type, fileName, make, isSteady = false }: Kept,
  { graph, cache }: KeptParts,
): Promise<FastifyReply> {
  const version = await versionOf(graph);
  const encoding = encodingFor(request.headers['accept-encoding']);
  const headersOf = (of: GraphVersion) => ({
    etag: etagAtVersion(of, today(), key, encoding),
    'x-graph-version': versionText(of),
  });
  void reply.header('vary', 'accept-encoding');
  if (version && isHeld(headersOf(version).etag, request.headers['if-none-match']))
    return reply.headers(headersOf(version)).code(304).send();
  const kept = version && cache.find(key, version);
  const made = kept
    ? { bytes: kept, version }
    : await makeAnew(make, { key, isSteady, graph, cache });
  if (made === undefined) return reply;
  const { bytes, version: of } = made;
  void reply.type(type).headers({ ...asFile(fileName), ...(of && headersOf(of)) });
  if (encoding === undefined) return reply.send(bytes);
  void reply.header('content-encoding', encoding);
  return reply.send(await (of ? cache.pack(key, bytes, encoding) : pack(bytes, encoding)));
}

/** The header by which a browser keeps an answer under this name. */
const asFile = (name: string | undefined) =>
  name === undefined ? {} : { 'content-disposition': contentDisposition(name) };

interface Making {
  readonly key: string;
  readonly isSteady: boolean;
  readonly graph: ServedGraph;
  readonly cache: AnswerCache;
}

interface Made {
  readonly bytes: Buffer;
  /** The version of which all of it is; undefined if it is torn or does not last. */
  readonly version?: GraphVersion;
}

async function makeAnew(
  make: Kept['make'],
  { key, isSteady, graph, cache }: Making,
): Promise<Made | undefined> {
  const { made } = await retryTorn(async () => {
    const version = await versionOf(graph, true);
    const text = await make();
    if (text === undefined) return { made: undefined };
    const bytes = toOwnBytes(text.text);
    const now = text.lasts ? await versionOf(graph, true) : undefined;
    if (version && now && isSameVersion(now, version)) {
      cache.keep(key, version, bytes);
      return { made: { bytes, version } };
    }
    return isSteady && text.lasts ? undefined : { made: { bytes } };
  });
  return made;
}

/** The version of the graph; none while it cannot be asked. */
async function versionOf(graph: ServedGraph, anew = false): Promise<GraphVersion | undefined> {
  try {
    const { store } = graph.current();
    return store.versionAtHand?.() ?? (await store.version({ anew }));
  } catch {
    return undefined;
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { Values } from '../../shared/mapping.js';
import { today } from '../../shared/today.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import { isSameVersion } from '../../store/graph-version.js';
import { encodingFor } from '../http/accept.js';
import { contentDisposition } from '../http/content-disposition.js';
import { etagAtVersion, isHeld } from '../http/etag.js';
import { pack } from '../http/pack.js';
import type { ServedGraph } from '../lifetime/served-graph.js';
import type { AnswerCache } from '../named/answer-cache.js';
import { toOwnBytes } from '../named/own-bytes.js';

/** Asks stored operations within one request. */
type Ask = (name: string, variables: Values) => Promise<FormattedExecutionResult>;

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
}

/** Sends a text that follows from the graph: it is made once for a version and a day, and kept with its packed forms. */
export async function sendKept(
  { request, reply }: Exchange,
  { key, type, fileName, make }: Kept,
  { graph, cache }: KeptParts,
): Promise<FastifyReply> {
  const version = await versionOf(graph);
  const encoding = encodingFor(request.headers['accept-encoding']);
  const validator = version && { etag: etagAtVersion(version, today(), key, encoding) };
  void reply.header('vary', 'accept-encoding');
  if (validator && isHeld(validator.etag, request.headers['if-none-match']))
    return reply.headers(validator).code(304).send();
  const kept = version && cache.find(key, version);
  const made = kept
    ? { bytes: kept, lasts: true }
    : await makeAnew(make, { key, version, graph, cache });
  if (made === undefined) return reply;
  const { bytes, lasts } = made;
  void reply.type(type).headers({ ...asFile(fileName), ...(lasts && validator) });
  if (encoding === undefined) return reply.send(bytes);
  void reply.header('content-encoding', encoding);
  return reply.send(await (lasts ? cache.pack(key, bytes, encoding) : pack(bytes, encoding)));
}

/** The header by which a browser keeps an answer under this name. */
const asFile = (name: string | undefined) =>
  name === undefined ? {} : { 'content-disposition': contentDisposition(name) };

interface Making {
  readonly key: string;
  readonly version: GraphVersion | undefined;
  readonly graph: ServedGraph;
  readonly cache: AnswerCache;
}

async function makeAnew(make: Kept['make'], { key, version, graph, cache }: Making) {
  const made = await make();
  if (made === undefined) return undefined;
  const bytes = toOwnBytes(made.text);
  // A text that was made while the graph changed is of neither version.
  const now = made.lasts ? await versionOf(graph) : undefined;
  const lasts = version !== undefined && now !== undefined && isSameVersion(now, version);
  if (lasts) cache.keep(key, version, bytes);
  return { bytes, lasts };
}

/** The version of the graph; none while it cannot be asked. */
async function versionOf(graph: ServedGraph): Promise<GraphVersion | undefined> {
  try {
    const { store } = graph.current();
    return store.versionAtHand?.() ?? (await store.version());
  } catch {
    return undefined;
  }
}

import { createMcpHandler } from '@modelcontextprotocol/server';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { DoorParts, OpenDoor } from '../door.js';
import { createToolServer } from './create-tool-server.js';

const url = '/mcp';

const maxBodyBytes = 65_536;

/** Maximum messages in a batch, which revisions before 2025-06-18 have. */
const maxMessages = 10;

/** Codes of JSON-RPC. */
const parseError = -32_700;
const invalidRequest = -32_600;
const refused = -32_000;
const internalError = -32_603;

/**
 * `/mcp`: the tools for agents over streamable HTTP, without sessions: revision 2026-07-28, and those from 2024-11-05 to
 * 2025-11-25 by their handshake.
 */
export const openMcp: OpenDoor = (app, parts) => {
  app.setErrorHandler((error: Partial<FastifyError>, request, reply) => {
    const { message, status, headers } = parts.show(error, request);
    const isBroken = status === 400 && error.code?.startsWith('FST_ERR_CTP') === true;
    const code = status >= 500 ? internalError : refused;
    return fail(reply.headers(headers), status, isBroken ? parseError : code, message);
  });
  app.route({
    method: 'POST',
    url,
    bodyLimit: maxBodyBytes,
    handler: (...exchange) => answer(parts, ...exchange),
  });
  // There are no sessions to listen to or to end.
  app.route({
    method: ['GET', 'DELETE'],
    url,
    exposeHeadRoute: false,
    handler: ({ method }, reply) =>
      fail(
        reply.header('allow', 'POST'),
        405,
        refused,
        `This address takes POST and not ${method}.`,
      ),
  });
};

async function answer(
  parts: DoorParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!isFromHere(request, parts.corsOrigins))
    return fail(
      reply,
      403,
      refused,
      'Pages of this origin may not ask here: it is not in CORS_ORIGINS.',
    );
  if (Array.isArray(request.body) && request.body.length > maxMessages) {
    const sentence = `A batch may hold ${maxMessages} messages, this has ${request.body.length}.`;
    return fail(reply, 400, invalidRequest, sentence);
  }
  const gone = new AbortController();
  reply.raw.once('close', () => {
    gone.abort();
  });
  const ask = parts.admit(request, reply);
  const { fetch } = createMcpHandler(
    () =>
      createToolServer({
        ask,
        publicUrl: parts.publicUrl ?? '',
        hide: (error) => parts.show(error, request).message,
      }),
    // A server that never tells of a change has nothing to subscribe to.
    { legacy: 'stateless', keepAliveMs: 0, maxSubscriptions: 0 },
  );
  const response = await fetch(toWebRequest(request, gone.signal), { parsedBody: request.body });
  const body = Buffer.from(await response.arrayBuffer());
  void reply.code(response.status).headers(Object.fromEntries(response.headers));
  return reply.send(body);
}

/** The host is none of the client's: nothing follows from it, and not every one is part of an address. */
function toWebRequest({ headers }: FastifyRequest, signal: AbortSignal): Request {
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  const method = 'POST';
  return new Request(`http://localhost${url}`, { method, headers: given, signal });
}

/** True if no page asks, or one of this server or of `CORS_ORIGINS`. */
function isFromHere({ headers, host }: FastifyRequest, corsOrigins: readonly string[]): boolean {
  const { origin } = headers;
  if (origin === undefined || corsOrigins.includes('*') || corsOrigins.includes(origin))
    return true;
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/** Sends an error in the form of JSON-RPC. */
function fail(reply: FastifyReply, status: number, code: number, message: string): FastifyReply {
  return reply.code(status).send({ jsonrpc: '2.0', id: null, error: { code, message } });
}

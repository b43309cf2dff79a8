import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../config/config.js';
import { doors } from '../../doors/doors.js';
import { publicFormOf } from '../errors/error-handler.js';
import type { DataOrigins } from '../http/origins.js';
import { etagOf, isHeld } from '../http/etag.js';
import { reportAtClose } from '../http/response-close.js';
import { serveStatic } from '../routes/static.js';
import { createAdmit, type AskParts } from './ask-stored.js';

export interface DoorsParts extends AskParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly dataOrigins: DataOrigins;
}

/**
 * Opens the doors that the settings name. Each knows the server by the parts that it is handed, and has its own parsers
 * and handler of errors; each of its requests is reported under its name.
 */
export async function openDoors(app: FastifyInstance, parts: DoorsParts): Promise<void> {
  const { config, schema, operations, mask, report, dataOrigins } = parts;
  const admit = createAdmit(parts);
  for (const name of config.doors)
    await app.register(async (inner) => {
      inner.addHook('onRequest', (request, reply, done) => {
        reportAtClose(request, reply, report, { door: name });
        done();
      });
      inner.addHook('onSend', (request, reply, payload, done) => {
        done(null, isConfirmed(request, reply, payload) ? null : payload);
      });
      await doors[name](inner, {
        schema,
        operations,
        admit,
        doors: config.doors,
        publicUrl: config.publicUrl,
        corsOrigins: config.access.corsOrigins,
        show(error, request) {
          const { answer, status, headers } = publicFormOf(error, request, mask);
          const [shown = { message: '' }] = answer.errors ?? [];
          return { ...shown, status, headers };
        },
        serveText(url, mediaType, make) {
          serveStatic(inner, url, make, { dataOrigins, mediaType, of: () => operations.current });
        },
      });
    });
}

/**
 * True if an answer by GET is what the client has: it is 304 then. Any other gets a validator of its bytes, but for one to a
 * client with a token, which is never kept.
 */
function isConfirmed(request: FastifyRequest, reply: FastifyReply, payload: unknown): boolean {
  const { method, headers } = request;
  if (typeof payload !== 'string' || method !== 'GET' || reply.statusCode !== 200) return false;
  const isKept = !String(reply.getHeader('cache-control')).startsWith('private');
  if (!isKept || reply.hasHeader('etag')) return false;
  const etag = etagOf(payload);
  void reply.headers({ etag, 'cache-control': 'no-cache' });
  if (!isHeld(etag, headers['if-none-match'])) return false;
  void reply.code(304).removeHeader('content-type');
  return true;
}

import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../config/config.js';
import { doors } from '../../doors/doors.js';
import { publicFormOf } from '../errors/error-handler.js';
import type { DataOrigins } from '../http/data-origins.js';
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
      await doors[name](inner, {
        ...{ schema, operations, admit },
        ...{ doors: config.doors, publicUrl: config.publicUrl },
        corsOrigins: config.access.corsOrigins,
        show(error, request) {
          const { answer, status, headers } = publicFormOf(error, request, mask);
          const [shown = { message: '' }] = answer.errors ?? [];
          return { ...shown, status, headers };
        },
        serveText(url, mediaType, make) {
          serveStatic(inner, url, make, { dataOrigins, mediaType, of: operations });
        },
      });
    });
}

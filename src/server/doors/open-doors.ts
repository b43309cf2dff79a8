import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../config/config.js';
import { doors } from '../../doors/doors.js';
import type { DataOrigins } from '../http/data-origins.js';
import { serveStatic } from '../routes/static.js';
import { createAdmit, type AskParts } from './ask-stored.js';

export interface DoorsParts extends AskParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly dataOrigins: DataOrigins;
}

/** Opens the doors that the settings name; each knows the server by the parts that it is handed. */
export async function openDoors(app: FastifyInstance, parts: DoorsParts): Promise<void> {
  const { config, schema, operations, mask, dataOrigins } = parts;
  for (const name of config.doors)
    await doors[name](app, {
      ...{ schema, operations, publicUrl: config.publicUrl },
      corsOrigins: config.access.corsOrigins,
      admit: createAdmit(name, parts),
      show: (error, { id }) => {
        const [shown] = mask.toAnswer(error, id).errors ?? [];
        return shown ?? { message: '' };
      },
      serveText(url, mediaType, make) {
        serveStatic(app, url, make, { dataOrigins, mediaType });
      },
    });
}

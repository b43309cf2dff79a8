import { version } from '../../shared/program.js';
import type { OpenDoor } from '../door.js';
import { describeApi } from './describe-api.js';

/** `/openapi.json`: the stored operations and the other addresses as OpenAPI 3.1, from which clients are generated. */
export const openOpenapi: OpenDoor = (
  _app,
  { schema, operations, doors, publicUrl, serveText },
) => {
  serveText('/openapi.json', 'application/json; charset=utf-8', () =>
    JSON.stringify(
      describeApi(operations.current, schema, { version, url: publicUrl ?? '/', doors }),
    ),
  );
};

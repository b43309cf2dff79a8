import { createReadStream, readdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { createBrotliDecompress } from 'node:zlib';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { answerNotFound } from '../errors/error-handler.js';
import { encodingFor, encodings } from '../http/accept.js';

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** File endings of the compressed forms that the build writes. */
const endings = { br: '.br', gzip: '.gz' } as const;

/** The content of a compressed file, for the rare client that takes none; a package holds the compressed form alone. */
function unpacked(path: string): Readable {
  return createReadStream(path).pipe(createBrotliDecompress());
}

/**
 * Serves the files of a folder: names are looked up in a list made at the start, never joined to a path. Their names
 * change with their content, so browsers keep them for good.
 */
export function serveAssets(app: FastifyInstance, folder: string): void {
  const names = new Set(readdirSync(folder));
  app.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
    const { name } = request.params;
    const type = mediaTypes[extname(name)];
    const isPlain = names.has(name);
    if (type === undefined || !(isPlain || names.has(`${name}.br`)))
      return answerNotFound(request, reply);
    const packed = encodings.filter((each) => names.has(name + endings[each]));
    const encoding = encodingFor(request.headers['accept-encoding'], packed);
    if (encoding !== undefined) void reply.header('content-encoding', encoding);
    return reply
      .type(type)
      .headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
      .send(
        encoding !== undefined || isPlain
          ? createReadStream(join(folder, name + (encoding === undefined ? '' : endings[encoding])))
          : unpacked(join(folder, `${name}.br`)),
      );
  });
}

import { createReadStream, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { weightsOf } from '../http/weights.js';
import { answerNotFound } from '../errors/error-answer.js';

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** The encodings that the build leaves beside a file, the smaller first. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/**
 * Serves the files of a folder, and those alone: names are looked up in a list made at the start, never joined to a
 * path. Their names change with their content, so browsers keep them for good.
 */
export function serveAssets(app: FastifyInstance, folder: string): void {
  const names = new Set(readdirSync(folder));
  app.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
    const { name } = request.params;
    const type = mediaTypes[extname(name)];
    if (type === undefined || !names.has(name)) return answerNotFound(request, reply);
    const weights = weightsOf(request.headers['accept-encoding']);
    const encoding = encodings.find(
      (e) => (weights.get(e.name) ?? 0) > 0 && names.has(name + e.ending),
    );
    if (encoding !== undefined) void reply.header('content-encoding', encoding.name);
    return reply
      .type(type)
      .headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
      .send(createReadStream(join(folder, name + (encoding?.ending ?? ''))));
  });
}

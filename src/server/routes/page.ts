import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { answerNotFound } from '../errors/error-handler.js';
import { encodingFor, encodings } from '../http/accept.js';

/** All that the page loads comes from here; monaco sets styles by script, and its icons are a font in its stylesheet. */
const pageHeaders = {
  'cache-control': 'no-cache',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
};

const unbuiltPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>ملتقى · Multaqa</title>
<h1><bdi>ملتقى</bdi> · Multaqa</h1>
<p>The API answers at <code>/graphql</code>. The page to ask it from is not built: run <code>npm run build:page</code>.</p>
</html>
`;

/** `/`: the page to ask from, with its files under `/assets/`; where it was not built, a page that says so. */
export function servePage(app: FastifyInstance, folder: string): void {
  const path = join(folder, 'index.html');
  const isBuilt = existsSync(path);
  const html = isBuilt ? readFileSync(path, 'utf8') : unbuiltPage;
  app.get('/', (_request, reply) =>
    reply.headers(pageHeaders).type('text/html; charset=utf-8').send(html),
  );
  if (isBuilt) serveAssets(app, join(folder, 'assets'));
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** What the build calls the packed forms that it leaves beside a file. */
const endings = { br: '.br', gzip: '.gz' } as const;

/**
 * Serves the files of a folder, and those alone: names are looked up in a list made at the start, never joined to a
 * path. Their names change with their content, so browsers keep them for good.
 */
function serveAssets(app: FastifyInstance, folder: string): void {
  const names = new Set(readdirSync(folder));
  app.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
    const { name } = request.params;
    const type = mediaTypes[extname(name)];
    if (type === undefined || !names.has(name)) return answerNotFound(request, reply);
    const packed = encodings.filter((each) => names.has(name + endings[each]));
    const encoding = encodingFor(request.headers['accept-encoding'], packed);
    if (encoding !== undefined) void reply.header('content-encoding', encoding);
    return reply
      .type(type)
      .headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
      .send(
        createReadStream(join(folder, name + (encoding === undefined ? '' : endings[encoding]))),
      );
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { serveAssets } from './assets.js';

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

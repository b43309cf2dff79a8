import { hash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerNotFound } from '../errors/error-handler.js';
import { encodingFor, encodings, preferredLanguage } from '../http/accept.js';
import { etagOf, isHeld } from '../http/etag.js';
import { pack } from '../http/pack.js';

type Directives = Readonly<Record<string, string>>;

/** Nothing is loaded from elsewhere, nothing is embedded, no form is sent. */
const strictPolicy: Directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** The editor of GraphiQL sets styles by script, and its icons are a font in its stylesheet. */
const editorPolicy: Directives = {
  ...strictPolicy,
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self' data:",
};

/** Inline styles of a page are allowed by their hashes, and no others. */
function strictPolicyFor(page: string): Directives {
  const hashes = Array.from(
    page.matchAll(/<style>(.*?)<\/style>/gs),
    ([, styles = '']) => `'sha256-${hash('sha256', styles, 'base64')}'`,
  );
  return { ...strictPolicy, 'style-src': ["'self'", ...hashes].join(' ') };
}

function headersOf(policy: Directives): Readonly<Record<string, string>> {
  return {
    'cache-control': 'no-cache',
    'content-security-policy': Object.entries(policy)
      .map(([name, sources]) => `${name} ${sources}`)
      .join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  };
}

const html = 'text/html; charset=utf-8';

/** The languages of the explorer with their directions; the first is the default. */
const languages = { ar: 'rtl', en: 'ltr' } as const;
type Language = keyof typeof languages;
const languageNames = Object.keys(languages) as readonly Language[];

/**
 * Pages of the server: the explorer under `/ar/` and `/en/`, to which `/` redirects by the browser's language; the
 * query editor at `/graphiql`; and their files under `/assets/`. A page that was not built says so.
 */
export function servePages(app: FastifyInstance, folder: string): void {
  serveExplorer(app, readPage(folder, 'explorer'), readPreloads(folder));
  const editor = readPage(folder, 'graphiql');
  const headers = headersOf(editorPolicy);
  app.get('/graphiql', (_request, reply) => reply.headers(headers).type(html).send(editor));
  const assets = join(folder, 'assets');
  if (existsSync(assets)) serveAssets(app, assets);
}

/**
 * Every address of the explorer gives the same page, with language and direction set before any script runs and with
 * the view's resources preloaded. The page itself resolves the address, and reports an unknown one.
 */
function serveExplorer(app: FastifyInstance, page: string, preloads: Preloads): void {
  const headers = headersOf(strictPolicyFor(page));
  app.get('/', (request, reply) =>
    reply
      .header('vary', 'accept-language')
      .header('cache-control', 'no-cache')
      .redirect(`/${languageFor(request)}/search`),
  );
  for (const language of languageNames) {
    const [first, other] = [inLanguage(page, language, 'search'), inLanguage(page, language)];
    app.get(`/${language}`, (_request, reply) => reply.redirect(`/${language}/search`));
    app.get<{ Params: { '*': string } }>(`/${language}/*`, (request, reply) => {
      const [view = '', ...rest] = request.params['*'].split('/');
      const hasQuery = request.url.includes('?');
      const links = linksOf(preloads.get(view), rest.join('/'), hasQuery);
      const begun = view === 'search' && !hasQuery ? first : other;
      void reply.headers(headers);
      return sendPage(
        request,
        reply,
        begun.replace('</head>', () => `${links}</head>`),
      );
    });
  }
}

/** Sends a page in the browser's encoding, or 304 if the browser's copy is current. */
async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: string,
): Promise<FastifyReply> {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const etag = etagOf(page, encoding);
  void reply.headers({ etag, vary: 'accept-encoding' });
  if (isHeld(etag, request.headers['if-none-match'])) return reply.code(304).send();
  void reply.type(html);
  if (encoding === undefined) return reply.send(page);
  return reply.header('content-encoding', encoding).send(await pack(Buffer.from(page), encoding));
}

/** The page in a language, with the preloads of a view. */
function inLanguage(page: string, language: Language, view?: string): string {
  return page
    .replace(
      /<html lang="\w+" dir="\w+">/,
      `<html lang="${language}" dir="${languages[language]}">`,
    )
    .replace(partsOfPage, (_, on: string | undefined, of: string, part: string) =>
      of === language && (on === undefined || on === view) ? part : '',
    );
}

/** Variable parts of the page, once for each language, some for one view alone. */
const partsOfPage = /<!-- (?:on (\w+) )?in (\w+) -->(.*?)<!-- end -->/gs;

/** Resources that a view loads before its code can ask for them. */
interface Preload {
  readonly modules: readonly string[];
  /** Request of a view whose address has no further part. */
  readonly questions: readonly string[];
  /** Request of a view whose address names an id. */
  readonly questionsOfId: readonly string[];
}

/** Views by the first part of their addresses. */
type Preloads = ReadonlyMap<string, Preload>;

/** Preloads written by the build of the page; if there are none, a view loads its resources when it needs them. */
function readPreloads(folder: string): Preloads {
  const path = join(folder, 'explorer', 'preloads.json');
  if (!existsSync(path)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Preload>));
}

function linksOf(preload: Preload | undefined, id: string, hasQuery: boolean): string {
  if (preload === undefined) return '';
  const ofId = id === '' || id.length > longestId ? [] : preload.questionsOfId;
  const modules = preload.modules.map(
    (path) => `<link rel="modulepreload" href="${path}" crossorigin>`,
  );
  const asked = [
    ...(hasQuery ? [] : preload.questions),
    ...ofId.map((path) => `${path}?variables=${encodeURIComponent(JSON.stringify({ id }))}`),
  ];
  const questions = asked.map(
    (path) => `<link rel="preload" as="fetch" href="${path}" crossorigin>`,
  );
  return [...modules, ...questions].join('');
}

/** Maximum length of an entity's id. */
const longestId = 200;

function languageFor(request: FastifyRequest): Language {
  return preferredLanguage(request.headers['accept-language'], languageNames) ?? 'ar';
}

/** A page as it was built, or one that explains how to build it. */
function readPage(folder: string, name: string): string {
  const path = join(folder, name, 'index.html');
  return existsSync(path) ? readFileSync(path, 'utf8') : unbuiltPage;
}

const unbuiltPage = `<!doctype html>
<html lang="en" dir="ltr">
<meta charset="utf-8">
<title>ملتقى · Multaqa</title>
<h1><bdi>ملتقى</bdi> · Multaqa</h1>
<p>The API answers at <code>/graphql</code>. The page that shows it is not built: run <code>npm run build:page</code>.</p>
</html>
`;

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

/**
 * Serves the files of a folder: names are looked up in a list made at the start, never joined to a path. Their names
 * change with their content, so browsers keep them for good.
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

import { hash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { createBrotliDecompress } from 'node:zlib';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerNotFound } from '../errors/error-handler.js';
import { encodingFor, encodings, preferredLanguage } from '../http/accept.js';
import { etagOf, isHeld } from '../http/etag.js';
import { pack } from '../http/pack.js';
import { startIdsOf, type Site } from '../../shared/site.js';
import { logoPath, writeSite } from './write-site.js';

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
 * query editor at `/graphiql`; the logo of the site; and their files under `/assets/`. A page that was not built says so.
 */
export function servePages(app: FastifyInstance, folder: string, site: () => Site): void {
  serveExplorer(app, readPage(folder, 'explorer'), readPreloads(folder), site);
  serveLogo(app, site);
  const page = readPage(folder, 'graphiql');
  const editor = keepOf(site, (current) => writeSite(page, current));
  const headers = headersOf(editorPolicy);
  app.get('/graphiql', (_request, reply) => reply.headers(headers).type(html).send(editor()));
  const assets = join(folder, 'assets');
  if (existsSync(assets)) serveAssets(app, assets);
}

/**
 * Every address of the explorer gives the same page, with language and direction set before any script runs and with
 * the view's resources preloaded. The page itself resolves the address, and reports an unknown one.
 */
function serveExplorer(
  app: FastifyInstance,
  page: string,
  preloads: Preloads,
  site: () => Site,
): void {
  const written = keepOf(site, (current) => {
    const whole = writeSite(page, current);
    const pagesIn = (language: Language) => ({
      first: inLanguage(whole, language, 'search'),
      other: inLanguage(whole, language),
    });
    return { headers: headersOf(strictPolicyFor(whole)), ar: pagesIn('ar'), en: pagesIn('en') };
  });
  app.get('/', (request, reply) =>
    reply
      .header('vary', 'accept-language')
      .header('cache-control', 'no-cache')
      .redirect(`/${languageFor(request)}/search`),
  );
  for (const language of languageNames) {
    app.get(`/${language}`, (_request, reply) => reply.redirect(`/${language}/search`));
    app.get<{ Params: { '*': string } }>(`/${language}/*`, (request, reply) => {
      const [view = '', ...rest] = request.params['*'].split('/');
      const hasQuery = request.url.includes('?');
      const asking = { id: rest.join('/'), hasQuery, site: site() };
      const links = linksOf(preloads.get(view), asking);
      const { headers, [language]: pages } = written();
      const begun = view === 'search' && !hasQuery ? pages.first : pages.other;
      void reply.headers(headers);
      return sendPage(
        request,
        reply,
        begun.replace('</head>', () => `${links}</head>`),
      );
    });
  }
}

/** Value made of a site, kept until another site is served. */
function keepOf<Made>(site: () => Site, make: (site: Site) => Made): () => Made {
  let kept: { readonly of: Site; readonly made: Made } | undefined;
  return () => {
    const of = site();
    if (kept?.of !== of) kept = { of, made: make(of) };
    return kept.made;
  };
}

/** Nothing in a picture runs or loads anything, also where a reader opens it by itself. */
const logoPolicy = headersOf({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  sandbox: '',
});

function serveLogo(app: FastifyInstance, site: () => Site): void {
  app.get(logoPath, (request, reply) => {
    const { logo } = site();
    if (logo === undefined) return answerNotFound(request, reply);
    const etag = `"${hash('sha256', logo.bytes, 'base64url')}"`;
    void reply.headers({ ...logoPolicy, etag });
    if (isHeld(etag, request.headers['if-none-match'])) return reply.code(304).send();
    return reply.type(logo.mediaType).send(logo.bytes);
  });
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
  /** The same where the site names no entities to start from. */
  readonly questionsWithoutStart?: readonly string[];
  /** Request with the ids that the start of the site names. */
  readonly questionsOfStart?: readonly string[];
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

interface Asking {
  /** The id in the address, if any. */
  readonly id: string;
  readonly hasQuery: boolean;
  readonly site: Site;
}

function linksOf(preload: Preload | undefined, asking: Asking): string {
  if (preload === undefined) return '';
  const modules = preload.modules.map(
    (path) => `<link rel="modulepreload" href="${path}" crossorigin>`,
  );
  const questions = questionsOf(preload, asking).map(
    (path) => `<link rel="preload" as="fetch" href="${path}" crossorigin>`,
  );
  return [...modules, ...questions].join('');
}

function questionsOf(preload: Preload, { id, hasQuery, site }: Asking): readonly string[] {
  const { questions, questionsOfId, questionsWithoutStart = [], questionsOfStart = [] } = preload;
  const ofId = id === '' || id.length > longestId ? [] : questionsOfId;
  const ids = startIdsOf(site.start);
  const first = [
    ...questions,
    ...(site.start?.entities === undefined ? questionsWithoutStart : []),
    ...(ids.length === 0 ? [] : questionsOfStart.map((path) => withVariables(path, { ids }))),
  ];
  return [...(hasQuery ? [] : first), ...ofId.map((path) => withVariables(path, { id }))];
}

const withVariables = (path: string, variables: object): string =>
  `${path}?variables=${encodeURIComponent(JSON.stringify(variables))}`;

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
<title>{name.ar} · {name.en}</title>
<h1><bdi>{name.ar}</bdi> · <bdi>{name.en}</bdi></h1>
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

/** The content of a compressed file, for the rare client that takes none; a package holds the compressed form alone. */
function unpacked(path: string): Readable {
  return createReadStream(path).pipe(createBrotliDecompress());
}

/**
 * Serves the files of a folder: names are looked up in a list made at the start, never joined to a path. Their names
 * change with their content, so browsers keep them for good.
 */
function serveAssets(app: FastifyInstance, folder: string): void {
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

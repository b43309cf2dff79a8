import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Site } from '#text/site.js';
import { answerNotFound } from '../errors/error-handler.js';
import { preferredLanguage } from '../../shared/weighed-header.js';
import { encodingFor } from '../http/accept.js';
import { etagOf, isHeld } from '../http/etag.js';
import { pack } from '../http/pack.js';
import { editorPolicy, headersOf, strictPolicyFor } from '../pages/page-policy.js';
import { linksOf, readPreloads } from '../pages/preloads.js';
import { partOf, queryIn } from '../pages/page.js';
import { logoPath, writeSite } from '../pages/write-site.js';
import { serveAssets } from './assets.js';
import { isOfThing, sendThingPage, type ThingPageParts } from './thing-page.js';

const html = 'text/html; charset=utf-8';

/** The languages of the explorer with their directions; the first is the default. */
const languages = { ar: 'rtl', en: 'ltr' } as const;
type Language = keyof typeof languages;
const languageNames = Object.keys(languages) as readonly Language[];

export interface PageParts extends ThingPageParts {
  /** Folder of the built pages. */
  readonly folder: string;
  readonly site: () => Site;
}

/**
 * Pages of the server: the explorer under `/ar/` and `/en/`, to which `/` redirects by the browser's language; the
 * query editor at `/graphiql`; the logo of the site; and their files under `/assets/`. A page that was not built says so.
 */
export function servePages(app: FastifyInstance, parts: PageParts): void {
  const { folder, site } = parts;
  serveExplorer(app, parts);
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
 * the view's resources preloaded. The page itself resolves the address, and reports an unknown one. Where the address
 * names a thing, the head says what the graph tells of it.
 */
function serveExplorer(app: FastifyInstance, parts: PageParts): void {
  const { folder, site, operations } = parts;
  const page = readPage(folder, 'explorer');
  const preloads = readPreloads(folder);
  const written = keepOf(site, (current) => {
    const whole = writeSite(page, current);
    const pagesIn = (language: Language) => ({
      first: inLanguage(whole, language, 'search'),
      other: inLanguage(whole, language),
    });
    const mark = hash('sha256', whole, 'base64url');
    const headers = headersOf(strictPolicyFor(whole));
    return { headers, mark, ar: pagesIn('ar'), en: pagesIn('en') };
  });
  app.get('/', (request, reply) =>
    reply
      .header('vary', 'accept-language')
      .header('cache-control', 'no-cache')
      .redirect(`/${languageFor(request)}/search`),
  );
  // The lasting address of a claim, in no language.
  app.get<{ Params: { claim: string } }>('/c/:claim', (request, reply) => {
    const path = `/${languageFor(request)}/c/${partOf(request.params.claim)}`;
    return reply.header('vary', 'accept-language').redirect(`${path}${queryIn(request.url)}`);
  });
  for (const language of languageNames) {
    app.get(`/${language}`, (_request, reply) => reply.redirect(`/${language}/search`));
    app.get<{ Params: { '*': string } }>(`/${language}/*`, (request, reply) => {
      const [view = '', ...rest] = request.params['*'].split('/');
      const query = queryIn(request.url).slice(1);
      const asking = { id: rest.join('/'), query, site: site() };
      const { headers, mark, [language]: pages } = written();
      const begun = view === 'search' && query === '' ? pages.first : pages.other;
      const html = () =>
        begun.replace('</head>', () => `${linksOf(preloads.get(view), asking)}</head>`);
      void reply.headers(headers);
      if (!isOfThing(view, asking.id, operations)) return sendPage(request, reply, html());
      const asked = { ...asking, view, language, html, mark: `${mark} ${query === ''}` };
      return sendThingPage(asked, { request, reply }, parts);
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

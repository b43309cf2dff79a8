import type { FastifyInstance } from 'fastify';
import { readNewestChanges } from '../../api/changes/log-rows.js';
import { escapeXml } from '../../export/index.js';
import { KnownError } from '../../shared/errors.js';
import type { LoadedGraph } from '../lifetime/served-graph.js';
import { sendKept, type Exchange, type KeptParts } from '../pages/send-kept.js';
import { addressesOf } from '../pages/page.js';

export interface SitemapParts extends KeptParts {
  /** The address of this server; without one there is no map. */
  readonly iriBase: string | undefined;
}

/** Maximum addresses of one file, by the protocol of sitemaps; each thing has one in both languages. */
const thingsInFile = 50_000 / 2;

/** Maximum changes from which the map learns when a thing changed. */
const changesLookedAt = 1000;

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Addresses that hold no pages: questions and files, which cost more than they tell a crawler. */
const closed = ['/graphql', '/graphiql', '/export/', '/changes', '/id/', '/card/'];

/** `/robots.txt`, and `/sitemap.xml` with the pages of all entities; large ones are split into `/sitemap-1.xml` and so on. */
export function serveSitemap(app: FastifyInstance, parts: SitemapParts): void {
  const { iriBase: base } = parts;
  app.get('/robots.txt', (_request, reply) => {
    const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)];
    if (base !== undefined) lines.push('', `Sitemap: ${base}/sitemap.xml`);
    return reply
      .headers({ 'cache-control': 'public, max-age=3600' })
      .type('text/plain; charset=utf-8')
      .send(`${lines.join('\n')}\n`);
  });
  if (base === undefined) return;
  app.get('/sitemap.xml', (request, reply) => sendMap({ request, reply }, parts, base, undefined));
  app.get<{ Params: { part: string } }>('/sitemap-:part(^\\d{1,4}$).xml', (request, reply) =>
    sendMap({ request, reply }, parts, base, Number(request.params.part)),
  );
}

function sendMap(exchange: Exchange, parts: SitemapParts, base: string, part: number | undefined) {
  const { graph, admit } = parts;
  // A map is long, so it counts as a request whether it is kept or not.
  admit(exchange.request, exchange.reply);
  const make = async () => {
    const ids = await readIds(graph.current());
    const text =
      part === undefined && ids.length > thingsInFile
        ? writeIndex(base, Math.ceil(ids.length / thingsInFile))
        : writeMap(base, partOfIds(ids, part ?? 1), await readLastChanges(graph.current()));
    return { text, lasts: true };
  };
  void exchange.reply.header('cache-control', 'no-cache');
  const key = `sitemap ${base} ${part ?? ''}`;
  return sendKept(exchange, { key, type: 'application/xml; charset=utf-8', make }, parts);
}

async function readIds({ knowledge }: LoadedGraph): Promise<readonly string[]> {
  return (await knowledge.graph({})).nodeIds;
}

/** @throws KnownError `NOT_FOUND` for a part that the map does not have */
function partOfIds(ids: readonly string[], part: number): readonly string[] {
  const some = ids.slice((part - 1) * thingsInFile, part * thingsInFile);
  if (part < 1 || (some.length === 0 && part > 1))
    throw new KnownError('NOT_FOUND', `The map has no part ${part}.`);
  return some;
}

/** Gives the time of the last change of an entity, if it is among the newest changes. */
async function readLastChanges({ store }: LoadedGraph): Promise<(id: string) => string | null> {
  const times = new Map<string, string>();
  const changes = await readNewestChanges(store, await store.version(), changesLookedAt);
  for (const { at, upserted, isWhole } of changes) {
    // A change of anything touched whatever no later one names.
    if (isWhole) return (id) => times.get(id) ?? at;
    for (const id of upserted) if (!times.has(id)) times.set(id, at);
  }
  return (id) => times.get(id) ?? null;
}

function writeIndex(base: string, parts: number): string {
  const lines = Array.from(
    { length: parts },
    (_, i) => `<sitemap><loc>${escapeXml(base)}/sitemap-${i + 1}.xml</loc></sitemap>\n`,
  );
  return `${head}<sitemapindex ${namespace}>\n${lines.join('')}</sitemapindex>\n`;
}

function writeMap(
  base: string,
  ids: readonly string[],
  changedAt: (id: string) => string | null,
): string {
  const lines = ids.flatMap((id) => {
    const at = changedAt(id);
    const lastmod = at === null ? '' : `<lastmod>${at}</lastmod>`;
    const addresses = addressesOf(base, 'e', id);
    return (['ar', 'en'] as const).map(
      (each) => `<url><loc>${escapeXml(addresses?.page(each) ?? '')}</loc>${lastmod}</url>\n`,
    );
  });
  return `${head}<urlset ${namespace}>\n${lines.join('')}</urlset>\n`;
}

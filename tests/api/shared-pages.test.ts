import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { mergeEntities } from '../../src/change/actions/merge-entities.js';
import { readOperations } from '../../src/operations/read-operations.js';
import { ask } from '../fixtures/ask.js';
import { curator, made } from '../fixtures/curation/curator.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { hasLibraries, python } from '../processes/python.js';
import { errorOf, startServer, type Harness } from '../fixtures/server-harness.js';

const base = 'https://graph.example/forum';
const html = `<!doctype html><html lang="ar" dir="rtl"><head><title>{name.ar}</title><meta name="description" content="{name.en}" /></head><body></body></html>`;

const seed = useSeed();
let server: Harness;
let folder: string;
beforeAll(async () => {
  const api = await createApi();
  folder = mkdtempSync(join(tmpdir(), 'multaqa-page-'));
  mkdirSync(join(folder, 'explorer'));
  writeFileSync(join(folder, 'explorer', 'index.html'), html);
  server = await startServer({
    store: seed.store,
    api,
    pageFolder: folder,
    operations: readOperations('operations/views', api.schema),
    environment: { PUBLIC_URL: `${base}/` },
  });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => ask(server.url + path, headers);

type Node = Readonly<Record<string, unknown>>;

async function readHead(path: string, headers: Record<string, string> = {}) {
  const { status, text } = await get(path, headers);
  const all = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, a = '', b = '']) => [a, b] as const);
  const [[json] = ['{}']] = all(/<script type="application\/ld\+json">(.*?)<\/script>/g);
  const { '@graph': graph = [] } = JSON.parse(json) as { '@graph'?: readonly Node[] };
  return {
    status,
    text,
    page: graph[0] ?? {},
    thing: graph[1] ?? {},
    title: all(/<title>(.*?)<\/title>/g).flat()[0],
    named: Object.fromEntries<string>(all(/<meta (?:name|property)="([^"]*)" content="([^"]*)">/g)),
    links: all(/<link rel="(\w+)" href="([^"]*)"/g),
  };
}

describe('the page of a thing, before any script', () => {
  it('tells of an entity: title, sentences, addresses by PUBLIC_URL, and linked data', async () => {
    const of = await readHead('/en/e/organization:dco', { host: 'localhost:1' });
    expect(of.title).toBe('Digital Cooperation Organization · Multaqa');
    expect(of.named).toMatchObject({
      'og:title': of.title,
      'og:url': `${base}/en/e/organization:dco`,
      'og:locale': 'en_GB',
      'twitter:card': 'summary',
    });
    expect(of.named['description']).toContain('Digital Cooperation Organization');
    expect(of.named['og:description']).toBe(of.named['description']);
    expect(of.links).toEqual([
      ['canonical', `${base}/en/e/organization:dco`],
      ['alternate', `${base}/ar/e/organization:dco`],
      ['alternate', `${base}/en/e/organization:dco`],
      ['alternate', `${base}/ar/e/organization:dco`],
      ['alternate', `${base}/id/organization:dco.ttl`],
      ['alternate', `${base}/id/organization:dco.jsonld`],
      ['alternate', `${base}/oembed?url=${encodeURIComponent(`${base}/en/e/organization:dco`)}`],
    ]);
    expect(of.thing).toMatchObject({
      '@id': `${base}/id/organization:dco`,
      '@type': 'Organization',
      foundingDate: '2020-11-26',
    });
    expect(of.thing['name']).toEqual(expect.arrayContaining(['منظمة التعاون الرقمي']));
    expect(JSON.stringify(of.thing['subjectOf'])).toContain('"@type":"Quotation"');
    expect(of.page).toMatchObject({ inLanguage: 'en', mainEntity: { '@id': of.thing['@id'] } });
    expect(of.text).not.toContain('localhost');
  });

  it('says what others call a thing, and where it is a member', async () => {
    const { thing } = await readHead('/en/e/country:om');
    expect(thing['sameAs']).toEqual(
      expect.arrayContaining([
        'http://www.wikidata.org/entity/Q842',
        'http://publications.europa.eu/resource/authority/country/OMN',
        'https://www.iso.org/obp/ui/#iso:code:3166:OM',
      ]),
    );
    const dco = { '@type': 'Organization', '@id': `${base}/id/organization:dco` };
    expect(thing['memberOf']).toContainEqual({ ...dco, name: 'Digital Cooperation Organization' });
    expect((await readHead('/en/e/organization:dco')).thing['memberOf']).toBeUndefined();
  });

  it('tells a relation in its sentence, and a document by its title', async () => {
    const relation = await readHead('/ar/r/member-of:country:om~organization:dco');
    expect(relation.named['og:url']).toBe(`${base}/ar/r/member-of:country:om~organization:dco`);
    expect(relation.thing).toMatchObject({ '@type': 'Claim', text: relation.page['name'] });
    const document = await readHead('/en/d/document:article');
    expect(document.named['og:type']).toBe('article');
    expect(document.thing).toMatchObject({
      '@type': 'Article',
      headline: 'مجلس التعاون يستضيف الدورة الرابعة من الملتقى الدبلوماسي للاقتصاد الرقمي',
      inLanguage: 'ar',
    });
    expect(document.thing['about']).toEqual(expect.arrayContaining([expect.anything()]));
  });

  it('says by 404 that there is nothing, and is not to be found again', async () => {
    for (const path of [
      '/en/e/person:nobody',
      '/ar/r/x~y',
      '/en/d/document:none',
      '/en/e/%3Cb%3E',
    ]) {
      const { status, text } = await get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).toContain('<meta name="robots" content="noindex">');
    }
    expect((await get('/card/en/person:nobody')).status).toBe(404);
  });

  it('is made once for a version, confirmed by its validator, and made anew after a change', async () => {
    const begun = await get('/en/e/topic:tech_diplomacy', { 'accept-encoding': 'br' });
    const { etag = '' } = begun.headers;
    const same = await get('/en/e/topic:tech_diplomacy', { 'accept-encoding': 'br' });
    expect([same.headers.etag, same.bytes]).toEqual([etag, begun.bytes]);
    expect(
      (await get('/en/e/topic:tech_diplomacy', { 'accept-encoding': 'br', 'if-none-match': etag }))
        .status,
    ).toBe(304);
    expect((await get('/ar/e/topic:tech_diplomacy')).headers.etag).not.toBe(etag);
    const [canonical, other] = ['topic:digital_economy', 'topic:tech_diplomacy'];
    await made(mergeEntities(seed.store, curator(), { canonical, others: [other] }));
    const moved = await fetch(`${server.url}/en/e/${other}?asOf=2024`, {
      redirect: 'manual',
      headers: { 'if-none-match': etag },
    });
    expect([moved.status, moved.headers.get('location')]).toEqual([
      303,
      `${base}/en/e/${canonical}?asOf=2024`,
    ]);
    const card = await fetch(`${server.url}/card/ar/${other}`, { redirect: 'manual' });
    expect([card.status, card.headers.get('location')]).toEqual([
      303,
      `${base}/card/ar/${canonical}`,
    ]);
  });
});

const script = `
import json, sys
import extruct, rdflib
for page in json.load(sys.stdin):
    found = extruct.extract(page, syntaxes=["opengraph", "json-ld"])
    data = found["json-ld"][0]
    data["@context"] = {"@vocab": "https://schema.org/"}
    graph = rdflib.Graph().parse(data=json.dumps(data), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    ends = lambda name: len(set(graph.objects(None, schema[name])))
    print(len(found["opengraph"][0]["properties"]), ends("mainEntity"), ends("name") > 0, len(graph) > 8)
`;

(hasLibraries('extruct', 'rdflib') ? describe : describe.skip)('readers of pages', () => {
  it('find the preview and the linked data of four pages', async () => {
    const paths = ['en/e/organization:dco', 'ar/e/edition:dc-4', 'ar/d/document:article'];
    const pages = [...paths, 'en/r/member-of:country:om~organization:dco'].map((path) =>
      get(`/${path}`),
    );
    const input = JSON.stringify((await Promise.all(pages)).map(({ text }) => text));
    const { stdout, stderr } = spawnSync(python, ['-c', script], { input, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['7 1 True True\n'.repeat(4), '']);
  });
});

describe('a card', () => {
  it.each([
    ['organization:dco', 'Digital Cooperation Organization'],
    ['member-of:country:om~organization:dco', 'Oman'],
    ['document:article', 'مجلس التعاون يستضيف'],
  ])('shows %s without a script in frames of any site', async (id, shown) => {
    const { status, text, headers } = await get(`/card/en/${id}`);
    expect(status).toBe(200);
    expect(text).toContain(shown);
    expect(text).not.toMatch(/<script|<link|javascript:| on\w+=/i);
    expect(text).toMatch(/<a href="https:\/\/graph\.example\/forum\/en\/[erd]\//);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors \*/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it('comes as a frame by oEmbed for the pages of this server alone', async () => {
    const of = (url: string, more = '') => get(`/oembed?url=${encodeURIComponent(url)}${more}`);
    const page = `${base}/en/e/organization:dco`;
    const { status, text } = await of(page, '&maxwidth=300&maxheight=9000');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 300,
      height: 300,
      provider_url: base,
      html: expect.stringContaining(`src="${base}/card/en/organization:dco"`) as unknown,
    });
    for (const url of [
      'https://other.example/en/e/organization:dco',
      `${server.url}/en/e/organization:dco`,
      `${base}/en/e/person:nobody`,
      `${base}.evil.example/en/e/organization:dco`,
      `${base}/en/e/%E0%A4%A`,
      '',
    ]) {
      const refused = await of(url);
      expect([url, refused.status]).toEqual([url, 404]);
      expect(JSON.parse(refused.text)).toMatchObject(errorOf('NOT_FOUND', ''));
    }
    expect((await of(page, '&format=xml')).status).toBe(501);
  });
});

describe('the map of the pages', () => {
  it('has each entity in both languages, with its last change, and robots are led there', async () => {
    const { status, text, headers } = await get('/sitemap.xml', { host: 'localhost:1' });
    expect([status, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
    const places = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual(
      expect.arrayContaining([`${base}/ar/e/organization:dco`, `${base}/en/e/organization:dco`]),
    );
    expect(places).not.toContain(`${base}/en/e/topic:tech_diplomacy`);
    expect(text).toMatch(/digital_economy<\/loc><lastmod>\d{4}-\d\d-\d\dT[\d:.]+Z<\/lastmod>/);
    expect((await get('/sitemap-7.xml')).status).toBe(404);
    const robots = await get('/robots.txt');
    expect(robots.text).toContain(`Sitemap: ${base}/sitemap.xml`);
    expect(robots.text).not.toMatch(/Disallow: \/(?:ar|en|q)?\n/);
  });
});

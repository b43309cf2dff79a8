import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Parser, Store } from 'n3';
import { createApi } from '../../src/api/api.js';
import { mergeEntities } from '../../src/change/actions/merge-entities.js';
import { groupBy } from '#text/group-by.js';
import { curator, made } from '../fixtures/curation/curator.js';
import { parseJsonld } from '../fixtures/export/reading/read-rdf.js';
import { errorOf, startServer, type Harness } from '../fixtures/server-harness.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';

const base = 'https://graph.example/forum';
const schema = 'https://schema.org/';

const seed = useSeed();
let server: Harness;
beforeAll(async () => {
  const environment = { PUBLIC_URL: `${base}/`, MAX_EXPORTS: '100' };
  server = await startServer({ store: seed.store, api: await createApi(), environment });
});
afterAll(() => server.stop());

const ask = (path: string, accept = 'text/turtle') => server.get(path, { headers: { accept } });

async function triplesAt(path: string): Promise<Store> {
  const response = await ask(path);
  expect(response.status).toBe(200);
  return new Store(new Parser().parse(await response.text()));
}

interface Counts {
  readonly documents: number;
  readonly claims: number;
}

const iri = (id: string) => `${base}/id/${id}`;
const mq = (name: string) => `${base}/ontology#${name}`;
const objects = (store: Store, subject: string, predicate: string) =>
  store.getObjects(subject, predicate, null).map(({ value }) => value);

describe('what an IRI leads to', () => {
  it('is an entity with its claims, and what ties it to others', async () => {
    const store = await triplesAt('/id/organization:dco');
    const dco = iri('organization:dco');
    expect(objects(store, dco, 'http://www.w3.org/2000/01/rdf-schema#label')).toContain(
      'منظمة التعاون الرقمي',
    );
    expect(store.countQuads(null, mq('MEMBER_OF'), dco, null)).toBe(16);
    expect(objects(store, dco, `${schema}member`)).toHaveLength(16);
    expect(store.countQuads(null, `${schema}organizer`, dco, null)).toBeGreaterThan(0);
  });

  it('is the same as what others name', async () => {
    const store = await triplesAt('/id/country:om');
    expect(objects(store, iri('country:om'), 'http://www.w3.org/2002/07/owl#sameAs')).toEqual([
      'http://www.wikidata.org/entity/Q842',
      'http://publications.europa.eu/resource/authority/country/OMN',
    ]);
    expect(objects(store, iri('country:om'), `${schema}sameAs`)).toEqual([
      'https://www.iso.org/obp/ui/#iso:code:3166:OM',
    ]);
  });

  it('is everything that a file names by it', async () => {
    const store = await triplesAt('/export/ttl?seeds=edition:dc-4&hops=1');
    const names = new Set(
      store
        .getQuads(null, null, null, null)
        .flatMap(({ subject, object }) => [subject.value, object.value]),
    );
    const ours = [...names].filter((name) => name.startsWith(iri('')) && !name.includes('#'));
    const kinds = groupBy(ours, (name) => name.slice(iri('').length).split(':')[0]);
    expect([...kinds.keys()]).toEqual(
      expect.arrayContaining(['edition', 'claim', 'mention', 'document', 'dataset', 'hosted']),
    );
    for (const [, [name = '']] of kinds) {
      const path = name.slice(base.length);
      const found = await triplesAt(path);
      expect([path, found.countQuads(name, null, null, null) > 0]).toEqual([path, true]);
    }
  });

  it('comes as the client asks: Turtle, JSON-LD or a page, and Turtle for who takes anything', async () => {
    const path = '/id/edition:dc-4';
    const types: Record<string, string> = {
      'text/turtle': 'text/turtle; charset=utf-8',
      'application/ld+json': 'application/ld+json; charset=utf-8',
      'text/html,application/xhtml+xml,*/*;q=0.8': 'text/html; charset=utf-8',
      'application/ld+json;q=0.5, text/turtle;q=0.4': 'application/ld+json; charset=utf-8',
      '*/*': 'text/turtle; charset=utf-8',
      'application/n-triples': 'application/n-triples; charset=utf-8',
      'application/json': 'application/json; charset=utf-8',
    };
    const etags = new Set<string | null>();
    for (const [accept, type] of Object.entries(types)) {
      const response = await ask(path, accept);
      expect([accept, response.headers.get('content-type')]).toEqual([accept, type]);
      expect(response.headers.get('vary')).toContain('accept');
      etags.add(response.headers.get('etag'));
    }
    expect(etags.size).toBe(5);
    const turtle = await triplesAt(path);
    const jsonld = await ask(path, 'application/ld+json');
    const quads = await parseJsonld(Buffer.from(await jsonld.text()));
    expect(new Store(quads).size).toBe(turtle.size);
  });

  it('has an address for each form, and each names the others', async () => {
    const path = '/id/country:om';
    const types: Record<string, string> = {
      ttl: 'text/turtle',
      jsonld: 'application/ld+json',
      nt: 'application/n-triples',
      html: 'text/html',
    };
    const sizes: number[] = [];
    for (const [ending, type] of Object.entries(types)) {
      const response = await ask(`${path}.${ending}`, 'image/png');
      const { headers } = response;
      expect(headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      expect(headers.get('content-location')).toBe(`${iri('country:om')}.${ending}`);
      const links = (headers.get('link') ?? '').split(', ');
      expect(links).toEqual(
        Object.entries(types)
          .filter(([other]) => other !== ending)
          .map(([other, its]) => `<${iri('country:om')}.${other}>; rel="alternate"; type="${its}"`),
      );
      if (ending === 'nt' || ending === 'ttl')
        sizes.push(new Store(new Parser().parse(await response.text())).size);
    }
    expect(sizes[0]).toBe(sizes[1]);
  });

  it.each(['/id/country:om', '/ontology'])(
    'is refused where no form of it is taken: %s',
    async (path) => {
      const response = await ask(path, 'image/png');
      expect([response.status, await response.json()]).toMatchObject([
        406,
        errorOf('NOT_ACCEPTABLE', 'text/turtle'),
      ]);
    },
  );

  it('is a page whose markup no text of the graph breaks, with a link for each thing', async () => {
    const html = await (await ask('/id/person:rauchbauer', 'text/html')).text();
    expect(html).toContain('<h1><bdi>');
    expect(html).toContain(`<a href="${iri('person:rauchbauer')}">`);
    expect(html).not.toContain('[object Object]');
    expect(html).toContain('type="text/turtle" href="./person:rauchbauer.ttl"');
    const anchors = [...html.matchAll(/ id="([^"]*)"/g)].map(([, anchor]) => anchor);
    expect(anchors).toEqual([...new Set(anchors)]);
    const unnamed = await startServer({ store: seed.store, api: await createApi() });
    const named = await unnamed.get('/id/person:rauchbauer', { headers: { accept: 'text/html' } });
    expect(await named.text()).toContain('<a href="./person:rauchbauer">');
    await unnamed.stop();
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await ask('/id/country:om');
    const again = await server.get('/id/country:om', {
      headers: { accept: 'text/turtle', 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it.each(['country:nowhere', 'claim:0', 'hosted:a:b~c:d', 'x', 'a/b'])(
    'is nothing where the graph has no such thing: %s',
    async (id) => {
      const response = await ask(`/id/${id}`);
      expect([response.status, await response.json()]).toMatchObject([
        404,
        errorOf('NOT_FOUND', `nothing with the id "${id}"`),
      ]);
    },
  );
});

describe('the vocabulary', () => {
  it('says of each relation what it ties, how it reads from its target, and of what version all is', async () => {
    const ontology = await triplesAt('/ontology');
    const [rdfs, owl] = ['http://www.w3.org/2000/01/rdf-schema#', 'http://www.w3.org/2002/07/owl#'];
    expect(objects(ontology, mq('MEMBER_OF'), `${rdfs}domain`)).toEqual([mq('Country')]);
    expect(objects(ontology, mq('HOSTED'), `${schema}domainIncludes`)).toEqual([
      mq('Organization'),
      mq('Country'),
    ]);
    expect(objects(ontology, mq('MEMBER_OF-inverse'), `${owl}inverseOf`)).toEqual([
      mq('MEMBER_OF'),
    ]);
    expect(objects(ontology, mq('MEMBER_OF-inverse'), `${rdfs}subPropertyOf`)).toEqual([
      `${schema}member`,
    ]);
    expect(objects(ontology, `${base}/ontology`, `${owl}versionInfo`)).toHaveLength(1);
    const properties = ontology.getSubjects(null, `${owl}ObjectProperty`, null);
    const tied = properties.filter(({ value }) => !value.endsWith('-inverse'));
    for (const end of ['domain', 'range'])
      expect(tied.filter(({ value }) => objects(ontology, value, rdfs + end).length !== 1)).toEqual(
        [],
      );
  });

  it('leads from a dataset to its files', async () => {
    const store = await triplesAt('/id/dataset:article');
    const access = 'http://www.w3.org/ns/dcat#accessURL';
    const files = objects(store, `${iri('dataset:article')}#jsonl`, access);
    expect(files).toEqual([`${base}/export/jsonl?dataset=article`]);
    const media = objects(
      store,
      `${iri('dataset:article')}#jsonl`,
      'http://www.w3.org/ns/dcat#mediaType',
    );
    expect(media).toEqual(['https://www.iana.org/assignments/media-types/application/x-ndjson']);
    const { data } = (await server.ask('{ datasets { id counts { documents claims } } }')).body as {
      readonly data: { readonly datasets: readonly { id: string; counts: Counts }[] };
    };
    expect(data.datasets).toHaveLength(2);
    for (const { id, counts } of data.datasets)
      expect([
        objects(store, iri(`dataset:${id}`), 'http://rdfs.org/ns/void#documents'),
        objects(store, iri(`dataset:${id}`), mq('claims')),
      ]).toEqual([[String(counts.documents)], [String(counts.claims)]]);
    for (const { object } of store.getQuads(null, access, null, null)) {
      const { status } = await server.get(object.value.slice(base.length), { method: 'HEAD' });
      expect([object.value, status]).toEqual([object.value, 200]);
    }
  });

  it('has a label in both languages for every term of a file', async () => {
    const labels = 'http://www.w3.org/2000/01/rdf-schema#label';
    const ontology = await triplesAt('/ontology');
    const file = await triplesAt('/export/ttl');
    const used = new Set(
      file
        .getQuads(null, null, null, null)
        .flatMap(({ predicate, object }) => [predicate.value, object.value]),
    );
    const ours = [...used].filter((name) => name.startsWith(mq('')));
    expect(ours.length).toBeGreaterThan(60);
    const languages = (name: string) =>
      ontology
        .getObjects(name, labels, null)
        .map((term) => (term.termType === 'Literal' ? term.language : ''));
    for (const name of ours.filter((each) => each !== mq('')))
      expect([name, languages(name).sort()]).toEqual([name, ['ar', 'en']]);
  });

  it('is a page too, with an anchor for each term', async () => {
    const html = await (await ask('/ontology', 'text/html')).text();
    expect(html).toContain('id="MEMBER_OF"');
  });

  it('has shapes, which name its terms', async () => {
    const shapes = await triplesAt('/ontology/shapes');
    expect(shapes.countQuads(mq('ClaimShape'), null, null, null)).toBeGreaterThan(5);
  });
});

describe('lists and the schema', () => {
  it('say which formats there are and what narrows an export', async () => {
    const list = await (await server.get('/export')).json();
    expect(list).toMatchObject({
      formats: expect.arrayContaining([
        expect.objectContaining({
          name: 'parquet',
          files: expect.arrayContaining(['nodes.parquet']),
        }),
        expect.objectContaining({
          name: 'ttl',
          path: '/export/ttl',
          mediaType: 'text/turtle; charset=utf-8',
        }),
      ]),
      parameters: expect.arrayContaining([
        expect.objectContaining({ name: 'seeds', type: '[ID!]' }),
        expect.objectContaining({ name: 'hops', default: '1' }),
      ]),
    });
  });

  it('give the schema as text, also where introspection is off', async () => {
    const hidden = await startServer({ environment: { INTROSPECTION: 'off' } });
    const response = await hidden.get('/schema.graphql');
    await hidden.stop();
    expect(await response.text()).toMatch(/^type Query \{$/m);
  });
});

describe('the IRI of an entity that was merged into another', () => {
  it('leads to that', async () => {
    const [canonical, other] = ['topic:digital_economy', 'topic:tech_diplomacy'];
    await made(mergeEntities(seed.store, curator(), { canonical, others: [other] }));
    const response = await server.get(`/id/${other}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, iri(canonical)]);
    expect((await ask(`/id/${canonical}`)).status).toBe(200);
  });
});

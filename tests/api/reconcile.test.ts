import { describe, expect, it } from '@jest/globals';
import { useServedSeed } from '../fixtures/seed/served-seed.js';

interface Result {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly score: number;
  readonly match: boolean;
  readonly type: readonly { readonly id: string; readonly name: string }[];
  readonly features: readonly { readonly id: string; readonly value: boolean | number }[];
}
type Answer = Readonly<Record<string, { readonly result: readonly Result[] }>>;

const noResult: Result = {
  id: '',
  name: '',
  description: '',
  score: 0,
  match: false,
  type: [],
  features: [],
};

describe('/reconcile', () => {
  const served = useServedSeed();
  const post = (form: Readonly<Record<string, string>>, path = '/reconcile', headers = {}) =>
    served.server.get(path, { method: 'POST', headers, body: new URLSearchParams(form) });
  const batch = async (queries: object, path?: string, headers = {}) => {
    const response = await post({ queries: JSON.stringify(queries) }, path, headers);
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([
      ...[200, '*'],
    ]);
    return (await response.json()) as Answer;
  };
  const read = async (path: string, headers = {}) =>
    await (await served.server.get(path, { headers })).json();

  it('tells of itself in the language of its address, else of the client', async () => {
    const manifest = (await read('/reconcile', { 'accept-language': 'ar-SA,en;q=0.5' })) as {
      readonly identifierSpace: string;
      readonly view: { readonly url: string };
      readonly defaultTypes: readonly { readonly id: string; readonly name: string }[];
    };
    const base = manifest.identifierSpace.replace(/\/id\/$/, '');
    expect(manifest).toMatchObject({
      versions: ['0.2'],
      view: { url: `${base}/ar/e/{{id}}` },
      preview: { url: `${base}/card/ar/{{id}}`, width: 430, height: 300 },
      suggest: { entity: { service_url: `${base}/reconcile`, service_path: '/suggest/entity' } },
      extend: { propose_properties: { service_path: '/properties' } },
    });
    expect(manifest.defaultTypes).toContainEqual({ id: 'Country', name: 'دولة' });
    expect(await read('/reconcile/en', { 'accept-language': 'ar' })).toMatchObject({
      view: { url: `${base}/en/e/{{id}}` },
      suggest: { entity: { service_url: `${base}/reconcile/en` } },
    });
  });

  it.each([
    '/reconcile/ar',
    '/reconcile/suggest/entity?prefix=%D8%B9%D9%85',
    '/reconcile/properties',
  ])('confirms %s to a client that has it', async (path) => {
    const first = await served.server.get(path);
    const held = { 'if-none-match': first.headers.get('etag') ?? '' };
    const again = await served.server.get(path, { headers: held });
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, '']);
    const wrong = { 'if-none-match': '"another"' };
    expect((await served.server.get(path, { headers: wrong })).status).toBe(200);
  });

  it('answers each cell under its key, with the numbers that rules are made of', async () => {
    const { q0, q1, q2, q3 } = await batch({
      q0: { query: 'عمان', type: 'Country', properties: [{ pid: 'ISO_ALPHA_2', v: 'OM' }] },
      q1: { query: 'Deema Al Yahya', limit: 1, type_strict: 'any' },
      q2: { query: '' },
      q3: { query: 'Oman', type: ['Place', 'Organization'] },
    });
    const [oman = noResult, ...others] = q0?.result ?? [];
    expect(others).toEqual([]);
    expect(oman).toMatchObject({
      id: 'country:om',
      name: 'عمان',
      description: 'سلطنة عمان',
      match: true,
      type: [{ id: 'Country', name: 'دولة' }],
    });
    expect(oman.score).toBeGreaterThan(99);
    expect(oman.features).toEqual([
      { id: 'whole_name', value: true },
      { id: 'words_covered', value: 1 },
      { id: 'typo_letters', value: 0 },
      { id: 'sound_distance', value: 0 },
      { id: 'acronym', value: false },
      { id: 'property:ISO_ALPHA_2', value: true },
      { id: 'type_match', value: true },
    ]);
    expect(q1?.result).toMatchObject([{ id: 'person:alyahya', match: false }]);
    expect(q2?.result).toEqual([]);
    const ofOtherType = q3?.result.find(({ id }) => id === 'country:om') ?? noResult;
    expect([ofOtherType.match, ofOtherType.features.at(-1)]).toEqual([
      ...[false, { id: 'type_match', value: false }],
    ]);
  });

  it('gives names in the language of its address, whatever the cell is written in', async () => {
    const named = async (path: string) =>
      (await batch({ q: { query: 'Oman' } }, path))['q']?.result.map(({ name }) => name)[0];
    expect([await named('/reconcile/ar'), await named('/reconcile/en')]).toEqual([
      ...['سلطنة عمان', 'Sultanate of Oman'],
    ]);
  });

  it('suggests entities, types and properties, and the properties of a type', async () => {
    const [first] = (
      (await read('/reconcile/suggest/entity?prefix=%D8%B9%D9%85')) as { result: unknown[] }
    ).result;
    expect(first).toEqual({
      id: 'country:om',
      name: 'عمان',
      description: 'سلطنة عمان',
      notable: [{ id: 'Country', name: 'دولة' }],
    });
    const all = (await read('/reconcile/suggest/entity?prefix=di')) as { result: unknown[] };
    const rest = (await read('/reconcile/suggest/entity?prefix=di&cursor=3')) as typeof all;
    expect(rest.result.slice(0, all.result.length - 3)).toEqual(all.result.slice(3));
    expect(await read('/reconcile/en/suggest/type?prefix=ountr')).toEqual({
      result: [{ id: 'Country', name: 'Country' }],
    });
    expect(await read('/reconcile/ar/suggest/property?prefix=member_of')).toEqual({
      result: [{ id: 'MEMBER_OF', name: 'عضو في' }],
    });
    const proposed = (await read('/reconcile/properties?type=Country&limit=50')) as {
      readonly properties: readonly { readonly id: string }[];
    };
    const ids = proposed.properties.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['WIKIDATA', 'ISO_ALPHA_2', 'MEMBER_OF']));
    expect(ids).not.toContain('BORN');
  });

  it('extends rows by stated values and related entities, and says nothing of what is not there', async () => {
    const asked = {
      ids: ['country:om', 'organization:dco', 'country:nowhere'],
      properties: [
        { id: 'ISO_ALPHA_3' },
        { id: 'FOUNDED' },
        { id: 'MEMBER_OF', settings: { limit: 1 } },
      ],
    };
    const response = await post({ extend: JSON.stringify(asked) }, '/reconcile/en');
    expect(await response.json()).toEqual({
      meta: [
        { id: 'ISO_ALPHA_3', name: 'Three-letter country code' },
        { id: 'FOUNDED', name: 'Founded' },
        expect.objectContaining({ id: 'MEMBER_OF', name: 'member of' }),
      ],
      rows: {
        'country:om': {
          ISO_ALPHA_3: [{ str: 'OMN' }],
          FOUNDED: [],
          MEMBER_OF: [
            { id: 'organization:gcc', name: 'Cooperation Council for the Arab States of the Gulf' },
          ],
        },
        'organization:dco': {
          ISO_ALPHA_3: [],
          FOUNDED: expect.arrayContaining([{ date: '2020-11-26' }, { str: '2020-11' }]) as unknown,
          MEMBER_OF: [],
        },
        'country:nowhere': { ISO_ALPHA_3: [], FOUNDED: [], MEMBER_OF: [] },
      },
    });
  });

  it.each([
    [400, { queries: '{' }, 'queries is not JSON.'],
    [400, { queries: '[]' }, 'queries is no object.'],
    [400, { queries: '{"q0":{"type":"x"}}' }, 'queries.q0.query is no text.'],
    [400, { queries: '{"q0":{"query":"x","type":"Planet"}}' }, 'There is no type Planet;'],
    [400, { queries: '{"q0":{"query":"x","limit":0}}' }, 'queries.q0.limit is no whole number'],
    [
      400,
      { queries: '{"q0":{"query":"x","properties":[{"pid":"capital","v":1}]}}' },
      'queries[0]: "capital" is neither',
    ],
    [400, { queries: JSON.stringify({ q: { query: 'x'.repeat(10_000) } }) }, 'queries[0]: '],
    [400, { extend: '{"ids":[],"properties":[{"id":"NOTHING"}]}' }, 'There is no property NOTHING'],
    [
      413,
      {
        queries: JSON.stringify(
          Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`q${n}`, { query: 'x' }])),
        ),
      },
      'A batch has 100 queries at most; this has 101.',
    ],
    [
      413,
      {
        extend: JSON.stringify({
          ids: ['country:om'],
          properties: Array.from({ length: 21 }, () => ({ id: 'FOUNDED' })),
        }),
      },
      'An extension has 20 properties at most; this has 21.',
    ],
    [413, { queries: 'x'.repeat(300_000) }, 'A body may hold 262144 bytes at most.'],
  ])('refuses what is no batch with %i and a sentence', async (status, form, sentence) => {
    const response = await post(form);
    const body = (await response.json()) as { readonly message: string };
    expect([response.status, body]).toEqual([
      ...[status, { status: 'error', message: expect.stringContaining(sentence) as unknown }],
    ]);
  });

  it('answers the preflight of a page, and no other method', async () => {
    const preflight = await served.server.get('/reconcile', { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
      ...[204, 'GET, POST'],
    ]);
    expect((await served.server.get('/reconcile', { method: 'PUT' })).status).toBe(405);
  });
});

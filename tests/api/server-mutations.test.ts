import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { neededRoles } from '../../src/api/mutations/needs.js';
import { hashToken } from '../../src/config/token-lines.js';
import type { Environment } from '../../src/config/setting-reader.js';
import { hasRole, roles, type Role } from '../../src/shared/viewer.js';
import { fieldOf, mutationInputs, mutationOf } from '../fixtures/mutation-texts.js';
import { recordingCuration } from '../fixtures/recording-curation.js';
import { errorOf, startServer, type Harness } from '../fixtures/server-harness.js';
import { operationsOf } from '../fixtures/stored-operations.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-mutations-'));
const file = join(folder, 'tokens');
const lines = roles.map((role) => `${role.toLowerCase()} ${role} ${hashToken(`mq_${role}`)}\n`);
writeFileSync(file, lines.join(''));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const api = await createApi();
const needed = neededRoles(api.schema);
const mutations = [...needed.keys()];
const operations = operationsOf({ types: '{ __typename }' }, api.schema, {
  retract: mutationOf('retractClaim'),
});

let server: Harness | undefined;
afterEach(() => server?.stop());

async function start(environment: Environment = {}) {
  const { curation, recorded } = recordingCuration();
  const settings = { AUTH_TOKENS_FILE: file, ...environment };
  const started = (server = await startServer({
    ...{ api, operations, curation, environment: settings },
  }));
  const headersOf = (role?: Role): Record<string, string> =>
    role === undefined ? {} : { authorization: `Bearer mq_${role}` };
  return {
    recorded,
    lines: started.lines,
    get: (path: string, role?: Role) => started.get(path, { headers: headersOf(role) }),
    post: (query: string, role?: Role, more: object = {}) =>
      started.ask(query, more, headersOf(role)),
    send: (body: unknown, role?: Role, headers: Record<string, string> = {}) =>
      started.get('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf(role), ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

const unknown = errorOf('UNAUTHENTICATED', /" changes the graph and needs a token of the role/);
const forbidden = errorOf('FORBIDDEN', /" needs the role CURATOR, and this token has /);

/** Who asks, what for, and what that comes to. */
const table = mutations.flatMap((mutation) =>
  [undefined, ...roles].map((role) => ({
    mutation,
    role,
    status: role === undefined ? 401 : statusOf(mutation, role),
  })),
);

function statusOf(mutation: string, role: Role): number {
  return hasRole({ role }, needed.get(mutation) ?? 'ADMIN') ? 200 : 403;
}

describe('a mutation', () => {
  it('has an input to be tried with, each of them', () => {
    expect(mutations).toEqual(Object.keys(mutationInputs));
    expect(new Set(needed.values())).toEqual(new Set(['CURATOR']));
  });

  it.each(table)('$mutation by $role answers $status', async ({ mutation, role, status }) => {
    const { post, recorded } = await start();
    const answer = await post(mutationOf(mutation), role);
    expect(answer.status).toBe(status);
    expect(recorded.map(({ action }) => action)).toEqual(status === 200 ? [mutation] : []);
    expect(answer.headers.get('cache-control')).toBe(
      role === undefined ? 'no-store' : 'private, no-store',
    );
  });

  it.each(mutations)('%s says which token it needs', async (mutation) => {
    const { post } = await start();
    const anonymous = await post(mutationOf(mutation));
    expect(anonymous.body).toEqual(unknown);
    expect(anonymous.headers.get('www-authenticate')).toBe('Bearer');
    expect((await post(mutationOf(mutation), 'CONTRIBUTOR')).body).toEqual(forbidden);
  });

  it.each(mutations)('%s is for nobody where no tokens are taken', async (mutation) => {
    const { post, recorded } = await start({ AUTH_TOKENS_FILE: '' });
    const { status, body } = await post(mutationOf(mutation));
    expect([status, body, recorded]).toEqual([401, unknown, []]);
  });

  it('is made in the name and the role of who asks', async () => {
    const { post, recorded } = await start();
    const { body } = await post(mutationOf('retractClaim'), 'ADMIN');
    const id = '3f8d4e0a-98a5-4c43-9d0b-0d4b9a1a6a11';
    const change = { id, number: 1, by: 'admin', role: 'ADMIN', reason: 'It is so.' };
    expect(body).toEqual({
      data: {
        retractClaim: { change, entities: ['person:a'], claims: ['claim:1'], userErrors: [] },
      },
    });
    expect(recorded).toEqual([
      {
        action: 'retractClaim',
        author: { by: 'admin', role: 'ADMIN', reason: 'It is so.', requestId: id },
        input: { claim: 'claim:1', ifRevision: 7 },
        options: { dryRun: false },
      },
    ]);
  });

  it('is only tried where that is asked for', async () => {
    const { post, recorded } = await start();
    const input = `${mutationInputs['undoChange'] ?? ''}, dryRun: true`;
    const { body } = await post(mutationOf('undoChange', input), 'CURATOR');
    expect(recorded[0]?.options).toEqual({ dryRun: true });
    expect(body).toMatchObject({ data: { undoChange: { change: null, entities: ['person:a'] } } });
  });

  it('hands on what is given, null where that is said and nothing where nothing is', async () => {
    const { post, recorded } = await start();
    await post(mutationOf('correctClaim'), 'CURATOR');
    await post(mutationOf('assertClaim'), 'CURATOR');
    expect(JSON.parse(JSON.stringify(recorded.map(({ input }) => input)))).toEqual([
      { claim: 'claim:1', validFrom: '2020-11', validTo: null },
      {
        claim: {
          ...{ subject: 'person:a', predicate: 'MEMBER_OF', object: 'organization:b' },
          evidence: [{ document: 'doc:a', start: 3, end: 9, exact: 'a word' }],
        },
      },
    ]);
  });
});

describe('several mutations of one operation', () => {
  const first = fieldOf('setRank');
  const second = fieldOf('undoChange', undefined, 'then');

  it('are made in their order', async () => {
    const { post, recorded } = await start();
    const { body } = await post(
      `mutation { ${first} ...More } fragment More on Mutation { ${second} }`,
      'CURATOR',
    );
    expect(recorded.map(({ action }) => action)).toEqual(['setRank', 'undoChange']);
    expect(body).toMatchObject({
      data: { setRank: { change: { number: 1 } }, then: { change: { number: 2 } } },
    });
  });

  it('are all refused where one may not be made, however it is hidden', async () => {
    const { post, recorded } = await start();
    const texts = [
      `mutation { __typename ...A } fragment A on Mutation { ... { ${second} } }`,
      `mutation A { __typename } mutation B { ${second} }`,
      `query A { __typename } mutation B { a: __typename ${first} }`,
    ];
    for (const text of texts) {
      const more = text.includes(' B ') ? { operationName: 'B' } : {};
      expect((await post(text, 'READER', more)).body).toEqual(forbidden);
      expect((await post(text, undefined, more)).status).toBe(401);
    }
    expect(recorded).toEqual([]);
  });
});

describe('what is wrong with an input', () => {
  const common = 'reason: "a", requestId: "3f8d4e0a-98a5-4c43-9d0b-0d4b9a1a6a11"';
  const claim = (more: string) =>
    `claim: {subject: "a:b", predicate: MEMBER_OF, object: "a:c", ${more}}, ${common}`;

  it.each([
    ['retractClaim', 'claim: "a", reason: "", requestId: "1"', ['reason'], 'must have 1 to 1000'],
    ['retractClaim', 'claim: "a", reason: " \\n ", requestId: "1"', ['reason'], 'white space'],
    [
      'retractClaim',
      `claim: "a", reason: "${'a'.repeat(1001)}", requestId: "1"`,
      ['reason'],
      '1000',
    ],
    ['retractClaim', 'claim: "a", reason: "a", requestId: "1"', ['requestId'], 'must be a UUID.'],
    ['retractClaim', `claim: "", ${common}`, ['claim'], 'must be an id of 1 to 200 characters.'],
    ['retractClaim', `claim: "a", ifRevision: -1, ${common}`, ['ifRevision'], 'must be 0 or more.'],
    ['createEntity', `kind: Person, names: [], ${common}`, ['names'], 'at least one name.'],
    [
      'createEntity',
      `kind: Person, names: [{text: "", lang: AR, evidence: []}], ${common}`,
      ['names', '0', 'text'],
      'must have 1 to 1000 characters.',
    ],
    [
      'assertClaim',
      claim('evidence: [{document: "d"}, {document: "d", start: -1}]'),
      ['claim', 'evidence', '1', 'start'],
      '"claim.evidence.1.start" must be 0 or more.',
    ],
    [
      'assertClaim',
      claim('value: {unit: ""}, evidence: []'),
      ['claim', 'value', 'unit'],
      'must have 1 to 200 characters.',
    ],
  ])('%s (case %#) is told with its place', async (mutation, input, path, sentence) => {
    const { post, recorded } = await start({ MAX_TOKENS: '10000' });
    const { status, body } = await post(mutationOf(mutation, input), 'CURATOR');
    const message: unknown = expect.stringContaining(sentence);
    const error = { code: 'BAD_INPUT', message, path, current: null };
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        [mutation]: {
          ...{ change: null, entities: [], claims: [] },
          userErrors: expect.arrayContaining([error]),
        },
      },
    });
    expect(recorded).toEqual([]);
  });

  it('is refused whole where a type or a name is wrong', async () => {
    const { post, recorded } = await start();
    const texts = [
      mutationOf('setRank', `claim: "a", rank: BEST, ${common}`),
      mutationOf('retractClaim', 'claim: "a", reason: "a"'),
      mutationOf('retractClaim', `claim: "a", by: "somebody", ${common}`),
    ];
    for (const text of texts) expect((await post(text, 'CURATOR')).status).toBe(400);
    expect(recorded).toEqual([]);
  });
});

describe('a mutation comes', () => {
  const text = mutationOf('retractClaim');
  const asQuery = `/graphql?query=${encodeURIComponent(text)}`;

  it('not by GET, by whatever name', async () => {
    const { get, recorded } = await start();
    expect((await get(asQuery, 'ADMIN')).status).toBe(405);
    expect((await get('/graphql?documentId=retract', 'ADMIN')).status).toBe(405);
    expect(recorded).toEqual([]);
  });

  it('not by an address of its own, and stands in no list of them', async () => {
    const { get, recorded } = await start();
    for (const role of [undefined, ...roles]) {
      const response = await get('/q/retract', role);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject(
        errorOf('BAD_INPUT', /^"retract" changes the graph: send it to \/graphql by POST/),
      );
    }
    expect(await (await get('/q')).text()).not.toContain('retract');
    expect(await (await get('/q/none')).text()).toContain('Choose one of types.');
    expect(recorded).toEqual([]);
  });

  it('by POST as JSON and as nothing else', async () => {
    const { send, recorded } = await start();
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'application/graphql', ''];
    for (const type of types) {
      const response = await send(JSON.stringify({ query: text }), 'ADMIN', {
        'content-type': type,
      });
      expect([type, response.status]).toEqual([type, 415]);
    }
    expect(recorded).toEqual([]);
    await send({ query: text }, 'ADMIN', { 'content-type': 'application/json; charset=utf-8' });
    expect(recorded).toHaveLength(1);
  });

  it('not several in one body', async () => {
    const { send, recorded } = await start();
    expect((await send([{ query: text }, { query: text }], 'ADMIN')).status).toBe(400);
    expect(recorded).toEqual([]);
  });

  it.each(['off', 'only'])('stored, by documentId, TRUSTED_DOCUMENTS=%s', async (trusted) => {
    const { send, recorded } = await start({ TRUSTED_DOCUMENTS: trusted });
    expect((await send({ documentId: 'retract' })).status).toBe(401);
    expect((await send({ documentId: 'retract' }, 'CONTRIBUTOR')).status).toBe(403);
    expect((await send({ documentId: 'retract' }, 'CURATOR')).status).toBe(200);
    // By the way of a document that is known, too.
    expect((await send({ documentId: 'retract' })).status).toBe(401);
    expect(recorded).toHaveLength(1);
  });

  it('not unstored where only stored ones are answered', async () => {
    const { send, recorded } = await start({ TRUSTED_DOCUMENTS: 'only' });
    expect((await send({ query: mutationOf('undoChange') }, 'ADMIN')).status).toBe(403);
    expect(recorded).toEqual([]);
  });

  it('in a body that is no larger than one may be, queries may', async () => {
    const { send, recorded } = await start({ MUTATION_LIMIT_BYTES: '2000' });
    const padded = (query: string) => ({ query, variables: { a: 'م'.repeat(1000) } });
    const response = await send(padded(text), 'ADMIN');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject(
      errorOf(
        'LIMIT_EXCEEDED',
        /^The body of a mutation may hold 2000 bytes at most, this has 2\d/,
      ),
    );
    expect(recorded).toEqual([]);
    expect((await send(padded('{ __typename }'))).status).toBe(200);
  });

  it('no more often than so many times a minute, by an account of its own', async () => {
    const { post, recorded } = await start({ MUTATIONS_PER_MINUTE: '3' });
    const two = `mutation { ${fieldOf('setRank')} ${fieldOf('undoChange')} }`;
    const statuses: number[] = [];
    for (const query of [two, two, text, text]) statuses.push((await post(query, 'ADMIN')).status);
    expect(statuses).toEqual([200, 429, 200, 429]);
    expect(recorded).toHaveLength(3);
    expect((await post(text, 'CURATOR')).status).toBe(200);
    expect((await post('{ __typename }', 'ADMIN')).status).toBe(200);
    const four = `mutation { ${['a', 'b', 'c', 'd'].map((alias) => fieldOf('setRank', undefined, alias)).join(' ')} }`;
    expect((await post(four, 'CURATOR')).body).toMatchObject(
      errorOf('LIMIT_EXCEEDED', /^This makes 4 changes at once, and you may make 3 a minute/),
    );
  });
});

describe('the log', () => {
  it('has who changed something, and none of the words', async () => {
    const { post, lines: written } = await start();
    const input = `change: "person:a", reason: "A secret reason", requestId: "3f8d4e0a-98a5-4c43-9d0b-0d4b9a1a6a11"`;
    await post(mutationOf('undoChange', input), 'CURATOR');
    expect(written.filter(({ msg }) => msg === 'request')).toMatchObject([{ token: 'curator' }]);
    expect(JSON.stringify(written)).not.toMatch(/secret|person:a|mq_/);
  });
});

describe('viewer', () => {
  it('says who asks', async () => {
    const { post } = await start();
    const asked = '{ viewer { name role } }';
    expect((await post(asked)).body).toEqual({ data: { viewer: { name: null, role: null } } });
    expect((await post(asked, 'CURATOR')).body).toEqual({
      data: { viewer: { name: 'curator', role: 'CURATOR' } },
    });
  });
});

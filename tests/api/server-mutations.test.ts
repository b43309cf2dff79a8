import { describe, expect, it } from '@jest/globals';
import { neededRoles } from '../../src/api/mutations/needs.js';
import { hasRole, roles, type Role } from '../../src/shared/viewer.js';
import { api, useMutationServer } from '../fixtures/mutation-server.js';
import { fieldOf, mutationInputs, mutationOf } from '../fixtures/mutation-texts.js';
import { errorOf } from '../fixtures/server-harness.js';

const start = useMutationServer();
const needed = neededRoles(api.schema);
// Mutations that read documents or data folders first are tried in ingest.test.ts and load-data.test.ts.
const read = ['ingestDocument', 'loadData'];
const mutations = [...needed.keys()].filter((name) => !read.includes(name));

const unknown = errorOf('UNAUTHENTICATED', /" needs a token of the role/);
const forbidden = errorOf('FORBIDDEN', /" needs the role CURATOR; this token has /);

/** Client, mutation and expected result. */
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
    expect(new Set(mutations)).toEqual(new Set(Object.keys(mutationInputs)));
    expect(mutations.map((name) => needed.get(name))).toEqual(mutations.map(() => 'CURATOR'));
  });

  it.each(table)('$mutation by $role answers $status', async ({ mutation, role, status }) => {
    const { post, recorded } = await start();
    const answer = await post(mutationOf(mutation), role);
    expect(answer.status).toBe(status);
    expect(recorded).toHaveLength(status === 200 ? 1 : 0);
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
        retractClaim: {
          change,
          entities: ['person:a'],
          claims: ['claim:1'],
          userErrors: [],
          effects: [{ kind: 'NAME_ADDED', entity: 'person:a', value: 'Amina' }],
          effectCount: 1,
        },
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
          subject: 'person:a',
          predicate: 'MEMBER_OF',
          object: 'organization:b',
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

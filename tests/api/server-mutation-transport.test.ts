import { describe, expect, it } from '@jest/globals';
import { roles } from '../../src/shared/viewer.js';
import { useMutationServer } from '../fixtures/mutation-server.js';
import { fieldOf, mutationOf } from '../fixtures/mutation-texts.js';
import { errorOf } from '../fixtures/server-harness.js';
import { until } from '../fixtures/until.js';

const start = useMutationServer();

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
    // Also with a known document.
    expect((await send({ documentId: 'retract' })).status).toBe(401);
    expect(recorded).toHaveLength(1);
  });

  it('not by its text where only stored ones are answered', async () => {
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

describe('a mutation that takes longer than it may', () => {
  it('is made to its end, and those after it are not begun', async () => {
    const limits = { REQUEST_TIMEOUT_MS: '1000', STATEMENT_TIMEOUT_MS: '1000' };
    const { post, recorded, ended } = await start(limits, 2_000);
    // The first request to a server takes longer.
    expect((await post('{ __typename }')).status).toBe(200);
    const answer = await post(
      `mutation { ${fieldOf('setRank')} ${fieldOf('undoChange')} }`,
      'ADMIN',
    );
    expect(answer.status).toBe(504);
    expect(ended).toEqual([]);
    await until(() => ended.length > 0);
    // Any start of the work would come before another request is answered.
    expect((await post('{ __typename }')).status).toBe(200);
    expect(recorded.map(({ action }) => action)).toEqual(['setRank']);
    expect(ended).toEqual(['setRank']);
  });
});

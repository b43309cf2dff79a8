import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { applyChange } from '../../src/change/apply/apply-change.js';
import type { ChangeKind } from '../../src/model/values/lists.js';
import { readLastChanges, readLogPage } from '../../src/claims/log/read-changes.js';
import { owner } from '../../src/shared/viewer.js';
import { statement } from '../fixtures/stores/every-store.js';
import { useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { testStores } from '../fixtures/stores/test-stores.js';

describe.each(testStores())('changes on $name', (engine) => {
  const analyst = useAnalyst(engine);
  const change = (kind: ChangeKind, upserted: string[], removed: string[], by = 'salma') =>
    applyChange(
      analyst.store,
      { by, role: 'CURATOR', reason: 'The headline says so.', requestId: randomUUID() },
      { kind, input: null },
      () =>
        Promise.resolve({
          statements: [statement('MERGE (n:Foreign {id: $id}) SET n.at = 1', { id: 'x' })],
          upserted,
          removed,
          datasets: ['curated'],
        }),
    );
  let loaded = 0;
  const holder = { name: 'salma', role: 'CONTRIBUTOR' } as const;
  const reader = { name: 'omar', role: 'READER' } as const;
  const asked = async (args: string) => {
    const answer = await analyst.ask(`{ changes${args} { nodes { number kind } } }`, holder);
    return valuesAt(answer, 'changes.nodes.number').map((number) => Number(number) - loaded);
  };

  beforeAll(async () => {
    loaded = (await analyst.store.version()).number;
    await change('ASSERT_CLAIM', ['claim:a', 'organization:dco'], []);
    await change('RETRACT_CLAIM', ['organization:dco'], ['claim:a'], 'omar');
    await analyst.store.write(statement('MERGE (:Foreign {id: 1})'));
    await change('SET_RANK', ['claim:b'], []);
  });

  it('come the newest first, with who made them and why', async () => {
    const answer = await analyst.ask(
      '{ changes(first: 1) { nodes { id number kind at by role reason upserted removed datasets isWhole undoes } } }',
      holder,
    );
    expect(answer).toEqual({
      changes: {
        nodes: [
          {
            id: expect.any(String),
            number: loaded + 4,
            kind: 'SET_RANK',
            undoes: null,
            by: 'salma',
            role: 'CURATOR',
            reason: 'The headline says so.',
            isWhole: false,
            upserted: ['claim:b'],
            removed: [],
            datasets: ['curated'],
            at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
          },
        ],
      },
    });
    expect((await asked('(first: 3)')).slice(0, 3)).toEqual([4, 2, 1]);
  });

  it('say who made them to holders of a token, and why to contributors and owners of the graph', async () => {
    const of = '{ changes(first: 1) { nodes { by reason } } }';
    const said = { by: 'salma', reason: 'The headline says so.' };
    expect(await analyst.ask(of)).toEqual({ changes: { nodes: [{ by: null, reason: null }] } });
    expect(await analyst.ask(of, reader)).toEqual({
      changes: { nodes: [{ ...said, reason: null }] },
    });
    for (const viewer of [holder, owner])
      expect(await analyst.ask(of, viewer)).toEqual({ changes: { nodes: [said] } });
    expect(await analyst.askInVain('{ changes(by: "omar") { nodes { number } } }')).toEqual([
      'The authors of changes are shown to holders of a token only: send one as "Authorization: Bearer", or leave "by" out.',
    ]);
  });

  it('are those that are asked for', async () => {
    expect(await asked(`(since: ${loaded})`)).toEqual([4, 2, 1]);
    expect(await asked(`(since: ${loaded + 1})`)).toEqual([4, 2]);
    expect(await asked('(by: "omar")')).toEqual([2]);
    expect(await asked('(claim: "claim:a")')).toEqual([2, 1]);
    expect(await asked(`(entity: "organization:dco", since: ${loaded})`)).toEqual([2, 1]);
    expect(await asked('(entity: "organization:dco", kind: ASSERT_CLAIM)')).toEqual([1]);
    expect(await asked('(entity: "organization:dco", claim: "claim:b")')).toEqual([]);
  });

  it('come page by page', async () => {
    const pageAfter = async (cursor: unknown) => {
      const answer = await analyst.ask(
        `{ changes(first: 2, since: ${loaded}, after: ${JSON.stringify(cursor)}) { edges { cursor node { number } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      );
      return {
        numbers: valuesAt(answer, 'changes.edges.node.number').map((n) => Number(n) - loaded),
        info: valuesAt(answer, 'changes.pageInfo')[0] as Record<string, unknown>,
        cursors: valuesAt(answer, 'changes.edges.cursor'),
      };
    };
    const first = await pageAfter(null);
    expect(first).toMatchObject({
      numbers: [4, 2],
      info: { hasNextPage: true, hasPreviousPage: false, endCursor: first.cursors[1] },
    });
    expect(await pageAfter(first.info['endCursor'])).toMatchObject({
      numbers: [1],
      info: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('of a claim are the last ones that name it', async () => {
    const answer = await analyst.ask(
      '{ claims(first: 2) { nodes { id changes { number kind upserted } } } }',
    );
    expect(valuesAt(answer, 'claims.nodes.changes.kind')).toEqual(['LOAD', 'LOAD']);
    const [id] = valuesAt(answer, 'claims.nodes.id');
    await change('SET_RANK', [String(id)], []);
    const again = await analyst.ask(
      '{ claims(first: 2) { nodes { changes { kind number } } } } # again',
    );
    expect(valuesAt(again, 'claims.nodes.changes.kind')).toEqual(['SET_RANK', 'LOAD', 'LOAD']);
  });

  it('of some ids are the last of each, so many at most', async () => {
    const ids = ['claim:often', 'claim:once', 'claim:never'];
    const once = await change('SET_RANK', ['claim:once'], []);
    for (let i = 0; i < 3; i++) await change('SET_RANK', ['claim:often'], []);
    const last = await change('RETRACT_CLAIM', [], ['claim:often']);
    const found = await readLastChanges(analyst.store, ids, 2);
    const numbersOf = (id: string) => found.get(id)?.map(({ number }) => number - loaded);
    const newest = Number(last?.number) - loaded;
    expect(ids.map(numbersOf)).toEqual([[newest, newest - 1], [Number(once?.number) - loaded], []]);
  });

  it('give the first hundred ids of many, and how many there are', async () => {
    const ids = Array.from({ length: 101 }, (_, i) => `claim:${i}`);
    await change('LOAD', ids, ids.slice(0, 3));
    const [{ upserted, ...rest } = {}] = valuesAt(
      await analyst.ask(
        '{ changes(first: 1) { nodes { upserted upsertedCount removed removedCount } } }',
      ),
      'changes.nodes',
    ) as Record<string, readonly string[]>[];
    expect(upserted).toHaveLength(100);
    expect(rest).toEqual({ upsertedCount: 101, removed: ids.slice(0, 3), removedCount: 3 });
  });

  it('of a long log end a page where many versions were looked at, and it goes on there', async () => {
    const page = await readLogPage(
      analyst.store,
      { by: 'nobody' },
      { since: 0, below: loaded + 20_000, first: 1 },
    );
    expect(page).toEqual({ changes: [], next: loaded + 15_000 });
  });

  it.each([
    ['(first: 0)', 'first must be a whole number from 1 to 1000; 0 was given.'],
    ['(since: -1)', /^since must be a whole number from 0/],
    ['(after: "nonsense")', '"nonsense" is not a cursor of changes.'],
  ])('are refused for %s', async (args, message) => {
    await expect(asked(args)).rejects.toThrow(message);
  });
});

import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { createEntity } from '../../../src/change/actions/create-entity.js';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import { mergeEntities } from '../../../src/change/actions/merge-entities.js';
import { rebuildProjection } from '../../../src/change/upkeep/rebuild-projection.js';
import { retractClaim } from '../../../src/change/actions/decide-claim.js';
import { splitEntity } from '../../../src/change/actions/split-entity.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { readContent } from '../../../src/claims/graph/read-content.js';
import { readerOf, readText } from '../../../src/store/read-row.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import { claimOf, curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import { spellings, twoSpellings } from '../../fixtures/curation/two-spellings.js';
import { confirm, headline, useCuration } from '../../fixtures/curation/use-curation.js';
import { readFiles } from '../../fixtures/seed/temporary-seed.js';
import { embedded, testStores, type TestEngine } from '../../fixtures/stores/test-stores.js';

const [o, x, p, q, r] = [
  ...['organization:o', 'organization:x', 'person:p', 'person:q', 'person:r'],
] as [string, string, string, string, string];

/** A store of the engine with entities that stand in it twice, and what tests do to it. */
function useMerging(engine: TestEngine) {
  const used = useCuration(engine, twoSpellings);
  const { store } = used;
  const merge = (canonical: string, ...others: string[]) =>
    mergeEntities(store(), curator(), { canonical, others });
  const split = (entity: string, ...apart: string[]) =>
    splitEntity(store(), curator(), { entity, apart });
  /** The graph without its judgements. */
  const dump = async () =>
    (await dumpContent(store())).filter((line) => !line.startsWith('Judgement '));
  const relationsOf = async (id: string) =>
    rowsOf(
      store(),
      cypher`MATCH (n:Entity)-[r]-(m:Entity) WHERE n.id = ${id} RETURN DISTINCT r.id AS id ORDER BY id`,
    );
  const leadsTo = async () =>
    Object.fromEntries(
      await rowsOf(store(), cypher`MATCH (a:Alias) RETURN a.id AS id, a.canonical ORDER BY id`),
    ) as Record<string, string>;
  return { ...used, merge, split, dump, relationsOf, leadsTo };
}

describe.each(testStores())('entities that are one: $name', (engine) => {
  const { store, isListed, expectProjected, merge, split, dump, relationsOf, leadsTo } =
    useMerging(engine);

  describe('a merge', () => {
    it.each([
      [p, q],
      [q, p],
      [r, p],
    ])('leaves its name to the one that stays: %s, with %s', async (stays, goes) => {
      const labelsOf = async (dataset?: string) =>
        dataset === undefined
          ? rowsOf(store(), cypher`MATCH (n:Entity {id: ${stays}}) RETURN n.labelEn`)
          : rowsOf(
              store(),
              cypher`MATCH (n:Scoped {id: ${`${dataset} ${stays}`}}) RETURN n.labelEn`,
            );
      const before = [await labelsOf(), await labelsOf('news')];
      expect(before[0]).toEqual([[stays.replace(':', ' ')]]);
      await made(merge(stays, goes));
      expect([await labelsOf(), await labelsOf('news')]).toEqual(before);
    });

    it('shows what is claimed of both under the one that stays, and rewrites no claim', async () => {
      const content = await readContent(readerOf(store()), 'news');
      const { change, entities, claims } = await merge(x, o);
      expect(change).toMatchObject({ kind: 'MERGE_ENTITIES', removed: [o] });
      expect(change?.upserted).toEqual(
        expect.arrayContaining([x, p, 'place:riyadh', 'document:text']),
      );
      expect([entities.includes(o), claims]).toEqual([true, []]);
      expect(await isListed(o)).toBe(false);
      expect(await leadsTo()).toEqual({ [o]: x });
      // Claims about both become claims about one, and nothing relates it to itself.
      expect(await relationsOf(x)).toEqual([
        [`holds-position:${p}~${x}~head`],
        [`holds-position:${q}~${x}~head`],
        [`hosted:${x}~edition:f-1`],
        [`located-in:${x}~place:riyadh`],
      ]);
      expect(
        await rowsOf(
          store(),
          cypher`MATCH (m:Mention)-[:REFERS_TO]->(n) RETURN n.id, m.statedEntityId`,
        ),
      ).toEqual([[x, o]]);
      expect(
        await rowsOf(
          store(),
          cypher`MATCH (c:Claim)-[:OBJECT]->(n) WHERE n.id = ${x} AND c.dataset = 'register' RETURN c.subjectId, c.objectId, c.statedObjectId, c.relationId`,
        ),
      ).toEqual([[p, x, o, `holds-position:${p}~${x}~head`]]);
      expect(await readContent(readerOf(store()), 'news')).toEqual(content);
      await expectProjected();
    });

    it('and a split leave the graph as it was, but for the judgement', async () => {
      const before = await dump();
      await made(merge(x, o));
      await made(merge(p, q, r));
      expect(await leadsTo()).toEqual({ [o]: x, [q]: p, [r]: p });
      await expectProjected();
      await made(split(p, q, r));
      await made(split(x, o));
      expect(await dump()).toEqual(before);
      expect(
        await rowsOf(store(), cypher`MATCH (j:Judgement) WHERE j.retractedBy IS NULL RETURN j.id`),
      ).toEqual([]);
    });

    it('is taken back and made again', async () => {
      const before = await dumpContent(store());
      const change = await made(merge(x, o));
      const after = await dumpContent(store());
      const undone = await made(undoChange(store(), curator(), { change }));
      expect(await dumpContent(store())).toEqual(before);
      const redone = await made(undoChange(store(), curator(), { change: undone }));
      expect(await dumpContent(store())).toEqual(after);
      const apart = await made(split(x, o));
      await made(undoChange(store(), curator(), { change: apart }));
      expect(await dumpContent(store())).toEqual(after);
      await made(undoChange(store(), curator(), { change: redone }));
      expect(await dumpContent(store())).toEqual(before);
    });

    it('outlives a changed seed, and one that says nothing of one of the two', async () => {
      await made(merge(p, q, r));
      const merged = await dump();
      const load = async (files: Record<string, string>) =>
        loadDatasets(store(), await readFiles(files));
      const without = twoSpellings['news/forum.yaml'].replace(spellings, '');
      await load({ ...twoSpellings, 'news/forum.yaml': without });
      expect(await leadsTo()).toEqual({ [q]: p, [r]: p });
      await expectProjected();
      await load(twoSpellings);
      expect(await dump()).toEqual(merged);
      await loadDatasets(store(), await readFiles(twoSpellings), { force: true });
      expect(await dump()).toEqual(merged);
    });

    it('is mended where others have placed a claim or a mention elsewhere', async () => {
      await made(merge(x, o));
      const before = await dumpContent(store());
      for (const statement of [
        cypher`MATCH (c:Claim)-[r:OBJECT]->(n:Entity) WHERE c.statedObjectId = ${o} DELETE r`,
        cypher`MATCH (c:Claim) MATCH (n:Entity {id: ${q}}) WHERE c.statedObjectId = ${o} MERGE (c)-[:OBJECT]->(n) SET c.objectId = ${q}`,
        cypher`MATCH (a:Alias) DELETE a`,
      ])
        await store().write(toStatement(statement));
      await rebuildProjection(store());
      expect(await dumpContent(store())).toEqual(before);
    });
  });

  describe('claims that are stated after a merge', () => {
    it('go with the entity of which they were stated when that is split', async () => {
      await made(merge(p, q));
      const claim = (subject: string, object: string) => ({
        confirm,
        claim: { subject, predicate: 'PARTICIPATED_IN', object, evidence: [headline] },
      });
      await made(assertClaim(store(), curator(), claim(q, 'edition:f-1')));
      await made(assertClaim(store(), curator(), claim(p, 'edition:f-1')));
      await made(
        retractClaim(store(), curator(), {
          claim: await claimOf(store(), p, 'NAME').catch(() => claimNamed('person q')),
        }),
      );
      await expectProjected();
      await made(split(p, q));
      await expectProjected();
      expect(await relationsOf(p)).toEqual(
        expect.arrayContaining([[`participated-in:${p}~edition:f-1`]]),
      );
      expect(await relationsOf(q)).toEqual(
        expect.arrayContaining([[`participated-in:${q}~edition:f-1`]]),
      );
      expect(
        await rowsOf(
          store(),
          cypher`MATCH (c:Claim) WHERE c.dataset = 'curated' RETURN c.subjectId AS id, c.statedSubjectId ORDER BY id`,
        ),
      ).toEqual([
        [p, null],
        [q, null],
      ]);
    });

    const claimNamed = async (text: string) => {
      const [[id] = []] = await rowsOf(
        store(),
        cypher`MATCH (c:Claim) WHERE c.valueText = ${text} RETURN c.id`,
      );
      return readText(id, 'id');
    };
  });

  it('two merges that cross: one is made, and the other told', async () => {
    const outcomes = await Promise.all([merge(p, q), merge(q, p)]);
    const [winner, loser] = outcomes[0].change ? outcomes : outcomes.toReversed();
    expect(winner?.errors).toEqual([]);
    expect(loser).toMatchObject({
      change: null,
      errors: [{ code: 'CONFLICT', current: winner?.change?.number }],
    });
    await expectProjected();
  });
});

/** No engine has a part in it. */
describe('what is judged of entities', () => {
  const { store, expectProjected, merge, split, dump, leadsTo } = useMerging(embedded);

  it('is only tried where that is asked for', async () => {
    const before = await dumpContent(store());
    const input = { canonical: p, others: [q] };
    const outcome = await mergeEntities(store(), curator(), input, { dryRun: true });
    expect(outcome).toMatchObject({ change: null, errors: [] });
    expect(outcome.entities).toEqual(expect.arrayContaining([p, q, x, 'edition:f-1']));
    expect(await dumpContent(store())).toEqual(before);
  });

  describe('entities that were merged one after the other', () => {
    it('are left by exactly those that are named', async () => {
      await made(merge(q, r));
      await made(merge(p, q));
      expect(await leadsTo()).toEqual({ [q]: p, [r]: p });
      const all = await dump();
      const change = await made(split(p, q));
      expect(await leadsTo()).toEqual({ [r]: p });
      await expectProjected();
      await made(undoChange(store(), curator(), { change }));
      expect(await dump()).toEqual(all);
      await made(split(p, r));
      expect(await leadsTo()).toEqual({ [q]: p });
      await expectProjected();
    });

    it('are not joined again by what was split meanwhile and merged elsewhere', async () => {
      await made(merge(p, r));
      const change = await made(split(p, r));
      await made(merge(q, r));
      const outcome = await undoChange(store(), curator(), { change });
      expect(outcome.errors).toMatchObject([
        { code: 'CONFLICT', message: expect.stringContaining('"person:p", "person:q"') as unknown },
      ]);
      expect(await leadsTo()).toEqual({ [r]: q });
    });
  });

  describe('what cannot be', () => {
    const refusals: readonly [string, () => Promise<unknown>, readonly object[]][] = [
      ['itself', () => merge(p, p), [{ code: 'BAD_INPUT', path: ['others', '0'] }]],
      ['nothing', () => merge(p), [{ code: 'BAD_INPUT', path: ['others'] }]],
      ['one twice', () => merge(p, q, q), [{ code: 'BAD_INPUT', path: ['others', '1'] }]],
      ['another kind', () => merge(p, o), [{ code: 'BAD_INPUT', path: ['others', '0'] }]],
      [
        'what is not there',
        () => merge('person:none', q, 'nothing:a'),
        [
          { code: 'NOT_FOUND', path: ['canonical'] },
          { code: 'NOT_FOUND', path: ['others', '1'] },
        ],
      ],
      [
        'too many',
        () => merge(p, ...Array.from({ length: 1001 }, (_, i) => `person:n${i}`)),
        [{ code: 'BAD_INPUT', message: expect.stringContaining('1,000') as unknown }],
      ],
      ['split what stands alone', () => split(p, q), [{ code: 'BAD_INPUT', path: ['apart', '0'] }]],
      ['split from itself', () => split(p, p), [{ code: 'BAD_INPUT', path: ['apart', '0'] }]],
      ['split nothing', () => split(p), [{ code: 'BAD_INPUT', path: ['apart'] }]],
      ['split what is not there', () => split(p, 'person:n'), [{ code: 'NOT_FOUND' }]],
    ];

    it('is refused with a sentence and its place, and changes nothing', async () => {
      const before = await dumpContent(store());
      for (const [what, act, errors] of refusals)
        expect([what, await act()]).toMatchObject([what, { change: null, errors }]);
      expect(await dumpContent(store())).toEqual(before);
    });

    it('is told by what an id leads to since, and by which change', async () => {
      const { change } = await merge(p, q);
      const message = (text: string): unknown => expect.stringContaining(text);
      const current = change?.number;
      expect((await merge(p, q)).errors).toMatchObject([
        { code: 'CONFLICT', path: ['others', '0'], message: message('leave it out'), current },
      ]);
      expect((await merge(q, r)).errors).toMatchObject([
        { code: 'CONFLICT', path: ['canonical'], message: message(`name "${p}"`), current },
      ]);
      expect((await split(q, p)).errors).toMatchObject([
        { code: 'CONFLICT', path: ['entity'], message: message(`name "${p}"`) },
      ]);
    });

    it('takes back no creation of what was merged since', async () => {
      const names = [{ text: 'Person S', lang: 'EN', evidence: [headline] } as const];
      const change = await made(
        createEntity(store(), curator(), { confirm, kind: 'Person', id: 'person:s', names }),
      );
      await made(merge(p, 'person:s'));
      const outcome = await undoChange(store(), curator(), { change });
      expect(outcome.errors).toMatchObject([{ code: 'CONFLICT' }]);
      const again = await createEntity(store(), curator(), {
        confirm,
        kind: 'Person',
        id: 'person:s',
        names,
      });
      expect(again.errors).toMatchObject([{ code: 'BAD_INPUT', path: ['id'] }]);
    });
  });
});

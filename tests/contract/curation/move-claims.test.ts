import { describe, expect, it } from '@jest/globals';
import { addEvidence } from '../../../src/change/actions/add-evidence.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { endClaim } from '../../../src/change/actions/end-claim.js';
import { curate } from '../../../src/change/actions/curate-acts.js';
import { createEntity } from '../../../src/change/actions/create-entity.js';
import { mergeEntities } from '../../../src/change/actions/merge-entities.js';
import { moveClaims } from '../../../src/change/actions/move-claims.js';
import { setRank } from '../../../src/change/actions/decide-claim.js';
import { splitEntity } from '../../../src/change/actions/split-entity.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { loadSeed } from '../../../src/change/load/load-seed.js';
import { rebuildProjection } from '../../../src/change/upkeep/rebuild-projection.js';
import { exportSeed } from '../../../src/claims/graph/seed-export.js';
import { readText } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { archive, restore, useArchived } from '../../fixtures/archive/archived.js';
import { curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import { twoSpellings } from '../../fixtures/curation/two-spellings.js';
import { headline } from '../../fixtures/curation/use-curation.js';
import { fillWithSeed } from '../../fixtures/seed/open-seed.js';
import { withSeed, type SeedFiles } from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const [p, q, r, x] = ['person:p', 'person:q', 'person:r', 'organization:x'] as const;
const load = (store: GraphStore, files: SeedFiles) =>
  withSeed(files, (folder) => loadSeed(store, folder));
const withoutChange = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/"change":"[^"]*",?/, '')).sort();

describe.each(testStores())('claims of one that is two: $name', (engine) => {
  const used = useArchived(engine);
  const claimsOf = async (predicate: string, store = used.store) =>
    rowsOf(
      store,
      cypher`MATCH (c:Claim) WHERE c.predicate = ${predicate} AND c.objectId = ${x} RETURN c.id, c.subjectId`,
    );
  const held = async () => readText((await claimsOf('HOLDS_POSITION'))[0]?.[0], 'id');
  const move = async (to: string, from: string = q, claim?: string) =>
    moveClaims(used.store, curator(), { from, to, claims: [{ claim: claim ?? (await held()) }] });
  const holder = async (store = used.store) => (await claimsOf('HOLDS_POSITION', store))[0]?.[1];
  const expectProjected = async () => {
    const before = await dumpContent(used.store);
    await rebuildProjection(used.store);
    expect(await dumpContent(used.store)).toEqual(before);
  };

  it('are of the other, and of the one again once that is undone', async () => {
    await fillWithSeed(used.store, twoSpellings);
    const before = await dumpContent(used.store);
    const change = await made(move(r));
    expect(await holder()).toBe(r);
    expect(
      await rowsOf(
        used.store,
        cypher`MATCH (a:Entity)-[h:HOLDS_POSITION]->(b:Entity) WHERE b.id = ${x} RETURN a.id`,
      ),
    ).toEqual([[r]]);
    await expectProjected();
    await made(undoChange(used.store, curator(), { change }));
    expect(await dumpContent(used.store)).toEqual(before);
  });

  it.each([
    ['moved', () => made(move(r)), r],
    [
      'of a merged one',
      () => made(mergeEntities(used.store, curator(), { canonical: p, others: [q] })),
      p,
    ],
  ])('are ended, corrected and borne out as they count: %s', async (_, change, counts) => {
    await fillWithSeed(used.store, twoSpellings);
    await change();
    const claim = await held();
    const evidence = [{ document: 'document:page', note: 'Until 2025.' }];
    const acts = [
      () => addEvidence(used.store, curator(), { claim, evidence }),
      () => endClaim(used.store, curator(), { claim, validTo: '2025', evidence }),
      () => correctClaim(used.store, curator(), { claim, validTo: '2024', evidence }),
    ];
    for (const act of acts) await made(act());
    const ends = await claimsOf('HOLDS_POSITION');
    expect(ends.map(([, subject]) => subject)).toEqual([counts, counts, counts, counts]);
    const stated = await rowsOf(
      used.store,
      cypher`MATCH (c:Claim) WHERE c.predicate = ${'HOLDS_POSITION'} AND c.method = ${'CURATED'} RETURN c.subjectId, c.statedSubjectId`,
    );
    expect(stated).toEqual([0, 1, 2].map(() => [counts, null]));
    await expectProjected();
  });

  it('keep their place where others decide over them, and are moved back as a move', async () => {
    await fillWithSeed(used.store, twoSpellings);
    const before = await dumpContent(used.store);
    await made(move(r));
    const ranking = { claim: await held(), rank: 'PREFERRED' } as const;
    await made(setRank(used.store, curator(), ranking));
    expect(await holder()).toBe(r);
    await made(setRank(used.store, curator(), { ...ranking, rank: 'NORMAL' }));
    await made(move(q, r));
    expect(await dumpContent(used.store)).toEqual(before);
  });

  it('take the mentions along that are listed', async () => {
    await fillWithSeed(used.store, twoSpellings);
    const before = await dumpContent(used.store);
    const mentions = async () =>
      rowsOf(used.store, cypher`MATCH (m:Mention)-[:REFERS_TO]->(n:Entity) RETURN m.id, n.id`);
    const [[id, from] = []] = await mentions();
    const named = { from: readText(from, 'id'), mentions: [readText(id, 'id')], claims: [] };
    const change = await made(moveClaims(used.store, curator(), { ...named, to: x }));
    expect(await mentions()).toContainEqual([
      readText(id, 'id').replace(readText(from, 'id'), x),
      x,
    ]);
    await expectProjected();
    await made(undoChange(used.store, curator(), { change }));
    expect(await dumpContent(used.store)).toEqual(before);
    const none = { ...named, to: x, mentions: ['mention:none'] };
    expect((await moveClaims(used.store, curator(), none)).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['mentions', '0'] },
    ]);
  });

  it('stay moved in a load, an archive, and files', async () => {
    await fillWithSeed(used.store, twoSpellings);
    await made(move(r));
    const curated = { kind: 'Person', id: 'person:s' } as const;
    const names = [{ text: 'S', lang: 'EN', evidence: [headline] } as const];
    await made(
      createEntity(used.store, curator(), { confirm: ['WORDS_NOT_FOUND'], ...curated, names }),
    );
    const forum = twoSpellings['news/forum.yaml'];
    const later = { ...twoSpellings, 'news/forum.yaml': forum.replace('person p', 'person pp') };
    await load(used.store, later);
    expect(await holder()).toBe(r);
    await expectProjected();
    const other = await used.openAnother();
    await restore(other, await archive(used.store));
    expect(await holder(other)).toBe(r);
    const files = await exportSeed(used.store, 'curated');
    expect(files.get('decisions.yaml')).toContain(`subject: ${r} }`);
    const empty = await used.openAnother();
    await load(empty, { ...later, ...Object.fromEntries(files) });
    expect(withoutChange(await dumpContent(empty))).toEqual(
      withoutChange(await dumpContent(used.store)),
    );
  });

  it('go with the other where that is merged, and come back with its split', async () => {
    await fillWithSeed(used.store, twoSpellings);
    await made(move(r));
    const before = await dumpContent(used.store);
    await made(mergeEntities(used.store, curator(), { canonical: p, others: [r] }));
    expect(await holder()).toBe(p);
    await expectProjected();
    await made(splitEntity(used.store, curator(), { entity: p, apart: [r] }));
    expect(await holder()).toBe(r);
    const judged = (line: string) => !line.startsWith('Judgement ');
    expect((await dumpContent(used.store)).filter(judged)).toEqual(before.filter(judged));
  });

  it('are not moved across a merge, to another kind, or from who they are not about', async () => {
    await fillWithSeed(used.store, twoSpellings);
    await made(mergeEntities(used.store, curator(), { canonical: p, others: [q] }));
    const before = await dumpContent(used.store);
    const claim = await held();
    const told = async (outcome: ReturnType<typeof move>) =>
      (await outcome).errors.map(({ path, message }) => `${path.join('.')}: ${message}`);
    expect([
      ...(await told(move(r, q))),
      ...(await told(move(r, p))),
      ...(await told(move(p, r))),
      ...(await told(move(x, r))),
      ...(await told(move('person:none', r))),
      ...(await told(move(p, r, 'claim:none'))),
      ...(await told(moveClaims(used.store, curator(), { from: p, to: r, claims: [] }))),
      ...(await told(
        curate(used.store, curator(), {
          acts: [{ move: { from: r, to: p, claims: [{ claim }] } }],
        }),
      )),
    ]).toMatchInlineSnapshot(`
      [
        "from: "person:q" is merged into "person:p": split it first.",
        "claims.0.claim: The claim is about "person:q", which is merged into "person:p": split it first.",
        "claims.0.claim: The claim is not about "person:r".",
        "to: "organization:x" must be another entity of the kind of "person:r".",
        "to: There is no entity "person:none".",
        "claims.0.claim: There is no claim "claim:none".",
        "claims: Name a claim or a mention to be moved.",
        "acts.0.move.claims.0.ifRevision: acts[0].move.claims[0].ifRevision: is needed in a set: the revision of the claim is 0.",
      ]
    `);
    expect(await dumpContent(used.store)).toEqual(before);
  });
});

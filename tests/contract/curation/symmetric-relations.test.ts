import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { mergeEntities } from '../../../src/change/actions/merge-entities.js';
import { retractClaim } from '../../../src/change/actions/decide-claim.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { upgradeLayout } from '../../../src/change/upkeep/upgrade-layout.js';
import { findAllConflicts, followConflicts } from '../../../src/claims/graph/find-all-conflicts.js';
import { readText } from '../../../src/store/read-row.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import { curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import { entities, goodSeed } from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const [a, o, z] = ['organization:a', 'organization:o', 'organization:z'];
const of = (id: string) => `
  - id: ${id}
    names: [{ text: المنظمة, lang: AR, kind: SHORT, evidence: [ALL] }]`;
const seed = goodSeed({ 'news/entities.yaml': entities + of(a) + of(z) });
const evidence = [{ document: 'document:page', note: 'The page says so.' }];

describe.each(testStores())('relations that read the same from both ends: $name', (engine) => {
  const { store, one, expectProjected } = useCuration(engine, seed);
  const state = (subject: string, object: string, validFrom?: string) =>
    made(
      assertClaim(store(), curator(), {
        claim: {
          subject,
          predicate: 'PARTNER_OF',
          object,
          evidence,
          ...(validFrom && { validFrom }),
        },
      }),
    );
  const undo = (change: string) => made(undoChange(store(), curator(), { change }));
  const relations = () =>
    rowsOf(
      store(),
      cypher`MATCH (n:Entity)-[r:PARTNER_OF]->(m:Entity) RETURN r.id AS id, n.id, m.id, size(r.claimIds), r.contested ORDER BY id`,
    );
  const claimOf = async (subject: string, object: string) => {
    const row = await one(
      cypher`MATCH (c:Claim) WHERE c.predicate = ${'PARTNER_OF'} AND c.subjectId = ${subject} AND c.objectId = ${object} RETURN c.id`,
    );
    return readText(row?.[0], 'id');
  };
  const id = `partner-of:${a}~${o}`;

  it('are one, whichever end states them, and follow each', async () => {
    const first = await state(o, a);
    expect(await relations()).toEqual([[id, a, o, 1, false]]);
    await expectProjected();
    const second = await state(a, o);
    expect(await relations()).toEqual([[id, a, o, 2, false]]);
    const both = cypher`MATCH (c:Claim) WHERE c.predicate = ${'PARTNER_OF'} RETURN DISTINCT c.relationId, c.factSources`;
    expect(await rowsOf(store(), both)).toEqual([[id, 1]]);
    await expectProjected();
    const retracted = await made(retractClaim(store(), curator(), { claim: await claimOf(o, a) }));
    expect(await relations()).toEqual([[id, a, o, 1, false]]);
    await undo(retracted);
    await undo(second);
    expect(await relations()).toEqual([[id, a, o, 1, false]]);
    await undo(first);
    expect(await relations()).toEqual([]);
    await expectProjected();
  });

  it('contradict each other from both ends, once', async () => {
    await state(o, a, '2020');
    const before = await findAllConflicts(store());
    expect(before).toEqual([]);
    await state(a, o, '2021');
    const conflicts = await findAllConflicts(store());
    expect(conflicts).toMatchObject([{ about: 'VALID_FROM', id: `${id} VALID_FROM` }]);
    expect(await followConflicts(store(), before, new Set([a, o]))).toEqual(conflicts);
    expect(await relations()).toEqual([[id, a, o, 2, true]]);
    await expectProjected();
  });

  it('turn where a merge gives an end another place', async () => {
    await state(o, z);
    expect(await relations()).toEqual([[`partner-of:${o}~${z}`, o, z, 1, false]]);
    const merged = await made(mergeEntities(store(), curator(), { canonical: a, others: [z] }));
    expect(await relations()).toEqual([[id, a, o, 1, false]]);
    await expectProjected();
    await undo(merged);
    expect(await relations()).toEqual([[`partner-of:${o}~${z}`, o, z, 1, false]]);
    await expectProjected();
  });

  it('are brought up from a graph that kept one for each end', async () => {
    await state(o, a);
    const content = await dumpContent(store());
    const turned = `partner-of:${o}~${a}`;
    for (const statement of [
      cypher`MATCH (n:Entity {id: ${a}})-[r:PARTNER_OF]->(m:Entity {id: ${o}}) CREATE (m)-[s:PARTNER_OF {id: ${turned}}]->(n) SET s.claimIds = r.claimIds, s.datasets = r.datasets, s.confidence = r.confidence, s.sources = r.sources, s.contested = r.contested DELETE r`,
      cypher`MATCH (c:Claim) WHERE c.predicate = ${'PARTNER_OF'} SET c.relationId = ${turned}`,
      cypher`MATCH (d:Dataset) SET d.layout = 4`,
    ])
      await store().write(toStatement(statement));
    await upgradeLayout(store());
    expect(await relations()).toEqual([[id, a, o, 1, false]]);
    expect(await dumpContent(store())).toEqual(content);
  });
});

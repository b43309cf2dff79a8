import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { createEntity } from '../../../src/change/actions/create-entity.js';
import { mergeEntities } from '../../../src/change/actions/merge-entities.js';
import { retractClaim } from '../../../src/change/actions/decide-claim.js';
import { splitEntity } from '../../../src/change/actions/split-entity.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { cypher, name, toStatement, type Fragment } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { claimOf, curator, made } from '../../fixtures/curation/curator.js';
import {
  confirm,
  headline,
  named,
  noted,
  org,
  useCuration,
} from '../../fixtures/curation/use-curation.js';
import { embedded } from '../../fixtures/stores/test-stores.js';

const byLabels = ['Entity', 'Topic', 'Organization', 'Scoped', 'ScopedOrganization'];
const lists = [
  ...byLabels.map((label) => [label, 'sortAr'] as const),
  ...byLabels.map((label) => [label, 'sortEn'] as const),
  ...(['Claim', 'Document'] as const).map((label) => [label, 'id'] as const),
];

const ordered = (label: string, property: string, where: Fragment, isByKeys: boolean) =>
  toStatement(
    cypher`MATCH (n:${name(label)}) WHERE n.${name(property)} ${where} WITH n ORDER BY n.${name(property)} LIMIT ${1000} RETURN n.id AS id, n.${name(property)} AS key, ${isByKeys} AS isByKeys`,
  );

/** All nodes of a label in an order: as the engine finds them, and with the way by keys. */
function bothWays(label: string, property: string) {
  const found = ordered(label, property, cypher`> ''`, false);
  const byKeys = ordered(label, property, cypher`IN ${'keys'}`, true);
  const page = {
    ...byKeys,
    label,
    property,
    isBackward: false,
    isFiltered: false,
    keys: 'p0',
    bounds: { limit: 1000 },
  };
  return { found, byKeys: { ...found, page } };
}

describe('the lists of the embedded engine', () => {
  const { store } = useCuration(embedded);

  async function untilBuilt(): Promise<void> {
    const { byKeys } = bothWays('Claim', 'id');
    while ((await store().read(byKeys))[0]?.[2] !== true) await sleep(20);
  }

  /** The existing lists, each of which gives the same as the engine. */
  async function compareLists(from: GraphStore): Promise<readonly string[]> {
    const kept: string[] = [];
    for (const [label, property] of lists) {
      const { found, byKeys } = bothWays(label, property);
      const rows = await from.read(byKeys);
      if (rows.some(([, , isByKeys]) => isByKeys)) kept.push(`${label}.${property}`);
      const expected = await from.read(found);
      expect(rows.map(([id, key]) => [id, key])).toEqual(expected.map(([id, key]) => [id, key]));
    }
    return kept;
  }

  it('follow what curators decide, and what they take back', async () => {
    await untilBuilt();
    const topic = {
      confirm,
      kind: 'Topic',
      names: [{ text: 'Water', lang: 'EN', evidence: [headline] }],
    };
    const actions = [
      () => assertClaim(store(), curator(), { confirm, claim: named }),
      () => createEntity(store(), curator(), topic as Parameters<typeof createEntity>[2]),
      async () =>
        correctClaim(store(), curator(), {
          claim: await claimOf(store(), org, 'LOCATED_IN'),
          validTo: '2021-05',
          evidence: [noted('It moved in May 2021.')],
          keepEvidence: true,
        }),
    ];
    for (const act of actions) {
      const change = await made(act());
      expect(await compareLists(store())).toEqual(
        expect.arrayContaining(['Entity.sortAr', 'Entity.sortEn', 'Scoped.sortAr', 'Claim.id']),
      );
      await made(undoChange(store(), curator(), { change }));
      expect(await compareLists(store())).toContain('Claim.id');
    }
    const names = [{ text: 'Another', lang: 'EN', evidence: [headline] } as const];
    const other = 'organization:another';
    await made(
      createEntity(store(), curator(), { confirm, kind: 'Organization', id: other, names }),
    );
    for (const act of [
      () => mergeEntities(store(), curator(), { canonical: other, others: [org] }),
      () => splitEntity(store(), curator(), { entity: other, apart: [org] }),
    ]) {
      await made(act());
      expect(await compareLists(store())).toContain('Organization.sortAr');
    }
    const claim = await claimOf(store(), org, 'LOCATED_IN');
    await made(retractClaim(store(), curator(), { claim }));
    expect(await compareLists(store())).toContain('Claim.id');
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { createCheckContext } from '../../src/cli/doctor/check.js';
import { changes } from '../../src/cli/doctor/changes.js';
import { checks } from '../../src/cli/doctor/index.js';
import { mergeEntities } from '../../src/change/actions/merge-entities.js';
import { retractClaim } from '../../src/change/actions/retract-claim.js';
import { writeJudgements } from '../../src/claims/graph/judgements.js';
import { writeOverrides } from '../../src/claims/graph/overrides.js';
import { readConfig } from '../../src/config/config.js';
import { readIds } from '../../src/store/read-row.js';
import { cypher } from '../../src/store/statement.js';
import { curator, made, rowsOf } from '../fixtures/curation/curator.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { statement } from '../fixtures/stores/every-store.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';
import { fillWithSeed } from '../fixtures/seed/seed-graph.js';

/** Neo4j plans each of some sixty statements anew. */
const slowly = 180_000;

/** The address matters only to the check of the engine, which asks each engine in its own way. */
const addresses = { embedded: 'embedded:', neo4j: 'bolt://localhost' };

describe.each(testStores())('the doctor: $name', (engine) => {
  const opened = useStore(engine);
  /** The claims about an entity that no document mentions: it is retired with them. */
  const readUnmentioned = async () => {
    const [entity] = readIds(
      await rowsOf(
        opened.store,
        cypher`MATCH (n:Entity) WHERE NOT EXISTS { (n)<-[:REFERS_TO]-(:Mention) } RETURN n.id AS id ORDER BY id LIMIT 1`,
      ),
    );
    const about = cypher`MATCH (c:Claim) WHERE c.subjectId = ${entity} OR c.objectId = ${entity} RETURN c.id`;
    return readIds(await rowsOf(opened.store, about));
  };
  const contextOf = (store: GraphStore) => {
    const config = readConfig({ STORE: addresses[engine.name], STORE_PASSWORD: 'any' });
    return createCheckContext(store, config, new AbortController().signal);
  };
  const examine = async () => {
    const context = contextOf(opened.bare);
    const found: string[] = [];
    for (const { name, run } of checks)
      for (const { what } of (await run(context)).findings) found.push(`${name}: ${what}`);
    return found;
  };

  it(
    'misses the constraints and indexes of a graph that was never prepared',
    async () => {
      const [missing, ...others] = await examine();
      expect(missing).toMatch(
        /^definitions: 122 are missing: constraint Entity\.id, index Entity\.id/,
      );
      expect(others).toEqual([]);
    },
    slowly,
  );

  describe('with the seed', () => {
    beforeAll(() => fillWithSeed(opened.store), slowly);

    it(
      'tells how many changes made it, and how many versions something else did',
      async () => {
        const summarise = async () => (await changes.run(contextOf(opened.bare))).summary;
        expect(await summarise()).toBe('1 since version 1');
        await opened.store.write(
          statement('MERGE (d:Dataset {id: $id}) SET d.note = 1', { id: 'news' }),
        );
        await opened.store.write(statement('MATCH (d:Dataset {id: $id}) DELETE d', { id: 'news' }));
        expect(await summarise()).toMatch(
          /^1 since version 1; 2 versions were made by another program/,
        );
      },
      slowly,
    );

    it(
      'finds nothing',
      async () => {
        expect(await examine()).toEqual([]);
      },
      slowly,
    );

    it(
      'finds nothing in what curators decided but that of which the claim is gone',
      async () => {
        const gone = {
          claimId: 'claim:gone',
          rank: null,
          status: 'RETRACTED',
          change: 'x',
        } as const;
        for (const claim of await readUnmentioned())
          await made(retractClaim(opened.store, curator(), { claim }));
        const retired = await rowsOf(opened.store, cypher`MATCH (n:Retired) RETURN n.id`);
        expect(retired).toHaveLength(1);
        expect(await examine()).toEqual([]);
        for (const statement of writeOverrides([gone])) await opened.store.write(statement);
        expect(await examine()).toEqual([
          "decisions: 1 claims with a curator's decision are gone: claim:gone",
        ]);
      },
      slowly,
    );

    it(
      'finds what was judged of nothing, and what is not as it was judged',
      async () => {
        const before = await examine();
        const pair = { canonical: 'country:sa', others: ['country:kw'] };
        await made(mergeEntities(opened.store, curator(), pair));
        expect(await examine()).toEqual(before);
        const gone = { kind: 'SAME', left: 'person:gone', right: 'person:went' } as const;
        const by = { by: null, at: null, reason: null, change: 'x', retractedBy: null };
        const judged = { id: 'judgement:gone', ...gone, canonical: null, ...by };
        for (const each of writeJudgements([judged])) await opened.store.write(each);
        await opened.store.write(
          statement('MATCH (a:Alias {id: $id}) SET a.canonical = $id', { id: 'country:kw' }),
        );
        expect(await examine()).toEqual([
          ...before,
          'judgements: 1 judgements name an entity without any claim or mention: judgement:gone',
          'judgements: 2 ids, claims and mentions are not at the entity of their judgements: country:kw, person:went',
        ]);
      },
      slowly,
    );
  });
});

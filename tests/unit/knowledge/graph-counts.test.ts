import { beforeAll, describe, expect, it } from '@jest/globals';
import { CountsAtHand, type GraphCounts } from '../../../src/knowledge/graph-counts.js';
import { codePointLength } from '../../../src/shared/text/code-points.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';
import { useStore, testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('the counts of the seed: $name', (engine) => {
  const used = useSeed(engine);
  let counts: GraphCounts | undefined;
  beforeAll(async () => {
    const atHand = new CountsAtHand(used.store);
    await atHand.renew();
    counts = atHand.atHand();
  });

  it('are of nodes by label, of relations by type, and of the longest text', async () => {
    const { nodes = new Map(), relations = new Map(), longestText } = counts ?? {};
    const rows = await used.store.read(
      toStatement(
        cypher`MATCH (n) WHERE n:Edition OR n:Person OR n:Claim OR n:Document OR n:Mention RETURN labels(n), n.text`,
      ),
    );
    const count = (label: string) =>
      rows.filter(([labels]) => Array.isArray(labels) && labels.includes(label)).length;
    for (const label of ['Edition', 'Person', 'Claim', 'Document', 'Mention']) {
      expect(count(label)).toBeGreaterThan(0);
      expect([label, nodes.get(label)]).toEqual([label, count(label)]);
    }
    const texts = rows.map(([, text]) => (typeof text === 'string' ? codePointLength(text) : 0));
    expect(longestText).toBe(Math.max(...texts));
    expect(nodes.get('Entity')).toBeGreaterThan(count('Edition') + count('Person'));
    const [[editions] = []] = await used.store.read(
      toStatement(cypher`MATCH (:Entity)-[r:EDITION_OF]->(:Entity) RETURN count(r)`),
    );
    expect(relations.get('EDITION_OF')).toBe(editions);
  });
});

describe.each(testStores())('the counts of nothing: $name', (engine) => {
  const used = useStore(engine);
  it('are none', async () => {
    const atHand = new CountsAtHand(used.store);
    expect(atHand.atHand()).toBeUndefined();
    await atHand.renew();
    expect(atHand.atHand()).toMatchObject({ longestText: 0 });
    expect(atHand.atHand()?.relations.size).toBe(0);
  });
});

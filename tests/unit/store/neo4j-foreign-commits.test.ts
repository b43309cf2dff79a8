import { afterEach, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { readLogExtent } from '../../../src/claims/log/read-changes.js';
import { entityKindNames } from '../../../src/model/kinds.js';
import { migrate } from '../../../src/store/migrate.js';
import { openNeo4jStore } from '../../../src/store/neo4j/store.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { describeNeo4j, useNeo4j } from '../../fixtures/stores/test-stores.js';

describeNeo4j('what others commit in the same Neo4j', () => {
  const used = useNeo4j();
  const opened: GraphStore[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });

  async function open(): Promise<GraphStore> {
    const { address, login } = used();
    const store = await openNeo4jStore(address, { password: login.password });
    opened.push(store);
    return store;
  }

  /** Writes as any program may that knows nothing of versions. */
  async function writeFromOutside(): Promise<void> {
    const { url, user, password } = used().login;
    const driver = neo4j.driver(url, neo4j.auth.basic(user, password));
    await driver.executeQuery('CREATE (:Foreign)');
    await driver.close();
  }

  /** The version, read so often that nothing can hide between two readings. */
  async function settled(store: GraphStore): Promise<number> {
    let number = 0;
    for (let i = 0; i < 4; i++) ({ number } = await store.version({ anew: true }));
    return number;
  }

  it('makes one version that nothing is known of, whoever sees it first', async () => {
    const [one, other] = [await open(), await open()];
    await migrate(one, entityKindNames);
    await one.write(toStatement(cypher`MERGE (c:Change {id: 'first'}) SET c.number = 1`));
    const before = await settled(one);
    expect(await settled(other)).toBe(before);
    await writeFromOutside();
    const seen = await Promise.all([settled(one), settled(other)]);
    expect(Math.max(...seen)).toBe(before + 1);
    expect([await settled(one), await settled(other)]).toEqual([before + 1, before + 1]);
    expect((await readLogExtent(one)).foreign).toBe(1);
  });

  it('is not what processes of ours write or define', async () => {
    const [one, other] = [await open(), await open()];
    await migrate(one, entityKindNames);
    const before = await settled(one);
    await settled(other);
    await migrate(other, entityKindNames);
    expect([await settled(one), await settled(other)]).toEqual([before, before]);
    const writes = Array.from({ length: 10 }, (_, i) =>
      (i % 2 === 0 ? one : other).write(toStatement(cypher`MERGE (n:Own {id: ${i}}) SET n.at = 1`)),
    );
    const reads = Array.from({ length: 20 }, () => one.version({ anew: true }));
    await Promise.all([...writes, ...reads]);
    expect([await settled(one), await settled(other)]).toEqual([before + 10, before + 10]);
  });
});

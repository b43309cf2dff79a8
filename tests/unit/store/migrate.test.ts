import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { entityKindNames } from '../../../src/model/kinds.js';
import { definitionsOf, printDefinitions } from '../../../src/store/definitions.js';
import { migrate } from '../../../src/store/migrate.js';
import { openNeo4jStore } from '../../../src/store/neo4j/store.js';
import { cypher, name, toStatement } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { emptyNeo4j } from '../../neo4j/prepare-neo4j.js';
import {
  describeNeo4j,
  testStores,
  useNeo4j,
  useStore,
} from '../../fixtures/stores/test-stores.js';

const uniqueIds = ['Entity', 'Claim', 'Document', 'Mention', 'Name', 'Dataset', 'GraphVersion'];

describe('the definitions', () => {
  const texts = definitionsOf(entityKindNames).map(({ text }) => text);

  it('are printed in schema/constraints.cypher as they are run', async () => {
    const printed = await readFile('schema/constraints.cypher', 'utf8');
    expect(printDefinitions(definitionsOf(entityKindNames))).toBe(printed);
  });

  it('can all be run again', () => {
    expect(texts.filter((text) => !text.includes(' IF NOT EXISTS '))).toEqual([]);
  });

  it('have a name each', () => {
    const names = texts.map((text) => text.split(' ')[2]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('make an index right after each constraint, on the same property', () => {
    const constrained = texts.flatMap((text, i) => {
      const [, label, property] = /FOR \(.:(\w+)\) REQUIRE .\.(\w+) /.exec(text) ?? [];
      return label === undefined ? [] : [[label, property, texts[i + 1]]];
    });
    expect(constrained.map(([label]) => label)).toEqual(expect.arrayContaining(uniqueIds));
    for (const [label, property, next] of constrained)
      expect(next).toMatch(new RegExp(`^CREATE INDEX .*:${label}\\) ON \\(.\\.${property}\\)$`));
  });

  it.each([...entityKindNames, 'Entity'])('put %s in order in both languages', (label) => {
    for (const property of ['sortAr', 'sortEn'])
      expect(texts).toContainEqual(
        expect.stringMatching(new RegExp(`^CREATE INDEX .*:${label}\\) ON \\(n\\.${property}\\)$`)),
      );
  });
});

describe.each(testStores())('migrating: $name', (engine) => {
  const graph = useStore(engine);
  const create = (label: string) =>
    toStatement(cypher`CREATE (:${name(label)} {id: ${`${label}:twice`}})`);

  it('may be done at every start', async () => {
    await migrate(graph.store, entityKindNames);
    await expect(migrate(graph.store, entityKindNames)).resolves.toBeUndefined();
  });

  it('leaves the version alone when there is nothing to do', async () => {
    const before = await graph.store.version();
    await migrate(graph.store, entityKindNames);
    expect(await graph.store.version()).toEqual(before);
  });

  it.each(uniqueIds)('keeps two of %s from having one id', async (label) => {
    await graph.store.write(create(label));
    await expect(graph.store.write(create(label))).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describeNeo4j('migrating Neo4j', () => {
  const neo4j = useNeo4j();

  it('may be done by several processes at once', async () => {
    const { address, login } = neo4j();
    for (let round = 0; round < 3; round++) {
      await emptyNeo4j(login);
      const stores = await Promise.all(
        Array.from({ length: 4 }, () => openNeo4jStore(address, login)),
      );
      const migrated = await Promise.allSettled(
        stores.map((store: GraphStore) => migrate(store, entityKindNames)),
      );
      await Promise.all(stores.map((store) => store.close()));
      expect(migrated.filter(({ status }) => status === 'rejected')).toEqual([]);
    }
  });

  it('makes every index, and has waited until it can be used', async () => {
    const { store } = neo4j();
    await migrate(store, entityKindNames);
    const show = toStatement(
      cypher`SHOW INDEXES YIELD labelsOrTypes, properties, state, type WHERE type = 'RANGE' RETURN labelsOrTypes[0] + '.' + properties[0], state`,
    );
    const states = Object.fromEntries(await store.read(show)) as Record<string, string>;
    const wanted = definitionsOf(entityKindNames).flatMap(({ text }) => {
      const [, label, property] = /^CREATE INDEX .*:(\w+)\) ON \(.\.(\w+)\)$/.exec(text) ?? [];
      return label === undefined ? [] : [`${label}.${property}`];
    });
    expect(Object.keys(states).sort()).toEqual(wanted.sort());
    expect(new Set(Object.values(states))).toEqual(new Set(['ONLINE']));
  });
});

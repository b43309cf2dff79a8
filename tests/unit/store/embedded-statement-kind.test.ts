import { describe, expect, it } from '@jest/globals';
import {
  assertDefines,
  assertNoDefinition,
  assertReads,
} from '../../../src/store/embedded/run-statement.js';

describe('a read of the embedded store', () => {
  it.each([
    'MATCH (n) RETURN n.id',
    'MATCH (n:Set) RETURN n.set, n.create, {delete: n.x} AS m',
    "MATCH (n) WHERE n.x = 'CREATE (n)' RETURN n.x AS set // DELETE n",
    'MATCH (n)-[:MERGE]->() RETURN n.id',
  ])('may be %s', (text) => {
    expect(() => {
      assertReads(text);
    }).not.toThrow();
  });

  it.each([
    'CREATE (n)',
    'MATCH (n) set n.x = 1',
    'MATCH (n) DETACH DELETE n',
    'MATCH (n) REMOVE n.x',
    'MERGE (n:L {id: 1}) RETURN n.id',
    'MATCH (n) FOREACH (x IN [1] | SET n.x = x)',
    'CREATE INDEX i IF NOT EXISTS FOR (n:L) ON (n.x)',
    'DROP INDEX i',
    "LOAD CSV FROM 'file:///x' AS line RETURN line",
  ])('is never %s', (text) => {
    expect(() => {
      assertReads(text);
    }).toThrow(/only transactions may change the graph/);
  });
});

describe('a definition of the embedded store', () => {
  const index = 'CREATE INDEX i IF NOT EXISTS FOR (n:L) ON (n.x)';

  it('is a constraint or an index that may be there already', () => {
    expect(() => {
      assertDefines(index);
      assertDefines('create constraint c if not exists for (n:L) require n.x is unique');
    }).not.toThrow();
  });

  it.each(['CREATE INDEX i FOR (n:L) ON (n.x)', 'CREATE (n:L)', 'RETURN 1 AS x'])(
    'is not %s',
    (text) => {
      expect(() => {
        assertDefines(text);
      }).toThrow(/IF NOT EXISTS/);
    },
  );

  it('belongs in no transaction', () => {
    expect(() => {
      assertNoDefinition(index);
    }).toThrow(/belongs in no transaction/);
    expect(() => {
      assertNoDefinition('CREATE (n:Index {constraint: 1})');
    }).not.toThrow();
  });
});

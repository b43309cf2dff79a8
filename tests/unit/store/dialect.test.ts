import { describe, expect, it } from '@jest/globals';
import { checkDialect, dialectFaults } from '../../../src/store/dialect/index.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { refused } from './dialect-refusals.js';

const rulesBroken = (text: string) => dialectFaults(text).map((fault) => fault.split(':')[0]);

/** The replacements of refused forms, and similar allowed ones. */
const accepted: readonly string[] = [
  // rows in rows
  'MATCH (a) WHERE a.id IN $ids CALL (a) { MATCH (a)-[r:WROTE]->(w) CALL (w) { MATCH (w)-[x:ABOUT]->(c) WITH c, x ORDER BY x.weight DESC, c.id LIMIT $l RETURN collect(c {.id, weight: x.weight}) AS cs } WITH w, r, cs ORDER BY w.year DESC, w.id LIMIT $l RETURN collect(w {.id, role: r.role, about: cs}) AS ws } RETURN a {.id, works: ws}',
  // paths
  'MATCH (a:L {id:$a}) MATCH (b:L {id:$b}) MATCH p=shortestPath((a)-[:T1|T2*..5]-(b)) RETURN length(p)',
  'MATCH (a:L {id:$a}) MATCH (b:L {id:$b}) MATCH p=allShortestPaths((a)-[:T1|T2*..5]-(b)) RETURN [n IN nodes(p) | n.id] AS ids',
  'MATCH p=(a)-[:T1|T2*1..4]-(b) WITH length(p) AS l, [n IN nodes(p)|n.id] AS ids ORDER BY l, ids LIMIT $k RETURN l, ids',
  'MATCH p=(a)-[*1..4]-(b) WHERE all(r IN relationships(p) WHERE r.x > 1) RETURN length(p) ORDER BY length(p) LIMIT 1',
  // search
  'UNWIND $ts AS t MATCH (k:Token {t:t})<-[h:HAS]-(n) WITH n, count(DISTINCT k.t) AS hits, sum(h.tf) AS score ORDER BY hits DESC, score DESC, n.id LIMIT 20 RETURN n.id, hits, score',
  // schema
  'CREATE CONSTRAINT c IF NOT EXISTS FOR (n:L) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT c IF NOT EXISTS FOR (n:L) REQUIRE (n.a, n.b) IS UNIQUE',
  'CREATE INDEX i IF NOT EXISTS FOR (n:L) ON (n.id)',
  // values that may be null
  'MATCH (a) OPTIONAL MATCH (a)-[e:R]->(b) WITH a, e.tag AS t RETURN a.id, t',
  'MATCH (n) OPTIONAL MATCH (n)-[r:T]->() WITH n, collect(r) AS rs FOREACH (r IN rs | DELETE r)',
  'OPTIONAL MATCH (n:L) RETURN CASE WHEN n IS NULL THEN null ELSE n {.id} END AS m',
  'OPTIONAL MATCH (n:L) WITH n WHERE n IS NOT NULL MATCH (n)-[:T]->(m) RETURN n {.id} AS x, m.id',
  'MATCH (a) OPTIONAL MATCH (a)-[:R]->(b {x: 1})-[:T]->() RETURN a.id, b.id',
  // counts and sums
  'MATCH (a) RETURN coalesce(sum(a.x), 0) AS total, count(DISTINCT a.id) AS n',
  'MATCH (a)-[:T*2..2]->(b) WITH DISTINCT b RETURN count(b) AS n',
  'MATCH (p) WITH p, COUNT { (p)-[:T]->() } AS a, EXISTS { (p)-[:U]->() } AS b RETURN count(p) AS n, collect([a, b]) AS rows',
  'MATCH (p) CALL (p) { MATCH (p)-[:T]->(q) WHERE EXISTS { (q)-[:U]->() } RETURN collect(q.id) AS xs } RETURN p.id, xs',
  'MATCH (a) WITH a.kind AS kind, count(*) AS n RETURN {kind: kind, n: n} AS row',
  'MATCH (a) WITH collect(a.id) AS ids RETURN ids[..3] AS first, ids + [1] AS more',
  // changes
  'CREATE (n:L) SET n = $props',
  'MATCH (n:A) MATCH (m:B) SET n = properties(m)',
  'MATCH (n:L {id: $id}) SET n += $props, n.tags = n.tags + [$tag]',
  'MERGE (n:L {id: $id}) ON CREATE SET n.a = 1 ON MATCH SET n.a = n.a + 1 RETURN n.id',
  'UNWIND $rows AS row MATCH (a:L {id: row.from}) MATCH (b:L {id: row.to}) MERGE (a)-[r:T {id: row.id}]->(b) SET r += row.properties',
  'MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n',
  // words that are names here, and text that is no Cypher
  "MATCH (n:Date) WHERE n.round = 'COLLECT { OPTIONAL CALL n:A|B & || 1_000' RETURN n.limit, n.offset, {limit: 3, skip: 2, date: 1} AS m // SHORTEST",
  'MATCH (n) WHERE n.id STARTS WITH $a AND n.id ENDS WITH $b RETURN n.id ORDER BY n.id DESC SKIP 5 LIMIT 10',
  'MATCH (n) RETURN [x IN n.tags WHERE x <> $t | x] AS tags UNION ALL MATCH (m) RETURN m.tags AS tags',
  'MATCH (n) WHERE any(x IN n.tags WHERE x IN $tags) AND (n.x - 1) < 5 RETURN [(n)-[:T]->(m) | m.id] AS ids',
  'MATCH (a)<-[r:T|U]-(b) WITH a.x AS a, count(*) AS n RETURN a, n',
];

describe('the common dialect', () => {
  it.each(refused.flatMap(([rule, ...texts]) => texts.map((text) => [rule, text])))(
    'refuses by %s: %s',
    (rule, text) => {
      expect(rulesBroken(text)).toContain(rule);
    },
  );

  it.each(accepted)('accepts %s', (text) => {
    expect(dialectFaults(text)).toEqual([]);
  });

  it('tells the rule and what to write instead', () => {
    expect(dialectFaults('MATCH (n) RETURN count(DISTINCT n)')).toEqual([
      'count-of-distinct-entities: write count(DISTINCT n.id), or WITH DISTINCT n RETURN count(n)',
    ]);
  });

  it.each(['', '(', "'", '`', '}}', 'MATCH (n', "RETURN 'a", '$', '))((', 'RETURN [[[['])(
    'reads even what is no Cypher: %j',
    (text) => {
      expect(() => dialectFaults(text)).not.toThrow();
    },
  );
});

describe('a store that checks the dialect', () => {
  const statement = (text: string) => ({ text, parameters: {} });
  const wrong = statement('MATCH (n) RETURN n');
  const right = statement('MATCH (n) RETURN n.id');
  const asked: string[] = [];
  const ask = (operation: string) => {
    asked.push(operation);
    return Promise.resolve([]);
  };
  const store: GraphStore = checkDialect({
    capabilities: {
      sharedWithOtherProcesses: false,
      streamsRows: false,
      cancelsStatements: false,
      keepsOrder: false,
    },
    read: () => ask('read'),
    async *stream() {
      yield await ask('stream');
    },
    transaction: () => ask('transaction'),
    write: () => ask('write'),
    define: async () => {
      await ask('define');
    },
    version: () => Promise.resolve({ storeId: 'x', number: 1 }),
    close: () => Promise.resolve(),
  });

  it('passes on what keeps to it', async () => {
    asked.length = 0;
    await store.read(right);
    await store.write(right);
    await store.transaction([right]);
    await store.define([]);
    for await (const row of store.stream(right)) expect(row).toEqual([]);
    expect(asked).toEqual(['read', 'write', 'transaction', 'define', 'stream']);
    await expect(store.version()).resolves.toEqual({ storeId: 'x', number: 1 });
  });

  it('runs no statement that does not, and names the rule and the statement', async () => {
    asked.length = 0;
    const refusal = /entity-returned: .*: MATCH \(n\) RETURN n$/;
    await expect(store.read(wrong)).rejects.toThrow(refusal);
    await expect(store.write(wrong)).rejects.toThrow(refusal);
    await expect(store.transaction([right, wrong])).rejects.toThrow(refusal);
    await expect(store.define([statement('CREATE INDEX i FOR (n:L) ON (n.x)')])).rejects.toThrow(
      /definition-that-fails-twice/,
    );
    const reading = (async () => {
      for await (const row of store.stream(wrong)) return row;
      return undefined;
    })();
    await expect(reading).rejects.toThrow(refusal);
    expect(asked).toEqual([]);
  });
});

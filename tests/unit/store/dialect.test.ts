import { describe, expect, it } from '@jest/globals';
import { checkDialect, dialectFaults } from '../../../src/store/dialect.js';
import type { GraphStore } from '../../../src/store/store.js';

const rulesBroken = (text: string) => dialectFaults(text).map((fault) => fault.split(':')[0]);

/** One rule a line: what it refuses. */
const refused: readonly (readonly [rule: string, ...texts: string[]])[] = [
  [
    'optional-relationship-carried-on',
    'MATCH (a) OPTIONAL MATCH (a)-[e:R]->(b) MATCH (a)-[:T*1..2]->(c) RETURN e.tag',
    'MATCH (a) OPTIONAL MATCH (a)-[e:R]->(b) WITH a, e RETURN a.id, e.tag',
    'MATCH (a) OPTIONAL MATCH (a)-[e:R]->(b) WITH a, e AS f RETURN a.id, f.tag',
    'MATCH (a) CALL (a) { OPTIONAL MATCH (a)-[e:R]->(b) RETURN e } RETURN e.tag',
    'MATCH (a) OPTIONAL MATCH (a)-[e:R]->(b) OPTIONAL MATCH (a)-[f:R]->(c) RETURN e.tag, f.tag',
  ],
  [
    'relationship-in-an-expression',
    'MATCH (a)-[e:R]->(b) WITH coalesce(e, null) AS f RETURN f.tag',
    'MATCH (a)-[e:R]->(b) WITH CASE WHEN a.x THEN e ELSE null END AS f RETURN f.tag',
    'MATCH (a)-[e:R]->(b) UNWIND [a, e] AS f RETURN f.tag',
  ],
  [
    'count-of-distinct-entities',
    'MATCH (a)-[:R]->()-[:R]->(c) RETURN count(DISTINCT c)',
    'MATCH (a)-[r:R]->(c) WITH a, count( distinct r ) AS n RETURN a.id, n',
  ],
  [
    'pattern-in-optional-where',
    'MATCH (a) OPTIONAL MATCH (a)-[:R]->(b) WHERE EXISTS { (b)-[:T]->() } RETURN a.id, b.id',
    'MATCH (a) OPTIONAL MATCH (a)-[:R]->(b) WHERE COUNT { (b)-[:T]->() } > 1 RETURN a.id, b.id',
    'MATCH (a) OPTIONAL MATCH (a)-[:R]->(b) WHERE b.x > 1 AND (b)-[:T]->() RETURN a.id, b.id',
    'MATCH (a) OPTIONAL MATCH (a)-[:R]->(b) WHERE NOT (b)<--() RETURN a.id, b.id',
  ],
  [
    'subqueries-beside-an-aggregate',
    'MATCH (p) RETURN COUNT { (p)-[:T]->() } AS a, EXISTS { (p)-[:U]->() } AS b, count(*) AS n',
  ],
  [
    'properties-of-an-entity-copied',
    'MATCH (n:A) MATCH (m:B) SET n = m',
    'MATCH (n:A) MATCH (m:B) SET n.x = 1, n += m',
    'MATCH (a)-[r:R]->(b), (a)-[q:Q]->(b) SET r = q',
  ],
  [
    'list-plus-element',
    "MATCH (p) RETURN ['a'] + 'x' AS xs",
    'MATCH (p) RETURN collect(p.id) + 1 AS xs',
    'MATCH (p) RETURN reduce(all = [], x IN p.tags | all + x) AS xs',
  ],
  [
    'text-compared-with-number',
    "RETURN '1931' = 1931 AS x",
    "MATCH (n) WHERE 5 <> '5' RETURN n.id",
  ],
  [
    'map-of-an-optional-node',
    'MATCH (a) OPTIONAL MATCH (a)-[:R]->(n) RETURN n {.id} AS n1',
    'MATCH (a) OPTIONAL MATCH (a)-[:R]->(n) RETURN a.id, collect(n {.id}) AS ns',
  ],
  [
    'sum-of-nothing',
    'MATCH (n) RETURN sum(n.x) AS total',
    'MATCH (n) RETURN count(*) AS n1, sum(n.x) + 1 AS total',
  ],
  [
    'shortest-path-filtered-afterwards',
    'MATCH (a {id: $a}) MATCH (b {id: $b}) MATCH p = shortestPath((a)-[*..5]-(b)) WHERE all(n IN nodes(p) WHERE n.x > 1) RETURN length(p)',
    'MATCH (a {id: $a}) MATCH (b {id: $b}) MATCH p = allShortestPaths((a)-[*..5]-(b)) WHERE none(r IN relationships(p) WHERE r.x > 1) RETURN length(p)',
  ],
  ['merge-on-null', 'MERGE (n:L {id: null})', 'MERGE (n:L {a: 1, id: null}) RETURN n.id'],
  [
    'function-date',
    "RETURN date('bad') AS d",
    'MATCH (n) WHERE n.day > date($day) RETURN n.id',
    "RETURN date.truncate('year', $d) AS d",
    "RETURN date('2020-11-26').week AS w",
  ],
  ['function-datetime', "RETURN datetime('2020-01-01T00:00[Asia/Riyadh]') AS t"],
  ['function-localdatetime', 'RETURN localdatetime($t) AS t'],
  ['function-time', 'RETURN time($t) AS t'],
  ['function-localtime', 'RETURN localtime($t) AS t'],
  ['function-duration', 'RETURN duration.between($a, $b) AS d', "RETURN duration('P1D') AS d"],
  [
    'slice-from-the-end',
    'MATCH (n) RETURN n.xs[..-1] AS xs',
    'MATCH (n) RETURN n.xs[-2..] AS xs',
    'MATCH (n) RETURN n.xs[0..null] AS xs',
  ],
  ['function-percentiledisc', 'MATCH (n) RETURN percentileDisc(n.x, 0.9) AS p'],
  ['function-round', 'MATCH (n) RETURN round(n.x) AS x', 'MATCH (n) RETURN round(n.x, 2) AS x'],
  ['function-tostring', 'MATCH (n) RETURN toString(n.x) AS x'],
  ['function-tointeger', 'MATCH (n) RETURN toInteger(n.x) AS x'],
  ['split-by-nothing', "MATCH (n) RETURN split(n.x, '') AS xs"],
  [
    'compared-list-with-null',
    'RETURN [1, null] = [1, null] AS x',
    'MATCH (n) WHERE n.xs = [null] RETURN n.id',
  ],
  [
    'match-from-an-optional-node',
    'MATCH (a) OPTIONAL MATCH (a)-[:R]->(b) MATCH (b)-[:T]->(c) RETURN c.id',
    'OPTIONAL MATCH (x:L) MATCH (x) RETURN x.id',
  ],
  ['text-arithmetic', "RETURN 'a' % 7 AS x", "MATCH (n) RETURN n.x * 'a' AS x"],
  ['entity-set-to-a-value', 'MATCH (n) SET n = 1', "MATCH (n) SET n = 'text'"],
  [
    'unwind-scalar',
    'UNWIND 1 AS x RETURN x',
    "UNWIND 'a' AS x RETURN x",
    'UNWIND null AS x RETURN x',
  ],
  [
    'property-that-is-no-value',
    'MATCH (n) SET n.x = {a: 1}',
    'MATCH (n) SET n.x = [[1]]',
    "MATCH (n) SET n.x = ['a', 1]",
    'CREATE (n:L {x: {a: 1}})',
    'MERGE (n:L {id: 1}) ON CREATE SET n.x = [{a: 1}]',
  ],
  [
    'path-between-one-node',
    'MATCH (a {id: $a}) MATCH p = shortestPath((a)-[:T*..5]-(a)) RETURN length(p)',
  ],

  ['collect-subquery', 'MATCH (a) RETURN COLLECT { MATCH (a)-[:T]->(b) RETURN b.id } AS ids'],
  [
    'nested-pattern-comprehension',
    'MATCH (a) RETURN [(a)-[:T]->(b) | [(b)-[:T]->(c) | c.id]] AS ids',
  ],
  ['path-comprehension', 'MATCH (a) RETURN [p = (a)-[:T]->(b) | length(p)] AS ls'],
  [
    'pattern-comprehension-in-where',
    'MATCH (a) WHERE size([(a)-[:T]->(b) | b.id]) > 1 RETURN a.id',
  ],
  [
    'pattern-comprehension-beside-an-aggregate',
    'MATCH (a) RETURN count(*) AS n, [(a)-[:T]->(b) | b.id] AS ids',
  ],
  [
    'distinct-count-subquery',
    'MATCH (a) RETURN COUNT { MATCH (a)-[:T]->(b) RETURN DISTINCT b.id } AS n',
  ],
  [
    'slice-of-an-aggregate',
    'MATCH (a) RETURN collect(a.id)[..3] AS ids',
    'MATCH (a) RETURN collect(a.id)[0] AS id',
  ],
  [
    'aggregate-inside-a-list-or-map',
    'MATCH (a) RETURN [x IN collect(a.id) | x] AS ids',
    'MATCH (a) RETURN {n: count(*)} AS m',
    'MATCH (a) RETURN [a.id, count(*)] AS row',
    'MATCH (a) RETURN a {.id, n: count(*)} AS m',
  ],
  ['label-alternatives', 'MATCH (n:A|B) RETURN n.id', 'MATCH (n) WHERE n:A|B RETURN n.id'],
  [
    'label-expression',
    'MATCH (n:A&!B) RETURN n.id',
    'MATCH (a)-[r:!T]->() RETURN r.id',
    'MATCH (n:%) RETURN n.id',
  ],
  [
    'where-inside-a-pattern',
    'MATCH (n:A WHERE n.x = 1) RETURN n.id',
    'MATCH (a)-[r:R WHERE r.x = 1]->() RETURN r.id',
  ],
  ['dynamic-name', 'MATCH (n:$($label)) RETURN n.id', 'MATCH (n) SET n:$($label)'],
  ['property-by-key', 'MATCH (n) SET n[$key] = 1'],
  [
    'pattern-parameters',
    'CREATE (n:L $properties)',
    'MATCH (a)-[r:T $properties]->(b) RETURN a.id',
  ],
  ['map-shorthand', 'MATCH (n) WITH n, 1 AS w RETURN n {.id, w} AS m'],
  [
    'quantified-pattern',
    'MATCH (a:A)-[:T]->{1,3}(b) RETURN b.id',
    'MATCH (a:A)-[:T]->+(b) RETURN b.id',
    'MATCH (a:A) ((x)-[:T]->(y)){2} (b) RETURN b.id',
  ],
  [
    'shortest-keyword',
    'MATCH p = SHORTEST 2 (a:A)-[:T*1..3]->(b:B) RETURN length(p)',
    'MATCH p = ALL SHORTEST (a:A)-[:T*1..3]->(b:B) RETURN length(p)',
    'MATCH p = ANY (a:A)-[:T*1..3]->(b:B) RETURN length(p)',
  ],
  ['unbounded-pattern', 'MATCH (a)-[*]->(b) RETURN b.id', 'MATCH (a)-[:T*2..]->(b) RETURN b.id'],
  ['optional-call', 'MATCH (a) OPTIONAL CALL (a) { MATCH (a)-->(b) RETURN b.id AS id } RETURN id'],
  ['call-in-transactions', 'MATCH (a) CALL (a) { SET a.x = 1 } IN TRANSACTIONS OF 10 ROWS'],
  ['procedure', "CALL db.index.fulltext.queryNodes('i', $q) YIELD node RETURN node.id"],
  ['offset', 'MATCH (n) RETURN n.id OFFSET 5', 'MATCH (n) RETURN n.id OFFSET $s'],
  ['computed-page', 'MATCH (n) RETURN n.id SKIP $s + 1', 'MATCH (n) RETURN n.id LIMIT toFloat($l)'],
  ['concatenation-sign', "RETURN 'a' || 'b' AS x"],
  ['type-predicate', 'MATCH (n) WHERE n.x IS :: INTEGER RETURN n.id'],
  ['number-underscore', 'RETURN 1_000 AS x'],
  [
    'regex-look-around',
    "MATCH (n) WHERE n.x =~ '(?=a).*' RETURN n.id",
    "MATCH (n) WHERE n.x =~ '.*(?<!a)' RETURN n.id",
  ],
  ['function-randomuuid', 'RETURN randomUUID() AS id'],
  ['function-isempty', 'MATCH (n) WHERE isEmpty(n.x) RETURN n.id'],
  ['function-valuetype', 'MATCH (n) RETURN valueType(n.x) AS t'],
  ['function-tointegerornull', 'MATCH (n) RETURN toIntegerOrNull(n.x) AS x'],
  ['function-tofloatornull', 'MATCH (n) RETURN toFloatOrNull(n.x) AS x'],
  ['function-tostringornull', 'MATCH (n) RETURN toStringOrNull(n.x) AS x'],
  ['function-tobooleanornull', 'MATCH (n) RETURN toBooleanOrNull(n.x) AS x'],
  ['function-tointegerlist', 'MATCH (n) RETURN toIntegerList(n.x) AS x'],
  ['function-tofloatlist', 'MATCH (n) RETURN toFloatList(n.x) AS x'],
  ['function-tostringlist', 'MATCH (n) RETURN toStringList(n.x) AS x'],
  ['function-tobooleanlist', 'MATCH (n) RETURN toBooleanList(n.x) AS x'],
  ['function-btrim', 'MATCH (n) RETURN btrim(n.x) AS x'],
  ['function-point', 'RETURN point({x: 1, y: 2}) AS p'],
  ['function-exists', 'MATCH (n) WHERE exists(n.x) RETURN n.id'],
  ['function-id', 'MATCH (n) RETURN id(n) AS id'],
  ['function-elementid', 'MATCH (n) RETURN elementId(n) AS id'],
  [
    'special-schema',
    'CREATE FULLTEXT INDEX i IF NOT EXISTS FOR (n:L) ON EACH [n.x]',
    'CREATE CONSTRAINT c IF NOT EXISTS FOR (n:L) REQUIRE n.x IS NOT NULL',
  ],
  [
    'relationship-schema',
    'CREATE INDEX i IF NOT EXISTS FOR ()-[r:T]-() ON (r.x)',
    'CREATE CONSTRAINT c IF NOT EXISTS FOR ()-[r:T]-() REQUIRE r.x IS UNIQUE',
  ],
  [
    'definition-that-fails-twice',
    'CREATE INDEX i FOR (n:L) ON (n.x)',
    'CREATE CONSTRAINT c FOR (n:L) REQUIRE n.x IS UNIQUE',
  ],
  ['show', 'SHOW INDEXES YIELD name RETURN name'],
  ['load-csv', "LOAD CSV FROM 'file:///etc/hosts' AS line RETURN line"],
  ['column-twice', 'MATCH (n) RETURN n.id AS x, n.y AS x', 'MATCH (n) RETURN n.id, n.id'],
  [
    'change-of-an-optional-one',
    'MATCH (n) OPTIONAL MATCH (n)-[r:T]->() DELETE r',
    'MATCH (n) OPTIONAL MATCH (n)-[r:T]->() SET r.x = 1',
    'MATCH (n) OPTIONAL MATCH (n)-[:T]->(m) DETACH DELETE m',
  ],
  [
    'entity-returned',
    'MATCH (n) RETURN n',
    'MATCH (a)-[r:T]->(b) RETURN a.id, r AS x',
    'MATCH p = (a)-[:T]->(b) RETURN p',
  ],
  ['too-long-an-expression', `RETURN ${Array.from({ length: 65 }, () => '1').join(' + ')} AS x`],
  ['too-many-clauses', `MATCH (a) ${'MATCH (a)-[:T]->() '.repeat(125)}RETURN a.id`],
];

/** What to write instead of them, and what looks like them. */
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
  // what may be null
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
    },
    read: () => ask('read'),
    async *stream() {
      yield await ask('stream');
    },
    transaction: () => ask('transaction'),
    write: () => ask('write'),
    define: async () => void (await ask('define')),
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

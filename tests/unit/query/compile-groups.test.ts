import { describe, expect, it } from '@jest/globals';
import { compiled } from './compiled.js';

describe('compile: groups', () => {
  it('are a subquery of their own, beside a page that is not read unless it is asked for', async () => {
    expect(
      await compiled(
        '{ sessions(dataset: "article") { groupBy(by: [{field: SESSION_KIND}], first: 5) { buckets { count keys { text number } } } } }',
      ),
    ).toMatchInlineSnapshot(`
      {
        "cypher": "CALL () {
      MATCH (n0:ScopedSession) WHERE $p0 IN n0.datasets
      WITH n0.sessionKind AS g0, count(*) AS c0 ORDER BY c0 DESC, g0 IS NULL, g0 LIMIT $p1
      RETURN collect([c0, g0]) AS x0 }
      RETURN [x0] AS row",
        "parameters": {
          "p0": "article",
          "p1": 5,
        },
      }
    `);
  });

  it('by a relation have a row for each different entity, and fetch the entities that are shown', async () => {
    expect(
      await compiled(
        '{ edition(id: "edition:dc-4") { participants { groupBy(by: [{relation: MEMBER_OF, direction: OUT}], byKey: true) { totalCount buckets { keys { entity { id } } } } } } }',
      ),
    ).toMatchInlineSnapshot(`
      {
        "cypher": "MATCH (n0:Entity) WHERE n0.id = $p0 AND n0.kind = $p1
      CALL (n0) {
      MATCH (n0)<-[r0:PARTICIPATED_IN]-(n1)
      WITH DISTINCT n1
      CALL (n1) {
      MATCH (n1)-[:MEMBER_OF]->(n2)
      RETURN collect(DISTINCT n2.id) AS l0 } UNWIND CASE WHEN size(l0) = 0 THEN [null] ELSE l0 END AS k0
      WITH DISTINCT k0 AS g0
      RETURN count(*) AS t0 }
      CALL (n0) {
      MATCH (n0)<-[r0:PARTICIPATED_IN]-(n1)
      WITH DISTINCT n1
      CALL (n1) {
      MATCH (n1)-[:MEMBER_OF]->(n2)
      RETURN collect(DISTINCT n2.id) AS l0 } UNWIND CASE WHEN size(l0) = 0 THEN [null] ELSE l0 END AS k0
      WITH k0 AS g0, count(*) AS c0 ORDER BY g0 IS NULL, g0 LIMIT $p2
      CALL (g0) {
      MATCH (n3:Entity) WHERE n3.id = g0
      WITH n3 ORDER BY n3.id LIMIT $p3
      RETURN collect([n3.kind, n3.id]) AS x0 }
      RETURN collect([c0, x0]) AS x1 }
      RETURN [t0, x1] AS row",
        "parameters": {
          "p0": "edition:dc-4",
          "p1": "Edition",
          "p2": 100,
          "p3": 1,
        },
      }
    `);
  });

  it('are summed up by what is asked for alone, each once', async () => {
    const { cypher } = await compiled(
      '{ statistics { groupBy(by: [{field: UNIT}]) { buckets { summary(of: VALUE) { avg sum } } } } }',
    );
    expect(cypher).toContain(
      'WITH n0.unit AS g0, count(*) AS c0, sum(n0.value) AS a0, count(n0.value) AS a1 ORDER BY',
    );
  });
});

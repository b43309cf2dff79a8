import { describe, expect, it } from '@jest/globals';
import { ask, compiled, lines } from './compiled.js';

describe('compile: filters', () => {
  it('are composed by what is given', async () => {
    expect(
      await compiled(
        '{ countries(filter: {or: [{iso2: {in: ["SA", "OM"]}}, {not: {memberships: {some: {founded: {from: "2000", to: "2020"}}}}}]}) { nodes { id } } }',
      ),
    ).toMatchInlineSnapshot(`
           {
             "cypher": "MATCH (n0:Country) WHERE (n0.iso2 IN $p0 OR NOT EXISTS { MATCH (n0)-[:MEMBER_OF]->(m0) WHERE (coalesce(m0.founded >= $p1, false) AND coalesce(m0.founded <= $p2, false)) }) AND n0.sortAr > ''
           WITH n0 ORDER BY n0.sortAr LIMIT $p3
           RETURN [n0.id] AS row",
             "parameters": {
               "p0": [
                 "SA",
                 "OM",
               ],
               "p1": "2000",
               "p2": "2020-12-31",
               "p3": 25,
             },
           }
        `);
  });

  it('quantify over relations', async () => {
    expect(
      await compiled(
        `{ editions(filter: {hosts: {every: {organizationKind: [INTERGOVERNMENTAL]}}, sessions: {none: {id: ["sess:panel"]}}}) { totalCount } }`,
      ),
    ).toMatchInlineSnapshot(`
      {
        "cypher": "CALL () {
      MATCH (n0:Edition) WHERE NOT EXISTS { MATCH (n0)<-[:HOSTED|CO_HOSTED {told: true}]-(m0:Organization) WHERE NOT coalesce(m0.organizationKind IN $p0, false) } AND NOT EXISTS { MATCH (n0)-[:HAS_SESSION]->(m1) WHERE m1.id IN $p1 }
      RETURN count(*) AS t0 }
      RETURN [t0] AS row",
        "parameters": {
          "p0": [
            "INTERGOVERNMENTAL",
          ],
          "p1": [
            "sess:panel",
          ],
        },
      }
    `);
  });

  it('find a quantifier within another as a set, from what it names', async () => {
    const { statements } = await ask(
      `{ countries(filter: {memberships: {some: {members: {some: {id: ["country:om"]}, none: {iso2: {eq: "SA"}}}}}}) { totalCount } }`,
    );
    expect(statements.map(({ text }) => lines(text))).toMatchInlineSnapshot(`
      [
        "UNWIND $p0 AS id
      MATCH (m1:Entity {id: id})
      MATCH (m1)-[:MEMBER_OF]->(m2)
      WITH DISTINCT m2
      WITH collect(m2.id) AS ids
      RETURN [$p1, ids] AS row
      UNION ALL
      MATCH (m3:Country) WHERE m3.iso2 = $p2
      MATCH (m3)-[:MEMBER_OF]->(m4)
      WITH DISTINCT m4
      WITH collect(m4.id) AS ids
      RETURN [$p3, ids] AS row",
        "CALL () {
      MATCH (n0:Country) WHERE EXISTS { MATCH (n0)-[:MEMBER_OF]->(m0) WHERE (($p0[m0.id] IS NOT NULL) AND NOT ($p1[m0.id] IS NOT NULL)) }
      RETURN count(*) AS t0 }
      RETURN [t0] AS row",
      ]
    `);
  });

  it('list no node twice where a set within a set is found', async () => {
    const { statements } = await ask(
      `{ countries(filter: {memberships: {some: {members: {every: {memberships: {some: {organizationKind: [INTERGOVERNMENTAL]}}}}}}}) { totalCount } }`,
    );
    expect(statements.map(({ text }) => lines(text))).toMatchInlineSnapshot(`
      [
        "MATCH (m2:Organization) WHERE coalesce(m2.organizationKind IN $p0, false)
      MATCH (m2)<-[:MEMBER_OF]-(m3)
      WITH DISTINCT m3
      WITH collect(m3.id) AS ids
      RETURN [$p1, ids] AS row",
        "MATCH (m1:Country) WHERE NOT ($p0[m1.id] IS NOT NULL)
      MATCH (m1)-[:MEMBER_OF]->(m4)
      WITH DISTINCT m4
      WITH collect(m4.id) AS ids
      RETURN [$p1, ids] AS row",
        "CALL () {
      MATCH (n0:Country) WHERE EXISTS { MATCH (n0)-[:MEMBER_OF]->(m0) WHERE NOT ($p0[m0.id] IS NOT NULL) }
      RETURN count(*) AS t0 }
      RETURN [t0] AS row",
      ]
    `);
  });

  it('count below other nodes, which the embedded engine does for each of them alone', async () => {
    const { cypher } = await compiled(
      `{ country(id: "country:om") { memberships(filter: {members: {none: {id: ["country:sa"]}}}) { totalCount } } }`,
    );
    expect(cypher).toMatchInlineSnapshot(`
      "MATCH (n0:Entity) WHERE n0.id = $p0 AND n0.kind = $p1
      CALL (n0) {
      MATCH (n0)-[r0:MEMBER_OF]->(n1) WHERE NOT (COUNT {
      MATCH (n1)<-[:MEMBER_OF]-(m0) WHERE m0.id IN $p2 } > 0)
      RETURN count(*) AS t0 }
      RETURN [t0] AS row"
    `);
  });

  it('find claims by the documents that say them', async () => {
    expect(
      await compiled(
        '{ claims(filter: {document: ["document:s1"], predicate: [DATE], confidence: {gte: 0.8}}) { nodes { id } } }',
      ),
    ).toMatchInlineSnapshot(`
           {
             "cypher": "MATCH (n0:Claim) WHERE n0.predicate IN $p0 AND n0.confidence >= $p1 AND EXISTS { MATCH (n0)-[:EVIDENCED_BY]->(m0) WHERE m0.id IN $p2 } AND n0.id > ''
           WITH n0 ORDER BY n0.id LIMIT $p3
           RETURN [n0.id] AS row",
             "parameters": {
               "p0": [
                 "DATE",
               ],
               "p1": 0.8,
               "p2": [
                 "document:s1",
               ],
               "p3": 25,
             },
           }
        `);
  });

  it('refuse more conditions than they may hold', async () => {
    const filter = { or: Array.from({ length: 60 }, () => ({ iso2: { eq: 'SA' } })) };
    const { answer } = await ask(
      'query ($f: CountryFilter) { countries(filter: $f) { totalCount } }',
      { f: filter },
    );
    expect(answer.errors?.[0]?.message).toMatch('Filters may hold 50 conditions at most.');
  });

  it('count what was asked once, however many types a field of an interface is compiled for', async () => {
    const below = `query ($f: EntityFilter) {
      claim(id: "x") { relation { source { relations(filter: $f) { totalCount } } } }
    }`;
    const filter = { or: Array.from({ length: 20 }, () => ({ id: ['country:sa'] })) };
    expect((await ask(below, { f: filter })).answer.errors).toBeUndefined();
  });
});

describe('compile: dates', () => {
  it.each([
    ['2020-01-01', '2020'],
    ['2020-01', '2020'],
    ['2020-03-01', '2020-03'],
    ['2020-01-15', '2020-01-15'],
  ])('from %s on takes in every date that can begin then: %s', async (from, least) => {
    const { parameters } = await compiled(
      'query ($from: PartialDate) { editions(filter: { date: { from: $from } }) { totalCount } }',
      { from },
    );
    expect(Object.values(parameters)).toEqual([least]);
  });
});

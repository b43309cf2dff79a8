import { describe, expect, it } from '@jest/globals';
import { compiled } from './compiled.js';

describe('compile: a connection', () => {
  it('orders and cuts for each parent, one row more than asked for', async () => {
    expect(
      await compiled(
        '{ organizations(first: 5) { nodes { id members(first: 3) { nodes { iso2 } pageInfo { hasNextPage } } } } }',
      ),
    ).toMatchInlineSnapshot(`
           {
             "cypher": "MATCH (n0:Organization) WHERE n0.sortAr > ''
           WITH n0 ORDER BY n0.sortAr LIMIT $p0
           CALL (n0) {
           MATCH (n0)<-[r0:MEMBER_OF]-(n1)
           WITH n1, r0 ORDER BY n1.sortAr LIMIT $p1
           RETURN collect([n1.iso2]) AS x0 }
           RETURN [n0.id, x0] AS row",
             "parameters": {
               "p0": 5,
               "p1": 4,
             },
           }
        `);
  });

  it('counts in a subquery of its own, and only when asked to', async () => {
    expect(await compiled('{ organization(id: "organization:dco") { members { totalCount } } }'))
      .toMatchInlineSnapshot(`
           {
             "cypher": "MATCH (n0:Entity) WHERE n0.id = $p0 AND n0.kind = $p1
           CALL (n0) {
           MATCH (n0)<-[r0:MEMBER_OF]-(n1)
           RETURN count(*) AS t0 }
           RETURN [t0] AS row",
             "parameters": {
               "p0": "organization:dco",
               "p1": "Organization",
             },
           }
        `);
  });

  it('carries the relation’s properties as values, and finds its claims by its id', async () => {
    expect(
      await compiled(
        `{ edition(id: "edition:dc-4") { hosts { edges { cursor node { id } relation {
          confidence claims(first: 1) { nodes { evidence { exact document { title } } } } } } } } }`,
      ),
    ).toMatchInlineSnapshot(`
      {
        "cypher": "MATCH (n0:Entity) WHERE n0.id = $p0 AND n0.kind = $p1
      CALL (n0) {
      MATCH (n0)<-[r0:HOSTED|CO_HOSTED {told: true}]-(n1:Organization)
      WITH n1, r0 ORDER BY n1.sortAr, r0.id LIMIT $p2
      WITH n1, r0.id AS r0_id, r0.confidence AS r0_confidence, type(r0) AS r0_type
      CALL (r0_id) {
      MATCH (n2:Claim) WHERE n2.relationId = r0_id
      WITH n2 ORDER BY n2.predicate, n2.id LIMIT $p3
      CALL (n2) {
      MATCH (n2)-[r1:EVIDENCED_BY]->(n3)
      WITH n3, r1 ORDER BY n3.id, r1.ordinal IS NULL, r1.ordinal LIMIT $p4
      WITH n3, r1.exact AS r1_exact, r1.supports AS r1_supports
      RETURN collect([r1_exact, n3.title, r1_supports, r1_exact IS NOT NULL]) AS x0 }
      RETURN collect([x0]) AS x1 }
      RETURN collect([n1.sortAr, r0_id, n1.id, r0_confidence, x1, r0_type]) AS x2 }
      RETURN [x2] AS row",
        "parameters": {
          "p0": "edition:dc-4",
          "p1": "Edition",
          "p2": 25,
          "p3": 1,
          "p4": 100,
        },
      }
    `);
  });

  it('keeps relations by dataset, confidence and date', async () => {
    expect(
      await compiled(
        '{ country(id: "country:om") { memberships(dataset: "references", minConfidence: 0.8, asOf: { on: "2021" }) { nodes { id } } } }',
      ),
    ).toMatchInlineSnapshot(`
      {
        "cypher": "MATCH (n0:Entity) WHERE n0.id = $p0 AND n0.kind = $p1
      CALL (n0) {
      MATCH (n0)<-[:SCOPE_OF]-(s0) WHERE s0.dataset = $p2
      MATCH (s0)-[r0:SCOPED_MEMBER_OF]->(n1) WHERE r0.confidence >= $p3 AND (r0.possible IS NULL AND r0.validFrom <= $p4 AND NOT (r0.validFrom IN $p5) AND (r0.validTo IS NULL OR r0.validTo >= $p6) OR any(span IN coalesce(r0.certain, []) WHERE substring(span, 0, 10) <= $p7 AND substring(span, 11) >= $p8))
      WITH n1, s0, r0 ORDER BY n1.sortAr LIMIT $p9
      RETURN collect([n1.entityId]) AS x0 }
      RETURN [x0] AS row",
        "parameters": {
          "p0": "country:om",
          "p1": "Country",
          "p2": "references",
          "p3": 0.8,
          "p4": "2021-01-01",
          "p5": [
            "2021",
            "2021-01",
          ],
          "p6": "2021-12-31",
          "p7": "2021-01-01",
          "p8": "2021-12-31",
          "p9": 25,
        },
      }
    `);
  });

  it('orders by several keys with nulls last in both directions', async () => {
    expect(
      await compiled(
        '{ forumSeries(id: "series:dc") { editions(orderBy: [{by: DATE, direction: DESC}, {by: VALID_FROM}]) { nodes { id } } } }',
      ),
    ).toMatchInlineSnapshot(`
           {
             "cypher": "MATCH (n0:Entity) WHERE n0.id = $p0 AND n0.kind = $p1
           CALL (n0) {
           MATCH (n0)<-[r0:EDITION_OF]-(n1)
           WITH n1, r0 ORDER BY n1.date IS NULL, n1.date DESC, r0.validFrom IS NULL, r0.validFrom, n1.sortAr LIMIT $p2
           RETURN collect([n1.id]) AS x0 }
           RETURN [x0] AS row",
             "parameters": {
               "p0": "series:dc",
               "p1": "ForumSeries",
               "p2": 25,
             },
           }
        `);
  });

  it('takes the far end’s label along only where the relation joins several kinds', async () => {
    expect(await compiled('{ topic(id: "topic:tech_diplomacy") { quotes { nodes { id } } } }'))
      .toMatchInlineSnapshot(`
           {
             "cypher": "MATCH (n0:Entity) WHERE n0.id = $p0 AND n0.kind = $p1
           CALL (n0) {
           MATCH (n0)<-[r0:ABOUT]-(n1:Quote)
           WITH n1, r0 ORDER BY n1.sortAr LIMIT $p2
           RETURN collect([n1.id]) AS x0 }
           RETURN [x0] AS row",
             "parameters": {
               "p0": "topic:tech_diplomacy",
               "p1": "Topic",
               "p2": 25,
             },
           }
        `);
  });

  it('follows any relation either way, and reads each from the end that its row says', async () => {
    expect(
      await compiled(
        '{ entity(by: {id: "organization:gcc"}) { relations(kinds: [HOSTED, PARTNER_OF]) { edges { relation { type source { id } sentence(lang: EN) } node { id } } } } }',
      ),
    ).toMatchInlineSnapshot(`
      {
        "cypher": "MATCH (n0:Entity {id: $p0})
      CALL (n0) {
      MATCH (n0)-[r0:HOSTED|PARTNER_OF]-(n1)
      WITH n1, r0 ORDER BY n1.sortAr, r0.id LIMIT $p1
      WITH n1, type(r0) AS r0_type, startNode(r0).id = n0.id AS r0_forward, r0.roleKey AS r0_roleKey, r0.roleAr AS r0_roleAr, r0.roleEn AS r0_roleEn, r0.validFrom AS r0_validFrom, r0.validTo AS r0_validTo, r0.confidence AS r0_confidence, r0.contested AS r0_contested, r0.phrasing AS r0_phrasing
      RETURN collect([r0_type, r0_forward, n0.kind, n0.id, n1.kind, n1.id, n0.labelAr, n0.labelEn, n0.phrasing, n1.labelAr, n1.labelEn, n1.phrasing, r0_roleKey, r0_roleAr, r0_roleEn, r0_validFrom, r0_validTo, r0_confidence, r0_contested, r0_phrasing]) AS x0 }
      RETURN [n0.id, n0.kind, x0] AS row",
        "parameters": {
          "p0": "organization:gcc",
          "p1": 25,
        },
      }
    `);
  });
});

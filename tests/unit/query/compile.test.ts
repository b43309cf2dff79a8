import { describe, expect, it } from '@jest/globals';
import { ask, compiled } from './compiled.js';

describe('compile: an entity', () => {
  it('is found by id and read in the properties that are selected, no others', async () => {
    expect(await compiled('{ edition(id: "edition:dc-4") { id date } }')).toMatchInlineSnapshot(`
     {
       "cypher": "MATCH (n0:Entity {id: $p0}) WHERE n0:Edition
     RETURN [n0.id, n0.date] AS row",
       "parameters": {
         "p0": "edition:dc-4",
       },
     }
    `);
  });

  it('fetches both labels and the id for a label, which falls back', async () => {
    expect(await compiled('{ entity(by: {slug: "organization-dco"}) { label(lang: EN) } }'))
      .toMatchInlineSnapshot(`
     {
       "cypher": "MATCH (n0:Entity {slug: $p0})
     RETURN [n0.id, n0.kind, n0.labelAr, n0.labelEn] AS row",
       "parameters": {
         "p0": "organization-dco",
       },
     }
    `);
  });

  it('is found by a folded name, and a second one is fetched to tell that the name is ambiguous', async () => {
    expect(await compiled('{ entity(by: {name: "سَلْطَنَةُ عُمان"}) { id } }')).toMatchInlineSnapshot(`
     {
       "cypher": "MATCH (m:Name {folded: $p0})<-[:NAMED]-(n0:Entity)
     WITH DISTINCT n0 ORDER BY n0.id LIMIT 2
     RETURN [n0.id, n0.kind] AS row",
       "parameters": {
         "p0": "سلطنه عمان",
       },
     }
    `);
  });

  it('of unknown kind tells its kind, and fetches what one kind is asked for only where it is one', async () => {
    expect(
      await compiled(
        '{ entity(by: {id: "country:om"}) { __typename id ... on Country { iso2 } ... on Person { born } } }',
      ),
    ).toMatchInlineSnapshot(`
     {
       "cypher": "MATCH (n0:Entity {id: $p0})
     RETURN [n0.id, n0.kind, n0.iso2, n0.born] AS row",
       "parameters": {
         "p0": "country:om",
       },
     }
    `);
  });
});

describe('compile: a connection', () => {
  it('orders and cuts for each parent, one row more than asked for', async () => {
    expect(
      await compiled(
        '{ organizations(first: 5) { nodes { id members(first: 3) { nodes { iso2 } pageInfo { hasNextPage } } } } }',
      ),
    ).toMatchInlineSnapshot(`
     {
       "cypher": "CALL () {
     MATCH (n0:Organization) WHERE n0.sortAr > ''
     WITH n0 ORDER BY n0.sortAr LIMIT $p0
     CALL (n0) {
     MATCH (n0)<-[r0:MEMBER_OF]-(n1)
     WITH n1, r0 ORDER BY n1.sortAr, r0.id LIMIT $p1
     RETURN collect([n1.iso2]) AS x0 }
     RETURN collect([n0.id, x0]) AS x1 }
     RETURN [x1] AS row",
       "parameters": {
         "p0": 6,
         "p1": 4,
       },
     }
    `);
  });

  it('counts in a subquery of its own, and only when asked to', async () => {
    expect(await compiled('{ organization(id: "organization:dco") { members { totalCount } } }'))
      .toMatchInlineSnapshot(`
     {
       "cypher": "MATCH (n0:Entity {id: $p0}) WHERE n0:Organization
     CALL (n0) {
     MATCH (n0)<-[r0:MEMBER_OF]-(n1)
     RETURN count(*) AS t0 }
     RETURN [t0] AS row",
       "parameters": {
         "p0": "organization:dco",
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
       "cypher": "MATCH (n0:Entity {id: $p0}) WHERE n0:Edition
     CALL (n0) {
     MATCH (n0)<-[r0:HOSTED]-(n1)
     WITH n1, r0 ORDER BY n1.sortAr, r0.id LIMIT $p1
     WITH n1, r0.id AS r0_id, r0.confidence AS r0_confidence
     CALL (r0_id) {
     MATCH (n2:Claim) WHERE n2.relationId = r0_id
     WITH n2 ORDER BY n2.predicate, n2.id LIMIT $p2
     CALL (n2) {
     MATCH (n2)-[r1:EVIDENCED_BY]->(n3)
     WITH n3, r1 ORDER BY n3.id, r1.ordinal IS NULL, r1.ordinal LIMIT $p3
     WITH n3, r1.exact AS r1_exact
     RETURN collect([r1_exact, n3.title]) AS x0 }
     RETURN collect([x0]) AS x1 }
     RETURN collect([n1.sortAr, r0_id, n1.id, r0_confidence, x1]) AS x2 }
     RETURN [x2] AS row",
       "parameters": {
         "p0": "edition:dc-4",
         "p1": 26,
         "p2": 2,
         "p3": 100,
       },
     }
    `);
  });

  it('keeps relations by dataset, confidence and date', async () => {
    expect(
      await compiled(
        '{ country(id: "country:om") { memberships(dataset: "references", minConfidence: 0.8, asOf: "2021") { nodes { id } } } }',
      ),
    ).toMatchInlineSnapshot(`
     {
       "cypher": "MATCH (n0:Entity {id: $p0}) WHERE n0:Country
     CALL (n0) {
     MATCH (n0)-[r0:MEMBER_OF]->(n1) WHERE $p1 IN r0.datasets AND r0.confidence >= $p2 AND (r0.validFromDay IS NULL OR r0.validFromDay <= $p3) AND (r0.validToDay IS NULL OR r0.validToDay >= $p4)
     WITH n1, r0 ORDER BY n1.sortAr, r0.id LIMIT $p5
     RETURN collect([n1.id]) AS x0 }
     RETURN [x0] AS row",
       "parameters": {
         "p0": "country:om",
         "p1": "references",
         "p2": 0.8,
         "p3": "2021-12-31",
         "p4": "2021-01-01",
         "p5": 26,
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
       "cypher": "MATCH (n0:Entity {id: $p0}) WHERE n0:ForumSeries
     CALL (n0) {
     MATCH (n0)<-[r0:EDITION_OF]-(n1)
     WITH n1, r0 ORDER BY n1.date IS NULL, n1.date DESC, r0.validFrom IS NULL, r0.validFrom, n1.sortAr, r0.id LIMIT $p1
     RETURN collect([n1.id]) AS x0 }
     RETURN [x0] AS row",
       "parameters": {
         "p0": "series:dc",
         "p1": 26,
       },
     }
    `);
  });

  it('takes the far end’s label along only where the relation joins several kinds', async () => {
    expect(await compiled('{ topic(id: "topic:tech_diplomacy") { quotes { nodes { id } } } }'))
      .toMatchInlineSnapshot(`
     {
       "cypher": "MATCH (n0:Entity {id: $p0}) WHERE n0:Topic
     CALL (n0) {
     MATCH (n0)<-[r0:ABOUT]-(n1:Quote)
     WITH n1, r0 ORDER BY n1.sortAr, r0.id LIMIT $p1
     RETURN collect([n1.id]) AS x0 }
     RETURN [x0] AS row",
       "parameters": {
         "p0": "topic:tech_diplomacy",
         "p1": 26,
       },
     }
    `);
  });

  it('follows any relation either way, and reads each from the end that its row says', async () => {
    expect(
      await compiled(
        '{ entity(by: {id: "organization:gcc"}) { relations(kinds: [HOSTED, PARTNER_OF]) { edges { relation { kind source { id } sentence(lang: EN) } node { id } } } } }',
      ),
    ).toMatchInlineSnapshot(`
     {
       "cypher": "MATCH (n0:Entity {id: $p0})
     CALL (n0) {
     MATCH (n0)-[r0:HOSTED|PARTNER_OF]-(n1)
     WITH n1, r0 ORDER BY n1.sortAr, r0.id LIMIT $p1
     WITH n1, type(r0) AS r0_type, startNode(r0).id = n0.id AS r0_forward, r0.roleAr AS r0_roleAr, r0.roleEn AS r0_roleEn
     RETURN collect([r0_type, r0_forward, n0.id, n1.id, n0.labelAr, n0.labelEn, n1.labelAr, n1.labelEn, r0_roleAr, r0_roleEn, n1.kind]) AS x0 }
     RETURN [n0.id, n0.kind, x0] AS row",
       "parameters": {
         "p0": "organization:gcc",
         "p1": 26,
       },
     }
    `);
  });
});

describe('compile: filters', () => {
  it('are composed by what is given', async () => {
    expect(
      await compiled(
        '{ countries(filter: {or: [{iso2: {in: ["SA", "OM"]}}, {not: {memberships: {some: {founded: {from: "2000", to: "2020"}}}}}]}) { nodes { id } } }',
      ),
    ).toMatchInlineSnapshot(`
     {
       "cypher": "CALL () {
     MATCH (n0:Country) WHERE (n0.iso2 IN $p0 OR NOT EXISTS { MATCH (n0)-[:MEMBER_OF]->(m0) WHERE (coalesce(m0.founded >= $p1, false) AND coalesce(m0.founded <= $p2, false)) }) AND n0.sortAr > ''
     WITH n0 ORDER BY n0.sortAr LIMIT $p3
     RETURN collect([n0.id]) AS x0 }
     RETURN [x0] AS row",
       "parameters": {
         "p0": [
           "SA",
           "OM",
         ],
         "p1": "2000",
         "p2": "2020-12-31",
         "p3": 26,
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
     MATCH (n0:Edition) WHERE NOT EXISTS { MATCH (n0)<-[:HOSTED]-(m0) WHERE NOT coalesce(m0.organizationKind IN $p0, false) } AND NOT EXISTS { MATCH (n0)-[:HAS_SESSION]->(m1) WHERE m1.id IN $p1 }
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

  it('find claims by the documents that say them', async () => {
    expect(
      await compiled(
        '{ claims(filter: {document: ["document:s1"], predicate: [DATE], confidence: {gte: 0.8}}) { nodes { id } } }',
      ),
    ).toMatchInlineSnapshot(`
     {
       "cypher": "CALL () {
     MATCH (n0:Claim) WHERE n0.predicate IN $p0 AND n0.confidence >= $p1 AND EXISTS { MATCH (n0)-[:EVIDENCED_BY]->(m0) WHERE m0.id IN $p2 } AND n0.id > ''
     WITH n0 ORDER BY n0.id LIMIT $p3
     RETURN collect([n0.id]) AS x0 }
     RETURN [x0] AS row",
       "parameters": {
         "p0": [
           "DATE",
         ],
         "p1": 0.8,
         "p2": [
           "document:s1",
         ],
         "p3": 26,
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
});

describe('compile: selections', () => {
  it('merge fields of one response key, from fragments too', async () => {
    const apart = await compiled(
      `{ organization(id: "organization:dco") { ...A ... on Organization { members(first: 2) { nodes { iso2 } } } } }
       fragment A on Organization { members(first: 2) { nodes { id } } }`,
    );
    const together = await compiled(
      '{ organization(id: "organization:dco") { members(first: 2) { nodes { id iso2 } } } }',
    );
    expect(apart).toEqual(together);
  });

  it('keep aliases of one field apart, each with its own arguments', async () => {
    const { cypher } = await compiled(
      '{ organization(id: "organization:dco") { a: members(first: 1) { nodes { id } } b: members(first: 2) { nodes { id } } } }',
    );
    expect(cypher.match(/MEMBER_OF/g)).toHaveLength(2);
  });

  it.each([
    [true, ['id']],
    [false, ['slug']],
  ])('obey @skip and @include with variables: %p', async (flag, properties) => {
    const { cypher } = await compiled(
      'query ($f: Boolean!) { place(id: "place:riyadh") { id @include(if: $f) slug @skip(if: $f) } }',
      { f: flag },
    );
    expect([...cypher.matchAll(/n0\.(\w+)[,\]]/g)].map(([, property]) => property)).toEqual(
      properties,
    );
  });

  it('reach anything with an id, one branch for each category of ids', async () => {
    expect(
      await compiled(
        `{ nodes(ids: ["claim:1", "member-of:country:om~organization:dco", "organization:dco"]) {
          id ... on Claim { predicate } ... on Membership { source { id } } } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "cypher": "MATCH (n0:Claim) WHERE n0.id IN $p0
     RETURN [$p1, n0.id, n0.predicate] AS row
     UNION ALL
     MATCH (n1:Entity) WHERE n1.id IN $p2
     RETURN [$p3, n1.id, n1.kind] AS row
     UNION ALL UNWIND $p4 AS ends
     MATCH (n2:Entity {id: ends.source})-[r0:MEMBER_OF]->(n3:Entity {id: ends.target}) WHERE r0.id = ends.id
     WITH n2, n3, r0.id AS r0_id
     RETURN [$p5, r0_id, n2.id] AS row",
       "parameters": {
         "p0": [
           "claim:1",
         ],
         "p1": 0,
         "p2": [
           "organization:dco",
         ],
         "p3": 1,
         "p4": [
           {
             "id": "member-of:country:om~organization:dco",
             "source": "country:om",
             "target": "organization:dco",
           },
         ],
         "p5": 2,
       },
     }
    `);
  });
});

describe('compile: pages', () => {
  const editions =
    'query ($after: String, $last: Int, $before: String) { editions(after: $after, last: $last, before: $before, orderBy: [{by: DATE}]) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }';

  async function cursorOf(row: readonly (string | null)[]) {
    const { answer } = await ask(editions, {}, [[[[row]]]]);
    const data = answer.data as { editions: { edges: { cursor: string }[] } };
    return data.editions.edges[0]?.cursor;
  }

  it('go on after a cursor by its sort values', async () => {
    const after = await cursorOf(['2024-12-17', 'x\u0001edition:dc-4', 'edition:dc-4']);
    expect(await compiled(editions, { after })).toMatchInlineSnapshot(`
     {
       "cypher": "CALL () {
     MATCH (n0:Edition) WHERE ((n0.date > $p0 OR n0.date IS NULL) OR (n0.date = $p1 AND n0.sortAr > $p2))
     WITH n0 ORDER BY n0.date IS NULL, n0.date, n0.sortAr LIMIT $p3
     RETURN collect([n0.date, n0.sortAr, n0.id]) AS x0 }
     RETURN [x0] AS row",
       "parameters": {
         "p0": "2024-12-17",
         "p1": "2024-12-17",
         "p2": "xedition:dc-4",
         "p3": 26,
       },
     }
    `);
  });

  it('after a null only what has none is left', async () => {
    const after = await cursorOf([null, 'x', 'edition:dc-3']);
    const { cypher } = await compiled(editions, { after });
    expect(cypher).toContain('(false OR (n0.date IS NULL AND n0.sortAr > $p0))');
  });

  it('are read backward in the reverse order', async () => {
    const before = await cursorOf(['2024-12-17', 'x', 'edition:dc-4']);
    const { cypher } = await compiled(editions, { last: 2, before });
    expect(cypher).toContain('ORDER BY n0.date IS NULL DESC, n0.date DESC, n0.sortAr DESC');
  });

  it.each([
    ['{ editions(first: -1) { totalCount } }', 'first must be from 0 to 100, but is -1.'],
    ['{ editions(first: 101) { totalCount } }', 'first must be from 0 to 100, but is 101.'],
    ['{ editions(first: 1, last: 1) { totalCount } }', 'Give first and after, or last and before'],
    ['{ editions(after: "nonsense") { totalCount } }', '"nonsense" is not a cursor'],
  ])('refuse %s', async (source, sentence) => {
    const { answer, statements } = await ask(source);
    expect(answer.errors?.[0]?.message).toMatch(sentence);
    expect(statements).toEqual([]);
  });

  it('refuse a cursor of another order', async () => {
    const after = await cursorOf(['2024-12-17', 'x', 'edition:dc-4']);
    const { answer } = await ask(
      'query ($after: String) { editions(after: $after) { nodes { id } } }',
      { after },
    );
    expect(answer.errors?.[0]?.message).toMatch('belongs to another order');
  });
});

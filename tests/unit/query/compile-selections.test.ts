import { describe, expect, it } from '@jest/globals';
import { relationTypes } from '../../../src/model/relations/index.js';
import { ask, compiled } from './compiled.js';

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
    const { cypher, parameters } = await compiled(
      `{ nodes(ids: ["claim:1", "member-of:country:om~organization:dco", "organization:dco"]) {
          id ... on Claim { predicate } ... on Membership { source { id } } } }`,
    );
    expect({
      cypher: cypher.replace(relationTypes.join('|'), 'ANY_RELATION'),
      parameters,
    }).toMatchInlineSnapshot(`
      {
        "cypher": "MATCH (n0:Claim) WHERE n0.id IN $p0
      RETURN [$p1, n0.id, n0.predicate] AS row
      UNION ALL
      MATCH (n1:Entity) WHERE n1.id IN $p2
      RETURN [$p3, n1.id, n1.kind] AS row
      UNION ALL UNWIND $p4 AS ends
      MATCH (n2:Entity {id: ends.source})-[r0:ANY_RELATION]->(n3:Entity {id: ends.target}) WHERE (r0.id = ends.id OR r0.idWithoutRole = ends.id)
      WITH ends, n2, n3, r0.id AS r0_id, type(r0) AS r0_type
      RETURN [$p5, ends.id, r0_id, n2.id, r0_type] AS row",
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

describe('compile: width', () => {
  it('refuses more connections than an engine can plan in one statement', async () => {
    const wide = Array.from({ length: 101 }, (_, i) => `a${String(i)}: members { totalCount }`);
    const { answer, statements } = await ask(
      `{ organization(id: "organization:dco") { ${wide.join(' ')} } }`,
    );
    expect(answer.errors?.[0]?.message).toMatch('may open 100 connections and lists at most');
    expect(statements).toEqual([]);
  });
});

describe('compile: spans', () => {
  it('refuses one that does not lie within the text', async () => {
    const source = '{ document(id: "document:article") { span(start: 3, end: 1) } }';
    const { answer } = await ask(source, {}, [[['نص طويل']]]);
    expect(answer.errors?.[0]?.message).toBe(
      'A span lies within the 7 code points of the text and does not end before it starts; 3 to 1 was given.',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { compiled } from './compiled.js';

describe('compile: an entity', () => {
  it('is found by id and read in the properties that are selected, no others', async () => {
    expect(await compiled('{ edition(id: "edition:dc-4") { id date } }')).toMatchInlineSnapshot(`
     {
       "cypher": "MATCH (n0:Entity) WHERE n0.id = $p0 AND n0.kind = $p1
     RETURN [n0.id, n0.date] AS row",
       "parameters": {
         "p0": "edition:dc-4",
         "p1": "Edition",
       },
     }
    `);
  });

  it('fetches one text for a label: the first of those it falls back on', async () => {
    expect(await compiled('{ entity(by: {slug: "organization-dco"}) { label(lang: EN) } }'))
      .toMatchInlineSnapshot(`
     {
       "cypher": "MATCH (n0:Entity {slug: $p0})
     RETURN [n0.id, n0.kind, coalesce(n0.labelEn, n0.labelAr, n0.id)] AS row",
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

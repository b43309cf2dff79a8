import { describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import { indexOf } from '../../../src/query/read/schema-index.js';
import { api, compiled } from './compiled.js';

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

  it.each([
    ['WIKIDATA', 'wikidata'],
    ['ISO_3166_1_ALPHA_2', 'iso2'],
    ['ISO_3166_1_ALPHA_3', 'iso3'],
    ['ISO_3166_1_NUMERIC', 'isoNumeric'],
    ['ROR', 'ror'],
    ['ORCID', 'orcid'],
  ])('is found by its identifier of the scheme %s in the property %s', async (scheme, property) => {
    const { cypher } = await compiled(
      `{ entity(by: {externalId: {scheme: ${scheme}, value: "x"}}) { slug } }`,
    );
    expect(cypher).toContain(`MATCH (n0:Entity {${property}: $p0})`);
  });

  it('has a property for every scheme of identifiers', () => {
    const schemes = api.schema.getType('ExternalIdScheme');
    const names = isEnumType(schemes) ? schemes.getValues().map(({ name }) => name) : [];
    expect([...indexOf(api.schema).externalIds.keys()].sort()).toEqual([...names].sort());
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

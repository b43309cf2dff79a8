import { describe, expect, it } from '@jest/globals';
import { questionsAnsweredDifferently, useAnalyst } from '../fixtures/analyst.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const near = (id: string, meant: string) => `There is no entity ${id}. Did you mean ${meant}?`;

describe.each(testStores())('an id that the graph does not have, on $name', (engine) => {
  const analyst = useAnalyst(engine);

  it.each([
    'paths(from: "ID", to: "country:pk") { nodes { length } }',
    'paths(from: "country:pk", to: "ID") { nodes { length } }',
    'paths(from: "organization:tdn", to: "country:pk", avoid: ["country:om", "ID"]) { nodes { length } }',
    'commonConnections(a: "ID", b: "organization:gcc") { totalCount }',
    'commonConnections(a: "organization:gcc", b: "ID") { totalCount }',
    'timeline(entities: ["edition:dc-4", "ID"]) { totalCount }',
    'conflicts(entities: ["ID"]) { totalCount }',
    'subgraph(input: { seeds: ["country:om", "ID"] }) { nodes { distance } }',
    'subgraph(input: { filter: { id: ["ID"] } }) { nodes { distance } }',
    'editionStats(editions: ["edition:dc-4", "ID"]) { claimCount }',
    'editionStats(series: "ID") { claimCount }',
    'compareEditions(a: "edition:dc-4", b: "ID") { organisers { difference } }',
    'organizations(filter: { id: ["ID"] }) { nodes { id } }',
    'organizations(filter: { id: ["ID"] }) { totalCount }',
    'organizations(filter: { id: ["ID"] }) { pageInfo { hasNextPage } }',
    'organizations(filter: { or: [{ id: ["ID"] }, { not: { not: { id: ["ID"] } } }] }) { totalCount }',
    'countries(filter: { memberships: { some: { id: ["ID"] } } }) { edges { node { id } } }',
    'countries(filter: { memberships: { some: { members: { some: { memberships: { some: { id: ["ID"] } } } } } } }) { nodes { id } }',
    'organization(id: "organization:dco") { members(filter: { id: ["ID"] }) { few: nodes { id } } }',
    'search(query: "GCC", first: 1) { nodes { ... on Organization { members(filter: { id: ["ID"] }) { totalCount } } } }',
    'relations(filter: { source: ["ID"] }) { totalCount }',
    'relations(filter: { or: [{ target: ["ID"] }, { not: { type: [] } }], source: ["ID"] }) { nodes { id } }',
    'claims(filter: { subject: ["ID"] }) { nodes { id } }',
    'claims(filter: { object: ["ID"] }) { nodes { id } }',
    'organizations(filter: { id: ["organization:dco", "ID"] }) { totalCount }',
    'organizations(filter: { not: { id: ["ID"] } }) { totalCount }',
    'organizations(filter: { or: [{ id: ["organization:dco"] }, { id: ["ID"] }] }) { totalCount }',
    'countries(filter: { memberships: { none: { id: ["ID"] } } }) { totalCount }',
    'countries(filter: { memberships: { every: { not: { id: ["ID"] } } } }) { totalCount }',
    'relations(filter: { not: { source: ["ID"] } }) { totalCount }',
    'claims(filter: { not: { subject: ["ID"] } }) { totalCount }',
    'organization(id: "organization:dco") { members(filter: { not: { id: ["ID"] } }) { totalCount } }',
    'organization(id: "organization:none") { members(filter: { id: ["ID"] }) { totalCount } }',
    'subgraph(input: { filter: { not: { id: ["ID"] } } }) { nodes { distance } }',
  ])('is refused with the one that may be meant: %s', async (field) => {
    const refusals = await analyst.askInVain(`{ ${field.replaceAll('ID', 'organization:dc0')} }`);
    expect(new Set(refusals)).toEqual(new Set([near('organization:dc0', 'organization:dco')]));
  });

  it.each([
    [
      'nothing is near',
      'organization:nothing-like-it',
      'There is no entity organization:nothing-like-it.',
    ],
    ['a code of two letters', 'country:xq', 'There is no entity country:xq.'],
    [
      'the same letters in capitals',
      'Organization:DCO',
      near('Organization:DCO', 'organization:dco'),
    ],
    ['another prefix', 'org:dco', near('org:dco', 'organization:dco')],
    ['the prefix left out', 'dco', near('dco', 'organization:dco')],
    ['letters that are swapped', 'organization:cdo', near('organization:cdo', 'organization:dco')],
    ['too long to be shown', 'x'.repeat(101), `There is no entity ${'x'.repeat(100)}….`],
  ])('is told with what is near it, where anything is: %s', async (_, id, sentence) => {
    expect(await analyst.askInVain(`{ timeline(entities: ["${id}"]) { totalCount } }`)).toEqual([
      sentence,
    ]);
  });

  it.each([
    ['claims(filter: { id: ["claim:none"] })', 'There is no claim claim:none.'],
    ['claims(filter: { relation: ["hosted:none"] })', 'There is no relation hosted:none.'],
    ['claims(filter: { document: ["document:none"] })', 'There is no document document:none.'],
    ['documents(filter: { id: ["document:none"] })', 'There is no document document:none.'],
    [
      'claims(filter: { document: ["document:aritcle"] })',
      'There is no document document:aritcle. Did you mean document:article?',
    ],
  ])('is told of claims, relations and documents: %s', async (field, sentence) => {
    expect(await analyst.askInVain(`{ ${field} { totalCount } }`)).toEqual([sentence]);
  });

  it('is told from one that is there and of another kind', async () => {
    const refusals = await analyst.askInVain(
      '{ compareEditions(a: "edition:dc-4", b: "organization:dco") { __typename } }',
    );
    expect(refusals).toEqual([
      'organization:dco is of the kind Organization; the kind Edition is needed.',
    ]);
  });

  it('is not told where a page is empty for another reason', async () => {
    const answer = await analyst.ask(
      '{ country(id: "country:om") { memberships(filter: { id: ["organization:tdn"] }) { nodes { id } } } }',
    );
    expect(answer).toMatchObject({ country: { memberships: { nodes: [] } } });
  });

  it('is null at a root that names one thing', async () => {
    const answer = await analyst.ask(
      '{ node(id: "a:b") { id } nodes(ids: ["a:b"]) { id } entity(by: { id: "a:b" }) { id } country(id: "a:b") { id } }',
    );
    expect(answer).toEqual({ node: null, nodes: [null], entity: null, country: null });
  });

  it('takes two statements at most, and one that is there takes none', async () => {
    const count = (ids: string) =>
      analyst.countStatements(`{ organizations(filter: { id: ${ids} }) { nodes { id } } }`);
    await analyst.ask('{ search(query: "DCO") { totalCount } }');
    expect(await count('["organization:dco"]')).toBe(1);
    expect(await count('["organization:dc0"]')).toBeLessThanOrEqual(3);
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(35)).toEqual([]);
  });
});

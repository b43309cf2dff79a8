import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { execute, parse, validate, type DocumentNode } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { valuesFrom, variablesOf, type Ids, type Values } from '../../src/graphiql/values.js';
import { askBoth } from '../fixtures/both-executors.js';
import { contextOf, knowledgeOf } from '../fixtures/context.js';
import { KnownError } from '../../src/shared/errors.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';

const api = await createApi();
const examples = 'src/graphiql/examples';
const ids = parse(readFileSync('src/graphiql/ids.graphql', 'utf8'));

describe('our executor and graphql-js', () => {
  const seed = useSeed();
  let values: Values | undefined;
  afterAll(() => {
    knowledgeOf(seed.store).close();
  });

  const byOurs = async (document: DocumentNode, variables = {}, context = contextOf(seed.store)) =>
    api.execute({ document, operationName: undefined, variables, context });
  const byGraphqlJs = async (
    document: DocumentNode,
    variables = {},
    context = contextOf(seed.store),
  ) => execute({ schema: api.schema, document, variableValues: variables, contextValue: context });

  it.each(readdirSync(examples))('answer %s with the same bytes', async (name) => {
    const query = readFileSync(`${examples}/${name}`, 'utf8');
    const document = parse(query);
    values ??= valuesFrom((await byOurs(ids)).data as unknown as Ids);
    const variables = JSON.parse(variablesOf(query, values) ?? '{}') as object;
    const ours = JSON.stringify(await byOurs(document, variables));
    expect(ours).toBe(JSON.stringify(await byGraphqlJs(document, variables)));
    expect(ours).not.toContain('"errors"');
  });

  it.each([
    [
      'aliases, fragments and directives below what code made',
      `query ($no: Boolean = false) { s: search(query: "DCO", first: 2) { ...Found nodes { __typename id } again: nodes { label(lang: EN) } pageInfo { endCursor } }
         edition(id: "edition:dc-4") { id } }
       fragment Found on SearchConnection { __typename totalCount @skip(if: $no) edges @include(if: true) { score explanation { rule } node { id ... on Organization { members(first: 2) { nodes { id } } } } } }`,
    ],
    [
      'what is not there',
      '{ subgraph(input: {seeds: ["country:gr"], dataset: "article"}) { nodes { entity { id } } unknownSeeds relations { id } } timeline(entities: ["edition:dc-1"]) { nodes { date } } }',
    ],
    [
      'code below fetched entities',
      '{ search(query: "DCO", first: 1) { nodes { id metrics { degree rank(metric: DEGREE) } } } }',
    ],
    [
      'what asks too much below a reference, where code is below it too',
      `{ search(query: "DCO", first: 1) { nodes { id metrics { degree } ... on Organization { ${Array.from({ length: 101 }, (_, i) => `a${String(i)}: members { totalCount }`).join(' ')} } } } }`,
    ],
    [
      'what asks too much below a reference',
      `{ search(query: "DCO", first: 1) { nodes { ... on Organization { ${Array.from({ length: 101 }, (_, i) => `a${String(i)}: members { totalCount }`).join(' ')} } } } }`,
    ],
  ])('agree on %s', async (_, source) => {
    const document = parse(source);
    expect(JSON.stringify(await byOurs(document))).toBe(
      JSON.stringify(await byGraphqlJs(document)),
    );
  });

  it.each([
    [
      'a page below what code made, beside what is well',
      '{ editionStats(first: 3) { sessions { value groups(first: 0) { value } } } edition(id: "edition:dc-4") { id } }',
      {},
    ],
    ['a cursor of another’s', '{ search(query: "DCO", after: "nonsense") { totalCount } }', {}],
    [
      'a page below a reference',
      '{ search(query: "DCO") { nodes { ... on Organization { members(first: 101) { totalCount } } } } }',
      {},
    ],
    [
      'a page beside what graphql-js alone answers',
      '{ __typename __schema { queryType { name } } edition(id: "edition:dc-4") { hosts(last: -1) { totalCount } } }',
      {},
    ],
    [
      'code below fetched entities',
      '{ organization(id: "organization:dco") { id metrics(minConfidence: 2) { degree } } }',
      {},
    ],
    [
      'a condition that is null',
      'query ($is: Boolean = true) { edition(id: "edition:dc-4") { id @include(if: $is) } }',
      { is: null },
    ],
    [
      'a value that is null',
      'query ($n: Int = 3) { search(query: "DCO", first: $n) { totalCount } }',
      { n: null },
    ],
    [
      'a filter that is too deep',
      `{ organizations(filter: ${'{not: '.repeat(20)}{}${'}'.repeat(20)}) { totalCount } }`,
      {},
    ],
    [
      'too many ids',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: Array.from({ length: 101 }, (_, i) => `organization:${String(i)}`) },
    ],
    [
      'an order of relations where there are none',
      '{ organizations(orderBy: [{by: VALID_FROM}]) { totalCount } }',
      {},
    ],
  ])('refuse before anything runs what cannot be: %s', async (_, source, variables) => {
    const document = parse(source);
    expect(validate(api.schema, document)).toEqual([]);
    const refused = { ...seed.store, read: () => Promise.reject(new Error('It ran.')) };
    const [ours] = await askBoth(api, {
      document,
      variables,
      newContext: () => contextOf(seed.store, refused),
    });
    expect(ours).not.toHaveProperty('data');
    expect(ours.errors).toHaveLength(1);
    const [again, theirs] = await askBoth(api, {
      document,
      variables,
      newContext: () => contextOf(seed.store),
    });
    expect(again).toEqual(ours);
    expect(theirs).toHaveProperty('data');
    expect(JSON.stringify(theirs.errors)).toContain(JSON.stringify(ours.errors?.[0]?.message));
  });

  it.each([
    '{ search(query: "DCO", first: 2) { totalCount edges { node { id } } } edition(id: "edition:dc-4") { id } }',
    '{ editionStats(first: 3) { before { id } claimCount } }',
    '{ timeline(entities: ["edition:dc-1"]) { nodes { date object { label } } } }',
  ])('agree on what is shown where the store fails: %s', async (source) => {
    const document = parse(source);
    await byOurs(document); // the derived views are ready
    const read = () => Promise.reject(new KnownError('STORE_UNAVAILABLE', 'No store answers.'));
    const broken = () => contextOf(seed.store, { ...seed.store, read });
    const ours = JSON.stringify(await byOurs(document, {}, broken()));
    expect(ours).toBe(JSON.stringify(await byGraphqlJs(document, {}, broken())));
    expect(ours).toContain('No store answers.');
  });
});

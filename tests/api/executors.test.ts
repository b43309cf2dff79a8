import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { execute, parse, type DocumentNode } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { contextOf, knowledgeOf } from '../fixtures/context.js';
import { KnownError } from '../../src/shared/errors.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';

const api = await createApi();
const examples = 'src/explorer/examples';

describe('our executor and graphql-js', () => {
  const seed = useSeed();
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
    const document = parse(readFileSync(`${examples}/${name}`, 'utf8'));
    const variables = name === 'claims.graphql' ? { id: 'person:rauchbauer' } : {};
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
      '{ subgraph(input: {seeds: ["organization:none"]}) { nodes { entity { id } } unknownSeeds relations { id } } timeline(entities: ["edition:dc-1"]) { date } }',
    ],
    [
      'code below fetched entities',
      '{ search(query: "DCO", first: 1) { nodes { id metrics { degree rank(metric: DEGREE) } } } }',
    ],
    [
      'a bad argument below what code made, beside what is well',
      '{ editionStats(first: 3) { sessions { count groups(first: 0) { count } } } edition(id: "edition:dc-4") { id } }',
    ],
    ['a cursor of another’s', '{ search(query: "DCO", after: "nonsense") { totalCount } }'],
  ])('agree on %s', async (_, source) => {
    const document = parse(source);
    expect(JSON.stringify(await byOurs(document))).toBe(
      JSON.stringify(await byGraphqlJs(document)),
    );
  });

  it.each([
    '{ search(query: "DCO", first: 2) { totalCount edges { node { id } } } edition(id: "edition:dc-4") { id } }',
    '{ editionStats(first: 3) { before { id } claimCount } }',
    '{ timeline(entities: ["edition:dc-1"]) { date object { label } } }',
  ])('agree on what is shown where the store fails: %s', async (source) => {
    const document = parse(source);
    await byOurs(document); // what is worked out from the graph is there
    const read = () => Promise.reject(new KnownError('STORE_UNAVAILABLE', 'No store answers.'));
    const broken = () => contextOf(seed.store, { ...seed.store, read });
    const ours = JSON.stringify(await byOurs(document, {}, broken()));
    expect(ours).toBe(JSON.stringify(await byGraphqlJs(document, {}, broken())));
    expect(ours).toContain('No store answers.');
  });
});

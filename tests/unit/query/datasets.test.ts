import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { contextOf } from '../../fixtures/context.js';
import type { Knowledge } from '../../../src/knowledge/knowledge.js';
import type { GraphReader } from '../../../src/store/graph-reader.js';
import { api } from './compiled.js';

/** The first error of a question, and how often it was asked which datasets there are. */
async function ask(query: string, variables = {}) {
  let asked = 0;
  const knowledge = {
    datasets: () => {
      asked += 1;
      return Promise.resolve(['article', 'references']);
    },
    findRetired: () => Promise.resolve([]),
  } as unknown as Knowledge;
  const store = {
    capabilities: {},
    read: () => Promise.resolve([]),
    version: () => Promise.resolve({ storeId: 'none', number: 1 }),
  } as unknown as GraphReader;
  const { errors = [] } = await api.execute({
    document: parse(query),
    operationName: undefined,
    variables,
    context: { ...contextOf(store), knowledge },
  });
  return { sentence: errors[0]?.message, at: errors[0]?.locations?.[0]?.column, asked };
}

const unknown = 'There is no dataset "nope"; there are article, references.';
const documents = (filter: string) => `{ documents(filter: ${filter}) { totalCount } }`;
const organizations = (filter: string) => `{ organizations(filter: ${filter}) { totalCount } }`;

describe('datasets that a question names', () => {
  it.each([
    ['an argument', '{ organizations(dataset: "nope") { totalCount } }'],
    ['a condition on one of them', organizations('{dataset: "nope"}')],
    ['a condition on the one that there is', documents('{dataset: ["article", "nope"]}')],
    ['conditions on all of them', organizations('{datasets: {none: ["nope"]}}')],
    ['one of several conditions', documents('{or: [{dataset: ["article"]}, {dataset: ["nope"]}]}')],
    ['a condition below others', organizations('{not: {members: {some: {dataset: "nope"}}}}')],
    ['the input of a subgraph', '{ subgraph(input: {dataset: "nope", seeds: []}) { partial } }'],
  ])('are refused in %s where they are not there', async (_, query) => {
    const { sentence, at } = await ask(query);
    expect(sentence).toBe(unknown);
    expect(at).toBe(3);
  });

  it('are looked up in variables and their parts', async () => {
    const query = 'query ($f: OrganizationFilter) { organizations(filter: $f) { totalCount } }';
    const found = await ask(query, { f: { datasets: { some: ['references', 'nope'] } } });
    expect(found.sentence).toBe(unknown);
    expect(await ask(query, { f: null })).toMatchObject({ sentence: undefined, asked: 0 });
  });

  it('may be any that are there', async () => {
    expect(await ask(organizations('{dataset: "article"}'))).toMatchObject({
      sentence: undefined,
      asked: 1,
    });
  });

  it('are not asked for where the question names none, whatever else has that name', async () => {
    for (const query of [
      '{ organizations { nodes { id datasets } } }',
      organizations('{id: ["dataset"], members: {some: {contested: true}}}'),
      '{ organizations(dataset: null, filter: {dataset: null}) { totalCount } }',
    ])
      expect(await ask(query)).toMatchObject({ asked: 0, sentence: undefined });
  });
});

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { ApolloClient, gql as apolloGql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange, gql } from '@urql/core';
import {
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  Store,
  type ConcreteRequest,
  type GraphQLResponse,
} from 'relay-runtime';
import { useServedSeed } from '../fixtures/seed/served-seed.js';

const page = readFileSync('docs/api.md', 'utf8');
const run = promisify(execFile);

/** The questions of the page by curl, each with the answer that is shown under it, where one is. */
const shown = [...page.matchAll(/```sh\n(curl[^`]*)```(?:\n\n```json\n([^`]*)```)?/g)].flatMap(
  ([, commands = '', answer]) => {
    const each = commands.split(/\n(?=curl)/).map((command) => command.trim());
    return each.map((command): [string, string | undefined] => [command, answer]);
  },
);
const answered = shown.filter(([, answer]) => answer !== undefined);
const unanswered = shown.filter(([, answer]) => answer === undefined);

const questions =
  'query Members($first: Int!) { countries(first: $first) { totalCount nodes { id __typename } } }';

describe('the page on asking the API', () => {
  const served = useServedSeed();

  async function answerTo(command: string): Promise<unknown> {
    const { stdout } = await run('sh', [
      '-c',
      command.replaceAll('http://127.0.0.1:4000', served.server.url),
    ]);
    return JSON.parse(stdout);
  }

  it.each(answered)('shows the answer to %s', async (command, answer = '') => {
    expect(await answerTo(command)).toEqual(JSON.parse(answer));
  });

  it.each(unanswered)('asks what is answered: %s', async (command) => {
    const answer = await answerTo(command);
    expect(answer).toHaveProperty('data');
    expect(answer).not.toHaveProperty('errors');
  });

  const countries = {
    countries: {
      totalCount: expect.any(Number),
      nodes: [{ __typename: 'Country', id: expect.stringMatching(/^country:/) }],
    },
  };

  it("is answered to urql's defaults, which ask by GET", async () => {
    const client = new Client({ url: `${served.server.url}/graphql`, exchanges: [fetchExchange] });
    const answer = await client.query<unknown>(gql(questions), { first: 1 });
    expect(answer).toMatchObject({ data: countries, error: undefined });
  });

  it("is answered to Apollo Client's defaults, whose cache keeps nodes by their ids", async () => {
    const cache = new InMemoryCache();
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${served.server.url}/graphql` }),
      cache,
    });
    const { data } = await client.query({ query: apolloGql(questions), variables: { first: 1 } });
    client.stop();
    expect(data).toMatchObject(countries);
    expect(Object.keys(cache.extract())).toContainEqual(expect.stringMatching(/^Country:country:/));
  });

  it("is answered to Relay's network as its documentation writes it", async () => {
    const network = Network.create(async ({ text }, variables) => {
      const response = await fetch(`${served.server.url}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      });
      return (await response.json()) as GraphQLResponse;
    });
    const environment = new Environment({ network, store: new Store(new RecordSource()) });
    const data = await fetchQuery(environment, membersForRelay, { first: 1 }).toPromise();
    expect(data).toMatchObject(countries);
  });

  it('tells each of them what is wrong', async () => {
    const client = new Client({ url: `${served.server.url}/graphql`, exchanges: [fetchExchange] });
    const { error } = await client.query(gql(questions), { first: 5000 });
    expect(error?.graphQLErrors.map(({ message }) => message)).toEqual([
      'first must be a whole number from 0 to 100; 5000 was given.',
    ]);
  });
});

/** Output of Relay's compiler for the question. */
const membersForRelay = ((): ConcreteRequest => {
  const argument = { defaultValue: null, kind: 'LocalArgument' as const, name: 'first' };
  const scalar = (name: string) => ({
    alias: null,
    args: null,
    kind: 'ScalarField' as const,
    name,
    storageKey: null,
  });
  const linked = (name: string, plural: boolean, selections: readonly unknown[]) => ({
    alias: null,
    kind: 'LinkedField' as const,
    name,
    plural,
    storageKey: null,
    selections,
  });
  const nodes = {
    ...linked('nodes', true, [scalar('id'), scalar('__typename')]),
    args: null,
    concreteType: 'Country',
  };
  const selections = [
    {
      ...linked('countries', false, [scalar('totalCount'), nodes]),
      args: [{ kind: 'Variable' as const, name: 'first', variableName: 'first' }],
      concreteType: 'CountryConnection',
    },
  ];
  const parts = { argumentDefinitions: [argument], name: 'Members', selections };
  return {
    fragment: { ...parts, kind: 'Fragment', type: 'Query', metadata: null, abstractKey: null },
    kind: 'Request',
    operation: { ...parts, kind: 'Operation' },
    params: {
      cacheID: 'members',
      id: null,
      metadata: {},
      name: 'Members',
      operationKind: 'query',
      text: questions,
    },
  } as unknown as ConcreteRequest;
})();

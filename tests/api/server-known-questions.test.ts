import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KnownError } from '../../src/shared/errors.js';
import { smallApi, startServer } from '../fixtures/server-harness.js';
import type { Harness } from '../fixtures/server-harness.js';

const query = `
  query Greet($name: String = "you") { greet(name: $name) }
  query Fail { greet fail }
  query Page($n: Int!) { members(first: $n) { totalCount } }
`;

/** Everything visible of an answer, except the id of its request and the date. */
async function whole(response: Response) {
  const id = response.headers.get('x-request-id') ?? '';
  const own = ['date', 'x-request-id'];
  const headers = [...response.headers].filter(([name]) => !own.includes(name));
  const text = (await response.text()).replaceAll(id, '<id>');
  return { status: response.status, headers, text };
}

describe('a question whose document is known', () => {
  let server: Harness;
  let failure: Error = new Error('unset');
  beforeAll(async () => {
    const api = smallApi({ fail: () => Promise.reject(failure) });
    server = await startServer({ api, environment: { MAX_COST: '100' } });
  });
  afterAll(() => server.stop());

  function post(body: object, headers: Record<string, string>) {
    return server
      .get('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
      .then(whole);
  }

  describe.each([
    ['any type', {}],
    ['JSON', { accept: 'application/json' }],
    ['the type of GraphQL', { accept: 'application/graphql-response+json' }],
    ['either', { accept: 'application/graphql-response+json, application/json;q=0.9' }],
  ])('from a client that accepts %s', (_, headers) => {
    it.each([
      ['a plain one', { operationName: 'Greet' }],
      ['with variables', { operationName: 'Greet', variables: { name: 'Layla' } }],
      ['with nothing for them', { operationName: 'Greet', variables: null, extensions: null }],
      ['with wrong variables', { operationName: 'Greet', variables: { name: 1 } }],
      [
        'with variables that are no Unicode',
        { operationName: 'Greet', variables: { name: '\ud800' } },
      ],
      ['with variables of another form', { operationName: 'Greet', variables: [] }],
      ['with a name of another form', { operationName: 1 }],
      ['without the name of an operation', {}],
      ['with a name that is not there', { operationName: 'Nothing' }],
      ['that costs too much', { operationName: 'Page', variables: { n: 1000 } }],
      ['that fails', { operationName: 'Fail' }],
      ['with an explanation', { operationName: 'Greet', extensions: { explain: true } }],
      ['by its hash', { operationName: 'Greet', extensions: { persistedQuery: { version: 1 } } }],
    ])('is answered as when it was new: %s', async (name, more) => {
      failure = name === 'that fails' ? new KnownError('NOT_FOUND', 'Nothing there.') : failure;
      const fresh = `${query} # ${JSON.stringify([name, headers])}`;
      const asNew = await post({ query: fresh, ...more }, headers);
      await post({ query: fresh, operationName: 'Greet' }, headers);
      expect(await post({ query: fresh, ...more }, headers)).toEqual(asNew);
    });
  });

  it('has its bugs masked all the same', async () => {
    failure = new Error('secret');
    const asNew = await post({ query: `${query} # bug`, operationName: 'Fail' }, {});
    const asKnown = await post({ query: `${query} # bug`, operationName: 'Fail' }, {});
    expect(asKnown).toEqual(asNew);
    expect(asKnown.text).toContain('INTERNAL_SERVER_ERROR');
  });
});

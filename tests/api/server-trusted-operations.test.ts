import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operationsOf } from '../fixtures/stored-operations.js';
import {
  answerOf,
  errorOf,
  smallApi,
  startServer,
  type Harness,
} from '../fixtures/server-harness.js';

const text = '# Greets.\nquery Greet($name: String = "you") {\n  greet(name: $name)\n}\n';
const hello = { data: { greet: 'Hello Layla' } };
const variables = { name: 'Layla' };

async function start(trusted: 'only' | 'off'): Promise<Harness> {
  const api = smallApi();
  const operations = operationsOf({ greet: text }, api.schema);
  return startServer({ api, operations, environment: { TRUSTED_DOCUMENTS: trusted } });
}

async function post(server: Harness, body: unknown) {
  const response = await server.get('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answerOf(response);
}

describe.each(['only', 'off'] as const)('with TRUSTED_DOCUMENTS=%s', (trusted) => {
  let server: Harness;
  beforeAll(async () => {
    server = await start(trusted);
  });
  afterAll(() => server.stop());

  it.each([
    ['its name', 'greet'],
    ['the hash of its file', `sha256:${createHash('sha256').update(text).digest('hex')}`],
  ])('a document is asked by %s as documentId', async (_, documentId) => {
    expect(await post(server, { documentId, variables })).toMatchObject({
      status: 200,
      body: hello,
    });
    const search = new URLSearchParams({ documentId, variables: JSON.stringify(variables) });
    const got = await answerOf(await server.get(`/graphql?${search.toString()}`));
    expect(got).toMatchObject({ status: 200, body: hello });
  });

  it.each([
    ['as it stands', text],
    [
      'in other white space and without comments',
      'query Greet($name:String="you"){greet(name:$name)}',
    ],
  ])('a document is asked by its text, %s', async (_, query) => {
    expect(await post(server, { query, variables })).toMatchObject({ status: 200, body: hello });
    expect(await post(server, { query, variables })).toMatchObject({ status: 200, body: hello });
  });

  it('no documentId is another', async () => {
    const { status, body } = await post(server, { documentId: 'none' });
    expect(status).toBe(404);
    expect(body).toEqual(errorOf('NOT_FOUND', 'no stored operation with this documentId'));
  });

  it.each([
    { documentId: 'greet', query: '{ __typename }' },
    { documentId: 7 },
    { documentId: ['greet'] },
    { documentId: null },
  ])('a documentId stands alone and is a text: %j', async (body) => {
    expect((await post(server, body)).status).toBe(400);
  });

  it('a document is answered at its name', async () => {
    expect((await server.get('/q/greet')).status).toBe(200);
  });

  it('the page is served', async () => {
    expect((await server.get('/')).status).toBe(200);
  });
});

describe('with TRUSTED_DOCUMENTS=only', () => {
  let server: Harness;
  beforeAll(async () => {
    server = await start('only');
  });
  afterAll(() => server.stop());
  const refusal = errorOf('FORBIDDEN', 'This server answers stored operations only');

  it.each([
    ['another question', '{ greet }'],
    ['a question about the schema', '{ __schema { types { name } } }'],
    ['even the least', '{ __typename }'],
    ['a document and more', `${text} query More { greet }`],
    ['a document with another default', text.replace('you', 'me')],
    ['no GraphQL', '"'],
    ['nothing', ''],
    ['a very long text', `#${' '.repeat(100_000)}\n${text}`],
  ])('refuses %s', async (_, query) => {
    const posted = await post(server, { query });
    expect(posted).toMatchObject({ status: 403, body: refusal });
    const search = new URLSearchParams({ query: query.slice(0, 1000) });
    const got = await answerOf(await server.get(`/graphql?${search.toString()}`));
    expect(got).toMatchObject({ status: 403, body: refusal });
  });

  it('refuses the same question again, known or not', async () => {
    await post(server, { query: text });
    for (let i = 0; i < 2; i++)
      expect((await post(server, { query: '{ greet }' })).status).toBe(403);
  });

  it.each([
    [{ query: ['{ greet }'] }],
    [{ query: { kind: 'Document' } }],
    [[{ query: '{ greet }' }]],
    ['{ greet }'],
    [{ extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }],
  ])('answers no question in another form: %j', async (body) => {
    const { status, body: answer } = await post(server, body);
    expect(status).toBe(400);
    expect(answer).not.toHaveProperty('data');
  });

  it('answers no second query of a query string', async () => {
    const search = `query=${encodeURIComponent(text)}&query=${encodeURIComponent('{greet}')}`;
    expect((await server.get(`/graphql?${search}`)).status).toBe(403);
    const twice = `documentId=greet&query=${encodeURIComponent('{greet}')}`;
    expect((await server.get(`/graphql?${twice}`)).status).toBe(400);
    const two = 'documentId=greet&documentId=greet';
    expect((await server.get(`/graphql?${two}`)).status).toBe(400);
  });
});

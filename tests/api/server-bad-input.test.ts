import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOf, errorOf, startServer } from '../fixtures/server-harness.js';
import type { Harness } from '../fixtures/server-harness.js';

const nested = (levels: number) => `${'{friend'.repeat(levels)}{id}${'}'.repeat(levels)}`;

describe('bad input', () => {
  let server: Harness;
  beforeAll(async () => {
    server = await startServer({ environment: { MAX_COST: '1000' } });
  });
  afterAll(() => server.stop());

  // The next request is served, whatever came before.
  afterEach(async () => {
    const { status } = await server.ask('{ greet }');
    if (status !== 200) throw new Error(`The next request was answered ${status}.`);
  });

  function post(body: string, headers: Record<string, string>) {
    return server.get('/graphql', { method: 'POST', body, headers }).then(answerOf);
  }
  const json = { 'content-type': 'application/json' };

  describe('in the document', () => {
    it.each([
      ['malformed', '{ greet', 'GRAPHQL_PARSE_FAILED', /^Syntax Error: Expected Name/],
      ['half of a surrogate pair', '{ greet(name: "\ud800") }', 'GRAPHQL_PARSE_FAILED', /U\+D800/],
      ['an unknown field', '{ great }', 'GRAPHQL_VALIDATION_FAILED', /^Cannot query field "great"/],
      ['a wrong type', '{ greet(name: 1) }', 'GRAPHQL_VALIDATION_FAILED', /cannot represent/],
    ])('%s is refused with where it is', async (_, query, code, message) => {
      const { status, body } = await server.ask(query);
      expect(status).toBe(400);
      expect(body).toMatchObject(errorOf(code, message));
      expect(body).toMatchObject({ errors: [{ locations: [{ line: 1 }] }] });
    });

    it('an empty one is refused', async () => {
      const { status, body } = await server.ask('');
      expect(status).toBe(400);
      expect(body).toMatchObject(errorOf('BAD_INPUT', 'must contain a non-empty `query`'));
    });

    it('at most five faults are told', async () => {
      const { body } = await server.ask(`{ ${'nothing '.repeat(30)} }`);
      expect(body).toHaveProperty('errors.length', 6);
    });

    it('one of several operations has to be named', async () => {
      const { status, body } = await server.ask('query A { greet } query B { greet }');
      expect(status).toBe(400);
      expect(body).toMatchObject(errorOf('BAD_INPUT', 'several operations: name one'));
    });

    it('an operation of a kind that the schema does not have is refused', async () => {
      const { status, body } = await server.ask('subscription { greet }');
      expect(status).toBe(400);
      expect(body).toMatchObject(errorOf('BAD_INPUT', 'There is no subscription'));
    });

    it('an operation that it does not hold cannot be asked', async () => {
      const { body } = await server.ask('query A { greet }', {
        operationName: 'B',
      });
      expect(body).toMatchObject(errorOf('BAD_INPUT', 'has no operation "B"'));
    });
  });

  describe('in how much is asked', () => {
    it.each([
      ['tokens', `{ ${'greet '.repeat(2000)} }`, /^A document may hold 2000 tokens at most\.$/],
      ['depth', `{ member ${nested(15)} }`, /^Fields may nest 15 deep at most, these nest 17 deep/],
      [
        'aliases',
        `{ member { ${indexed(51, (i) => `a${i}: id`)} } }`,
        /^A document may hold 50 aliases/,
      ],
      [
        'directives',
        `{ member { ${indexed(51, () => 'id @skip(if: false)')} } }`,
        /50 directives at most/,
      ],
      ['rootFields', `{ ${indexed(21, (i) => `a${i}: greet`)} }`, /asks 21\.$/],
      ['names', `{ ${'a'.repeat(201)}: greet }`, /^A name may have 200 characters at most, .* 201/],
      ['selections', doubling(13), /requests too many selections/],
      ['cost', '{ members(first: 1001) { nodes { id } } }', /fetch 1000 objects at most, .* 1002/],
    ])('%s are limited', async (limit, query, message) => {
      const { status, body } = await server.ask(query);
      expect(status).toBe(400);
      expect(body).toMatchObject(errorOf('LIMIT_EXCEEDED', message));
      expect(body).toMatchObject({ errors: [{ extensions: { limit } }] });
    });

    it.each([
      ['an unknown field', `{ ${'x'.repeat(900_000)} }`, {}],
      [
        'a value',
        'query ($n: Int) { members(first: $n) { nodes { id } } }',
        { n: 'x'.repeat(900_000) },
      ],
      [
        'a value that is like a suggestion',
        'query ($n: Int) { members(first: $n) { nodes { id } } }',
        { n: 'Did you mean '.repeat(70_000) },
      ],
      [
        'a value full of quotes',
        'query ($n: Int) { members(first: $n) { nodes { id } } }',
        { n: '"\\"'.repeat(100_000) },
      ],
      [
        'a value that is an object',
        'query ($n: Int) { members(first: $n) { nodes { id } } }',
        { n: { ['k'.repeat(900_000)]: 1 } },
      ],
      ['text that is not GraphQL', `{ greet(name: "${'x'.repeat(900_000)}`, {}],
    ])('a refusal does not repeat all of %s', async (_, query, variables) => {
      const { status, body } = await server.ask(query, { variables });
      expect(status).toBe(400);
      expect(JSON.stringify(body).length).toBeLessThan(5000);
    });

    it('a refusal does not repeat all of the name of an operation that is not there', async () => {
      const { body } = await server.ask('query A { greet }', {
        operationName: 'B'.repeat(900_000),
      });
      expect(body).toMatchObject(errorOf('BAD_INPUT', `has no operation "${'B'.repeat(100)}…"`));
    });

    it('cost counts what variables say', async () => {
      const query = 'query ($n: Int!) { members(first: $n) { nodes { id } } }';
      const cheap = await server.ask(query, { variables: { n: 10 } });
      const costly = await server.ask(query, { variables: { n: 2000 } });
      expect([cheap.status, costly.status]).toEqual([200, 400]);
      expect(costly.body).toMatchObject({
        errors: [{ extensions: { limit: 'cost', cost: 2001 } }],
      });
    });

    it('a body of 10 MB is refused', async () => {
      const { status, body } = await post(JSON.stringify({ query: 'x'.repeat(1e7) }), json);
      expect(status).toBe(413);
      expect(body).toMatchObject(errorOf('LIMIT_EXCEEDED', '^A body may hold 1048576 bytes'));
    });

    it('a batch of operations is refused', async () => {
      const { status, body } = await post('[{"query": "{ greet }"}]', json);
      expect(status).toBe(400);
      expect(body).toMatchObject(errorOf('BAD_INPUT', 'batching disabled'));
    });
  });

  describe('in the variables', () => {
    const query =
      'query ($name: String, $ids: [ID!]! = []) { greet(name: $name) nodes(ids: $ids) { id } }';

    it('a wrong type is refused before anything runs', async () => {
      const { status, body } = await server.ask(query, {
        variables: { name: 1 },
      });
      expect(status).toBe(400);
      expect(body).toMatchObject(errorOf('BAD_INPUT', /^Variable "\$name" got invalid value 1/));
      expect(body).not.toHaveProperty('data');
    });

    it('a wrong type is refused just so when the question is known', async () => {
      await server.ask(query, { variables: { name: 'a' } });
      const { status, body } = await server.ask(query, {
        variables: { name: 1 },
      });
      expect(status).toBe(400);
      expect(body).toMatchObject(errorOf('BAD_INPUT', /^Variable "\$name" got invalid value 1/));
    });

    it.each([
      ['as a value', { name: '\ud800' }, '"$name"'],
      ['inside a list', { ids: ['a', '\udfff'] }, '"$ids"'],
      ['as a key', { ids: { '\ud800': 1 } }, '"$ids"'],
    ])('half of a surrogate pair is refused %s', async (_, variables, name) => {
      const { status, body } = await server.ask(query, { variables });
      expect(status).toBe(400);
      expect(body).toMatchObject(
        errorOf('BAD_INPUT', new RegExp(`${name.replace('$', '\\$')} holds half of a surrogate`)),
      );
    });

    it('more values than a question may bring are refused, wherever they are', async () => {
      for (const variables of [
        { a: Array(10_001).fill(null) },
        { a: [{ b: Array(10_000).fill({}) }] },
      ]) {
        const { status, body } = await server.ask('{ greet }', { variables });
        expect(status).toBe(400);
        expect(body).toEqual({
          errors: [
            {
              message: 'The variables of a question may hold 10000 values at most.',
              extensions: { code: 'LIMIT_EXCEEDED', limit: 'values' },
            },
          ],
        });
      }
    });

    it('a document that is longer than any question is not read', async () => {
      const { body } = await server.ask(`{ greet(name: "${'x'.repeat(100_000)}") }`);
      expect(body).toEqual({
        errors: [
          {
            message:
              'A document may hold 100000 characters at most, this holds 100019: give long values as variables.',
            extensions: { code: 'LIMIT_EXCEEDED', limit: 'characters' },
          },
        ],
      });
    });

    it('a whole surrogate pair is text like any other', async () => {
      const { body } = await server.ask(query, { variables: { name: '🌍' } });
      expect(body).toMatchObject({ data: { greet: 'Hello 🌍' } });
    });

    it('a value nested without end is refused', async () => {
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      const { status, body } = await post(`{"query": "${query}", "variables": {"ids": ${deep}}}`, {
        ...json,
      });
      expect(status).toBe(400);
      expect(body).toMatchObject(errorOf('BAD_INPUT', 'nests deeper than 32 levels'));
    });

    it('a text in their place is refused', async () => {
      const { status, body } = await server.ask(query, { variables: '{}' });
      expect(status).toBe(400);
      expect(body).toMatchObject(errorOf('BAD_INPUT', 'as an object'));
    });
  });

  describe('in HTTP', () => {
    it.each([
      ['no JSON', 'application/json', '{"query": ', 400, 'The body is not JSON.'],
      ['nothing', 'application/json', '', 400, 'The body is not JSON.'],
      ['a form', 'application/x-www-form-urlencoded', 'query={greet}', 415, 'application/json'],
      ['plain text', 'text/plain', '{ greet }', 415, 'application/json'],
      ['a document', 'application/graphql', '{ greet }', 415, 'application/json'],
    ])('%s is no question', async (_, contentType, body, status, message) => {
      const answer = await post(body, { 'content-type': contentType });
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject(errorOf('BAD_INPUT', message));
    });

    const questionPath = `/graphql?query=${encodeURIComponent('{ greet }')}`;

    it('a mutation does not come by GET', async () => {
      const path = `/graphql?query=${encodeURIComponent('mutation { rename(name: "a") }')}`;
      const { status, headers, body } = await answerOf(await server.get(path));
      expect(status).toBe(405);
      expect(headers.get('allow')).toBe('POST');
      expect(body).toMatchObject(errorOf('BAD_INPUT', 'GET requests only support query'));
    });

    it.each([undefined, 'none', 'same-origin', 'same-site'])(
      'a query comes by GET from what is no page of another site: %s',
      async (site) => {
        const response = await server.get(questionPath, {
          headers: site === undefined ? {} : { 'sec-fetch-site': site },
        });
        const { status, headers, body } = await answerOf(response);
        expect(status).toBe(200);
        expect(body).toEqual({ data: { greet: 'Hello world' } });
        expect(headers.get('cache-control')).toBe('no-store');
      },
    );

    it('a page of another site cannot ask by GET or HEAD', async () => {
      const headers = { 'sec-fetch-site': 'cross-site' };
      const { status, body } = await answerOf(await server.get(questionPath, { headers }));
      expect(status).toBe(403);
      expect(body).toMatchObject(errorOf('FORBIDDEN', /^Pages of other sites/));
      const head = await server.get(questionPath, { method: 'HEAD', headers });
      expect(head.status).toBe(403);
    });

    it('HEAD gives the headers of GET', async () => {
      const response = await server.get(questionPath, { method: 'HEAD' });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      expect(await response.text()).toBe('');
    });

    it.each(['PUT', 'PATCH', 'DELETE'])('%s is refused', async (method) => {
      const { status, headers, body } = await answerOf(await server.get('/graphql', { method }));
      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
      expect(body).toMatchObject(errorOf('BAD_INPUT', /./));
    });

    it('an answer in a form that is not spoken here is refused', async () => {
      const { status } = await server.ask('{ greet }', {}, { accept: 'text/turtle' });
      expect(status).toBe(406);
    });

    it.each([
      ['no address', '/q/%zz', 400],
      ['longer than any name', `/q/${'a'.repeat(101)}`, 414],
    ])('what is %s is refused like all else', async (_, path, expected) => {
      const { status, body, headers } = await answerOf(await server.get(path));
      expect(status).toBe(expected);
      expect(body).toEqual(errorOf('BAD_INPUT', 'The request cannot be read.'));
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-request-id')).toMatch(/./);
      expect(server.lines).toContainEqual(
        expect.objectContaining({ requestId: headers.get('x-request-id'), status }),
      );
    });

    it('elsewhere there is nothing', async () => {
      const { status, body } = await answerOf(await server.get('/elsewhere'));
      expect(status).toBe(404);
      expect(body).toMatchObject(errorOf('NOT_FOUND', 'nothing at this address'));
    });
  });
});

function indexed(count: number, field: (index: number) => string): string {
  return Array.from({ length: count }, (_, i) => field(i)).join(' ');
}

/** Fragments that each spread the next one twice. */
function doubling(count: number): string {
  const fragments = indexed(
    count,
    (i) => `fragment f${i} on Member { id ...f${i + 1} friend { ...f${i + 1} } }`,
  );
  return `{ member { ...f0 } } ${fragments} fragment f${count} on Member { id }`;
}

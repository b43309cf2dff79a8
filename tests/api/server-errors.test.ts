import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KnownError, overloaded } from '../../src/shared/errors.js';
import { errorOf, smallApi, startServer } from '../fixtures/server-harness.js';
import type { Harness } from '../fixtures/server-harness.js';

const secret = 'the password is hunter2';

describe('errors in answers', () => {
  let server: Harness;
  let failure: Error;
  const fail = () => Promise.reject(failure);

  beforeAll(async () => {
    server = await startServer({ api: smallApi({ fail, must: fail, member: () => ({ fail }) }) });
  });
  afterAll(() => server.stop());

  function askFailing(error: Error, query: string) {
    failure = error;
    server.lines.length = 0;
    return server.ask(query);
  }

  describe('that are ours', () => {
    it('keep their code and sentence beside what was found', async () => {
      const known = new KnownError('BAD_INPUT', 'The cursor belongs to another order.');
      const { status, body } = await askFailing(known, '{ greet fail }');
      expect(status).toBe(200);
      expect(body).toEqual({
        data: { greet: 'Hello world', fail: null },
        errors: [
          {
            message: 'The cursor belongs to another order.',
            path: ['fail'],
            locations: [{ line: 1, column: 9 }],
            extensions: { code: 'BAD_INPUT' },
          },
        ],
      });
    });

    it.each([
      ['STORE_UNAVAILABLE', 503],
      ['STORE_LOCKED', 503],
      ['OVERLOADED', 503],
      ['DEADLINE_EXCEEDED', 504],
      ['NOT_FOUND', 200],
      ['BAD_INPUT', 200],
    ] as const)('%s, when nothing was found, answers %i', async (code, expected) => {
      const { status, body } = await askFailing(new KnownError(code, 'A sentence.'), '{ fail }');
      expect(status).toBe(expected);
      expect(body).toMatchObject(errorOf(code, '^A sentence.$'));
    });

    it('say when to ask again where that helps', async () => {
      const { status, headers, body } = await askFailing(overloaded('Busy.', 3), '{ fail }');
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toBe('3');
      expect(body).toMatchObject({
        errors: [{ extensions: { code: 'OVERLOADED', retryAfterSeconds: 3 } }],
      });
    });

    it('answer 200 as long as anything was found', async () => {
      const down = new KnownError('STORE_UNAVAILABLE', 'The store does not answer.');
      const { status } = await askFailing(down, '{ greet fail }');
      expect(status).toBe(200);
    });
  });

  describe('that are not ours', () => {
    it('are masked, under the id of the request', async () => {
      const { status, headers, body } = await askFailing(new Error(secret), '{ must }');
      expect(status).toBe(500);
      expect(body).toMatchObject({
        data: null,
        errors: [
          {
            message: expect.stringContaining('Something went wrong on our side'),
            path: ['must'],
            extensions: {
              code: 'INTERNAL_SERVER_ERROR',
              requestId: headers.get('x-request-id'),
            },
          },
        ],
      });
      expect(JSON.stringify(body)).not.toContain('hunter2');
    });

    it('are written to the log once, with their cause', async () => {
      const error = new Error('outer', { cause: new Error(secret) });
      const { headers } = await askFailing(error, '{ must }');
      const masked = server.lines.filter(({ msg }) => msg === 'masked error');
      expect(masked).toEqual([
        expect.objectContaining({
          requestId: headers.get('x-request-id'),
          path: 'must',
          err: expect.objectContaining({ stack: expect.stringContaining(secret) }),
        }),
      ]);
    });

    it('are masked also when the API itself fails', async () => {
      const api = smallApi();
      const broken = await startServer({
        api: { ...api, execute: () => Promise.reject(new TypeError(secret)) },
      });
      const { status, body } = await broken.ask('{ greet }');
      await broken.stop();
      expect(status).toBe(500);
      expect(body).toMatchObject(errorOf('INTERNAL_SERVER_ERROR', '^Something went wrong'));
    });
  });

  describe('that are many or long', () => {
    it('are the first twenty, and how many more there are', async () => {
      failure = new Error(secret);
      server.lines.length = 0;
      const fails = Array.from({ length: 30 }, (_, i) => `f${i}: fail`);
      const { body } = await server.ask(`{ member { ${fails.join(' ')} } }`);
      expect(body).toHaveProperty('errors.length', 21);
      expect(body).toHaveProperty('errors.20', {
        message: '10 more errors are not shown.',
        extensions: { code: 'LIMIT_EXCEEDED' },
      });
      expect(server.lines.filter(({ msg }) => msg === 'masked error')).toHaveLength(20);
    });

    it('do not show a long value as often as it has faults', async () => {
      const name = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`k${i}`, i]));
      const variables = { name: { ...name, long: 'ع'.repeat(100_000) } };
      const { body } = await server.ask('query ($name: String) { greet(name: $name) }', {
        variables,
      });
      expect(body).toMatchObject(errorOf('BAD_INPUT', /^Variable "\$name" got invalid value/));
      expect(JSON.stringify(body).length).toBeLessThan(5_000);
      const literal = await server.ask(`{ greet(name: [${'"'.padEnd(90_000, 'ع')}"]) }`);
      expect(literal.body).toMatchObject(errorOf('GRAPHQL_VALIDATION_FAILED', /…/));
    });
  });

  describe('for a client of the older convention', () => {
    const older = { accept: 'application/json' };

    it('answers 200 where the operation was refused', async () => {
      const { status, body } = await server.ask('{ great }', {}, older);
      expect(status).toBe(200);
      expect(body).toMatchObject(errorOf('GRAPHQL_VALIDATION_FAILED', 'Cannot query field'));
    });

    it('does not where the fault is on this side', async () => {
      failure = new KnownError('STORE_UNAVAILABLE', 'The store does not answer.');
      const { status } = await server.ask('{ fail }', {}, older);
      expect(status).toBe(503);
    });
  });

  it.each([
    [400, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
    [405, { method: 'PUT' }],
    [406, { headers: { accept: 'text/html' } }],
  ] satisfies [number, RequestInit][])(
    'are recorded also where no step of ours was reached: %i, %j',
    async (expected, asked) => {
      server.lines.length = 0;
      const response = await fetch(`${server.url}/graphql?query={greet}`, asked);
      await response.text();
      await new Promise(setImmediate);
      expect(response.status).toBe(expected);
      expect(server.lines).toEqual([
        expect.objectContaining({ msg: 'request', status: expected, errors: ['BAD_INPUT'] }),
      ]);
    },
  );

  it('suggest no names where the schema cannot be asked', async () => {
    const silent = await startServer({ environment: { INTROSPECTION: 'off' } });
    const misspelt = await silent.ask('{ greeet }');
    const schema = await silent.ask('{ __schema { types { name } } }');
    await silent.stop();
    expect(misspelt.body).toMatchObject(
      errorOf('GRAPHQL_VALIDATION_FAILED', /^Cannot query field "greeet" on type "Query"\.$/),
    );
    expect(schema.status).toBe(400);
    expect(schema.body).toMatchObject(errorOf('GRAPHQL_VALIDATION_FAILED', 'switched off'));
  });

  it('suggest names where it can', async () => {
    const { body } = await server.ask('{ greeet }');
    expect(body).toMatchObject(errorOf('GRAPHQL_VALIDATION_FAILED', /Did you mean "greet"\?$/));
  });
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { errorOf, smallApi, startServer, type Harness } from '../fixtures/server-harness.js';
import { operationsOf } from '../fixtures/stored-operations.js';

let server: Harness;
afterEach(() => server.stop());

describe('an answer with texts', () => {
  const used = useSeed();

  /** The text of one document under each of thousands of claims. */
  const repeated = (aliases: number) =>
    `{ document: documents(first: 100) { nodes { mentions(first: 100) { nodes { document { ${Array.from(
      { length: aliases },
      (_, i) => `t${i}: text`,
    ).join(' ')} } } } } } }`;

  it('is refused before the store is asked where it could be too large', async () => {
    let reads = 0;
    const store = {
      ...used.store,
      capabilities: used.store.capabilities,
      version: () => used.store.version(),
      read: (...args: Parameters<typeof used.store.read>) => {
        if (args[0].text.includes('IN_DOCUMENT')) reads += 1;
        return used.store.read(...args);
      },
    };
    server = await startServer({ store, api: await createApi() });
    const { status, body } = await server.ask(repeated(20));
    expect(status).toBe(400);
    expect(body).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(
            /^An answer may hold 16777216 bytes at most, this could hold \d+, most of it in "document.nodes.mentions.nodes.document.t\d+": ask for/,
          ),
          extensions: { code: 'LIMIT_EXCEEDED', limit: 'bytes' },
        },
      ],
    });
    expect(body).not.toHaveProperty('data');
    expect(reads).toBe(0);
  });

  it('is given where it is a page of documents, whatever the page', async () => {
    server = await startServer({ store: used.store, api: await createApi() });
    for (const first of [25, 100]) {
      const { status, body } = await server.ask(
        `{ documents(first: ${first}) { nodes { text } } }`,
      );
      expect([status, JSON.stringify(body).length > 4000]).toEqual([200, true]);
    }
  });
});

const large = 300_000;
const api = smallApi({ greet: () => 'م'.repeat(large / 2) });

describe('an answer that turns out too large', () => {
  it.each([1, 2])('is an error as a whole, the time %d', async (times) => {
    server = await startServer({ api, environment: { MAX_ANSWER_BYTES: '200000' } });
    for (let time = 1; time < times; time++) await server.ask('{ greet }');
    const { status, body } = await server.ask('{ greet }', {}, { accept: '*/*' });
    expect(status).toBe(400);
    expect(body).toMatchObject(
      errorOf('LIMIT_EXCEEDED', 'may hold 200000 bytes at most, this has 300021: ask for less.'),
    );
    expect(body).toMatchObject({ errors: [{ extensions: { limit: 'bytes' } }] });
    expect(body).not.toHaveProperty('data');
    expect(server.lines.at(-1)).toMatchObject({ status: 400, errors: ['LIMIT_EXCEEDED'] });
  });

  it('is one by its name too, and is not kept', async () => {
    const operations = operationsOf({ greet: '{ greet }' }, api.schema);
    server = await startServer({ api, operations, environment: { MAX_ANSWER_BYTES: '200000' } });
    for (let time = 0; time < 2; time++) {
      const response = await server.get('/q/greet');
      expect([response.status, response.headers.get('etag')]).toEqual([400, null]);
      expect(await response.json()).toMatchObject(errorOf('LIMIT_EXCEEDED', 'this has 300021'));
    }
  });
});

describe('the bytes of an answer', () => {
  it('are charged to its client beyond what its objects have paid for', async () => {
    server = await startServer({ api, environment: { COST_PER_MINUTE: '400' } });
    expect((await server.ask('{ greet }')).status).toBe(200);
    // 300 of the 400 points are gone with the first answer, and the second is given on credit.
    expect((await server.ask('{ greet }')).status).toBe(200);
    const { status, body } = await server.ask('{ greet }');
    expect(status).toBe(429);
    expect(body).toMatchObject(errorOf('LIMIT_EXCEEDED', 'ask again in 3\\d s'));
  });

  it('are charged for an answer from memory', async () => {
    const operations = operationsOf({ greet: '{ greet }' }, api.schema);
    server = await startServer({ api, operations, environment: { COST_PER_MINUTE: '400' } });
    const identity = { headers: { 'accept-encoding': 'identity' } };
    const statuses = [];
    for (let time = 0; time < 3; time++)
      statuses.push((await server.get('/q/greet', identity)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

import { queryObjects, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { MemoryBudget } from '../../src/shared/memory-budget.js';
import { Fragment } from '../../src/store/statement.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';

const megabyte = 1024 * 1024;
const budgetBytes = 2 * megabyte;
const memory = new MemoryBudget(budgetBytes);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

let server: Harness;
beforeAll(async () => {
  server = await startServer({
    api: await createApi(memory),
    environment: { LOG_LEVEL: 'silent' },
  });
});
afterAll(() => server.stop());

async function ask(query: string, variables: object = {}) {
  server.lines.length = 0;
  return server.ask(query, { variables });
}

const wide = (title: string) =>
  `query ${title}($filter: EntityFilter) { ${Array.from(
    { length: 8 },
    (_, i) =>
      `e${String(i)}: entities(first: 1, filter: $filter) { nodes { id relations(first: 1) { edges { relation { id sentence(lang: AR) claims(first: 1) { nodes { id } } } node { id } } } } }`,
  ).join(' ')} }`;

/** Filters of as many shapes as there are numbers. */
const filterOf = (number: number) => ({
  and: Array.from({ length: 9 }, (_, bit) =>
    ((number >> bit) & 1) === 1 ? { contested: true } : { not: { contested: false } },
  ),
});

describe('what is kept of questions', () => {
  it('stays within its budget, in truth too, for hundreds of documents', async () => {
    for (let i = 0; i < 100; i++) await ask(`{ first: organization(id: "${String(i)}") { id } }`);
    const before = heapBytes();
    for (let i = 0; i < 700; i++) {
      const { status } = await ask(`{ organization(id: "organization:${String(i)}") { id slug } }`);
      expect(status).toBe(200);
    }
    expect(memory.bytes).toBeLessThanOrEqual(budgetBytes);
    expect(memory.count).toBeLessThan(1000);
    expect(heapBytes() - before).toBeLessThan(budgetBytes / 0.7 + 3 * megabyte);
  });

  it('stays within its budget for many shapes of filters, of which each plan is large', async () => {
    const before = heapBytes();
    for (let i = 0; i < 60; i++)
      expect((await ask(wide('Wide'), { filter: filterOf(i) })).status).toBe(200);
    expect(memory.bytes).toBeLessThanOrEqual(budgetBytes);
    expect(heapBytes() - before).toBeLessThan(budgetBytes / 0.7 + 3 * megabyte);
  });

  it('holds no values of those who asked first', async () => {
    const query =
      'query Long($filter: OrganizationFilter) { organizations(first: 1, filter: $filter) { nodes { id } } }';
    await ask(query, { filter: filterOf(0) });
    const before = heapBytes();
    for (let i = 1; i <= 40; i++)
      await ask(query, { filter: { ...filterOf(i), id: ['x'.repeat(900_000)] } });
    expect(heapBytes() - before).toBeLessThan(12 * megabyte);
  });

  it('holds nothing of the compilation', async () => {
    const count = () => queryObjects(Fragment, { format: 'count' });
    await ask(wide('Before'), { filter: filterOf(1) });
    const before = count();
    for (let i = 2; i < 8; i++) await ask(wide('Compiled'), { filter: filterOf(i) });
    expect(count()).toBeLessThanOrEqual(before);
  });

  it('is there when the same is asked again', async () => {
    const query = 'query Again($id: ID!) { organization(id: $id) { id slug } }';
    await ask(query, { id: 'organization:a' });
    const { bytes, count } = memory;
    for (const id of ['organization:a', 'organization:b']) await ask(query, { id });
    expect([memory.bytes, memory.count]).toEqual([bytes, count]);
  });

  it('weighs strings with escapes by all the pieces that they are made of', async () => {
    const before = heapBytes();
    for (let i = 0; i < 30; i++)
      await ask(`{ organization(id: "${String(i)}${'\\n'.repeat(100_000)}") { id } }`);
    expect(memory.bytes).toBeLessThanOrEqual(budgetBytes);
    expect(heapBytes() - before).toBeLessThan(budgetBytes / 0.7 + 3 * megabyte);
  });
});

import { describe, expect, it } from '@jest/globals';
import { question } from './harness/ask.js';
import { attack } from './harness/attack.js';
import { freshGraph } from './harness/graphs.js';

const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');

/** A filter with a form of its own for each number: which of these conditions it has. */
function filterOf(number: number): object {
  const conditions = [
    { wikidata: { eq: 'Q1' } },
    { wikidata: { contains: 'Q' } },
    { organizationKind: ['EMBASSY'] },
    { founded: { from: '1990' } },
    { members: { some: { id: ['country:om'] } } },
    { partners: { some: { id: ['organization:dco'] } } },
    { hostedEditions: { some: { id: ['edition:dc-4'] } } },
    { groups: { none: { id: ['group:x'] } } },
    { not: { id: ['organization:x'] } },
  ];
  const some = { and: conditions.filter((_, bit) => (number >> bit) % 2 === 1) };
  return { or: [some, some, some, some] };
}

/** Questions of a small cost, whose cached data grows with fields and filter. */
const twentyTwice = (document: number) =>
  `query Q${document}($f: OrganizationFilter) { ${times(20, (i) => `a${i}: organizations(first: 1, filter: $f) { nodes { partners(first: 1, filter: $f) { nodes { id } } } }`)} }`;

describe('what memory holds', () => {
  it('filters of four hundred and more forms do not fill it', async () => {
    const faults = await attack(
      '450 filter shapes',
      { store: await freshGraph('seed'), minAnswered: 0.3, seconds: 20 },
      async ({ askMany }) => {
        const answers = await askMany(450, 4, (i) =>
          question(twentyTwice(i % 8), { f: filterOf(i + 1) }),
        );
        expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(50);
      },
    );
    expect(faults).toEqual([]);
  });

  it('eleven thousand documents do not', async () => {
    const faults = await attack(
      '11,000 documents',
      { store: await freshGraph('seed'), minAnswered: 0.3, seconds: 20 },
      ({ askMany }) =>
        askMany(11_000, 8, (i) =>
          question(`{ organization(id: "organization:${i}") { label members { totalCount } } }`),
        ),
    );
    expect(faults).toEqual([]);
  });

  it('a hundred operation names of 900,000 characters neither break the metrics nor fill the log', async () => {
    const faults = await attack(
      '100 operation names',
      { store: await freshGraph('seed') },
      async ({ askMany, ask, server }) => {
        await askMany(100, 2, (i) => question(`query ${'A'.repeat(900_000)}${i} { __typename }`));
        const metrics = await ask({ path: '/metrics' });
        expect(metrics.status).toBe(200);
        expect(metrics.bytes).toBeLessThan(200_000);
        expect(server.longestLine).toBeLessThan(10_000);
      },
    );
    expect(faults).toEqual([]);
  });

  it('an operation name is not repeated in hundred errors about it', async () => {
    const faults = await attack(
      'errors that repeat a name',
      { store: await freshGraph('seed') },
      async ({ askMany }) => {
        const variables = times(100, (i) => `$a${i}: Int`);
        const answers = await askMany(30, 4, () =>
          question(`query ${'A'.repeat(900_000)}(${variables}) { __typename }`),
        );
        expect(Math.max(...answers.map(({ bytes }) => bytes))).toBeLessThan(5_000_000);
      },
    );
    expect(faults).toEqual([]);
  });

  it('the table of clients does not grow with addresses, nor with what is none', async () => {
    const faults = await attack(
      'many clients',
      {
        store: await freshGraph('seed'),
        environment: { TRUST_PROXY: '1', COST_PER_MINUTE: '10000' },
        seconds: 20,
      },
      async ({ askMany }) => {
        const from = (address: string) => ({
          ...question('{ __typename }', {}, { headers: { 'x-forwarded-for': address } }),
        });
        await askMany(8000, 8, (i) =>
          from(`2001:db8::${(i >> 16).toString(16)}:${(i & 0xffff).toString(16)}`),
        );
        await askMany(8000, 8, (i) => from(`${'x'.repeat(100_000)}${i}`));
      },
    );
    expect(faults).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { question, type Asked } from './harness/ask.js';
import { attack } from './harness/attack.js';
import { freshGraph } from './harness/graphs.js';

/** A question with verbatim variables, which no client would write. */
function raw(query: string, variables: string): Asked {
  return {
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query": ${JSON.stringify(query)}, "variables": ${variables}}`,
  };
}

const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index));
const ids = times(60_000, (i) => `x${i}`);

const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
const filtered = (type: string) =>
  `query ($f: ${type}) { organizations(first: 1, filter: $f) { nodes { id } } }`;
const byFilter = filtered('OrganizationFilter');
const nested = (levels: number) => `${'{"and":['.repeat(levels)}{}${']}'.repeat(levels)}`;

type Attacks = readonly (readonly [string, () => Asked])[];

/** Each of these was found to hold or end a process, or is a likely next try. */
const variables: Attacks = [
  [
    '300,000 ids that are objects',
    () => raw(nodes, `{"ids": [${times(300_000, () => '{}').join()}]}`),
  ],
  [
    '200,000 ids that are null',
    () => raw(nodes, `{"ids": [${times(200_000, () => 'null').join()}]}`),
  ],
  [
    '200,000 values that are not in the list',
    () => raw(byFilter, `{"f": {"organizationKind": [${times(200_000, () => '"x"').join()}]}}`),
  ],
  [
    '60,000 fields that no filter has',
    () => raw(byFilter, `{"f": {${times(60_000, (i) => `"members${i}": 1`).join()}}}`),
  ],
  [
    '200,000 empty conditions',
    () => raw(byFilter, `{"f": {"or": [${times(200_000, () => '{}').join()}]}}`),
  ],
  ['60,000 levels of a filter', () => raw(byFilter, `{"f": ${nested(60_000)}}`)],
  [
    '400,000 levels of a variable that is not there',
    () => raw('{ __typename }', `{"z": ${'['.repeat(400_000)}${']'.repeat(400_000)}}`),
  ],
];

const lists: Attacks = [
  [
    '60,000 ids below a quantifier, twenty times',
    () =>
      question(
        `query ($f: [ID!]) { ${times(20, (i) => `a${i}: organizations(first: 1, filter: { members: { some: { id: $f } } }) { nodes { id } }`).join(' ')} }`,
        { f: ids },
      ),
  ],
  [
    '60,000 texts that none may have',
    () =>
      question(
        'query ($f: [String!]) { organizations(first: 1, filter: { not: { wikidata: { in: $f } } }) { totalCount } }',
        { f: ids },
      ),
  ],
  [
    'twenty timelines of a hundred',
    () =>
      question(
        `query ($f: [ID!]!) { ${times(20, (i) => `a${i}: timeline(entities: $f, first: ${100 + i}) { nodes { date } }`).join(' ')} }`,
        { f: times(100, (i) => `country:b${i}`) },
      ),
  ],
  [
    'a filter of 3,000 levels for an export',
    () => ({ path: `/export/json?filter=${encodeURIComponent(nested(3000))}` }),
  ],
  [
    '10,000 unknown variables of a stored operation',
    () => ({ path: `/q/edition-overview?${times(10_000, (i) => `k${i}=1`).join('&')}` }),
  ],
];

const texts: Attacks = [
  [
    'a search for 150,000 words',
    () =>
      question('query ($f: String!) { search(query: $f) { totalCount } }', {
        f: 'ab cd '.repeat(150_000),
      }),
  ],
  [
    'twenty searches for a hundred letters',
    () =>
      question(
        `query ($f: String!) { ${times(20, (i) => `a${i}: search(query: $f, first: 100) { totalCount } b${i}: suggest(prefix: $f) { matchedName }`).join(' ')} }`,
        { f: 'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(4).slice(0, 199) },
      ),
  ],
  [
    'a cursor of 900,000 characters',
    () =>
      question('query ($f: String) { organizations(first: 1, after: $f) { nodes { id } } }', {
        f: 'a'.repeat(900_000),
      }),
  ],
  [
    'a date of 900,000 characters',
    () =>
      question(
        'query ($f: PartialDate) { organizations(first: 1, filter: { founded: { from: $f } }) { nodes { id } } }',
        { f: '1'.repeat(900_000) },
      ),
  ],
  [
    'an id of 900,000 characters',
    () =>
      question(
        'query ($f: ID!) { country(id: $f) { id } paths(from: $f, to: "country:b1") { nodes { __typename } } }',
        { f: 'a'.repeat(900_000) },
      ),
  ],
  [
    'a text to look for of patterns',
    () =>
      question(
        'query ($f: String) { organizations(first: 1, filter: { wikidata: { contains: $f } }) { totalCount } }',
        { f: '(a+)+$'.repeat(100_000) },
      ),
  ],
  ['a field of 900,000 characters', () => question(`{ ${'a'.repeat(900_000)} }`)],
  [
    '1,900 times the same field',
    () => question(`{ countries(first: 1) { nodes { ${times(1900, () => 'id').join(' ')} } } }`),
  ],
];

/** Refusals are quick, and at most twice as long as the input. */
const maxMs = 3000;
const maxBytes = 2_000_000;

describe('bad input', () => {
  beforeAll(async () => {
    await freshGraph('generated');
  }, 120_000);

  it.each([
    ['variables', variables],
    ['lists', lists],
    ['texts', texts],
  ])('%s that are too much are refused or answered, and nobody waits', async (title, attacks) => {
    const slow: string[] = [];
    const faults = await attack(
      title,
      { store: await freshGraph('generated'), minAnswered: 0.3, seconds: 20 },
      async ({ askMany }) => {
        for (const [name, askedOf] of attacks) {
          const asked = askedOf();
          const answers = await askMany(2, 2, () => asked);
          for (const { status, ms, bytes } of answers)
            if (ms > maxMs || bytes > maxBytes)
              slow.push(`${name}: ${status} after ${Math.round(ms)} ms, ${bytes} bytes`);
        }
      },
    );
    expect(slow).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('nodes of no ids are none, and of an unknown one null', async () => {
    const faults = await attack('nodes', { store: await freshGraph('seed') }, async ({ ask }) => {
      const none = await ask(question(nodes, { ids: [] }));
      const unknown = await ask(question(nodes, { ids: ['country:om', 'country:none'] }));
      expect(
        [none, unknown].map(({ status, body }) => [status, JSON.parse(body) as unknown]),
      ).toEqual([
        [200, { data: { nodes: [] } }],
        [200, { data: { nodes: [{ id: 'country:om' }, null] } }],
      ]);
    });
    expect(faults).toEqual([]);
  });
});

import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coerceInputValue, isInputType, parse, parseType, typeFromAST, validate } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { encodeCursor } from '../../src/shared/cursor.js';
import { KnownError } from '../../src/shared/errors.js';
import { askBoth, findDisagreement } from '../fixtures/both-executors.js';
import { contextOf, knowledgeOf } from '../fixtures/context.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { generateQuestion } from './generate-question.js';

const api = await createApi();

/** Values of variables, many of which are wrong. */
const values: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  1,
  2,
  100,
  -1,
  101,
  2.5,
  3e9,
  '',
  '7',
  'organization:dco',
  'country:om',
  'organization:none',
  'edition:dc-4',
  'x'.repeat(201),
  '2024',
  '2024-13-45',
  encodeCursor(['sortAr+', 'a']),
  encodeCursor([]),
  'DEGREE',
  [],
  ['organization:dco', 'organization:none'],
  Array.from({ length: 101 }, (_, i) => `organization:${String(i)}`),
  Array.from({ length: 9 }, () => null),
  {},
  { id: 'organization:dco' },
  { id: ['organization:dco', 'organization:none'] },
  { id: ['organization:none'] },
  { members: { some: { id: ['country:none'] } } },
  { id: 'organization:dco', slug: 'a' },
  { on: '2022' },
  { on: '2022-13', certainty: 'ANY' },
  { seeds: ['organization:dco'], hops: 9 },
  { seeds: ['organization:dco'], filter: {} },
  { not: { not: { not: { not: { not: { not: { not: { not: { not: {} } } } } } } } } },
  { unknown: 1, another: 2 },
];

const someValue = fc.constantFrom(...values);

/** Most often a value that coercion lets pass for the type. */
function valueFor(type: string): fc.Arbitrary<unknown> {
  const inputType = typeFromAST(api.schema, parseType(type));
  const fits = (value: unknown) => {
    let isFit = true;
    if (value !== undefined && isInputType(inputType))
      coerceInputValue(value, inputType, () => (isFit = false));
    return isFit;
  };
  const fitting = fc.constantFrom(...values.filter(fits));
  return fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: someValue });
}

/** Root fields with a variable in each place that has a rule; `$` stands before its name. */
const roots: readonly (readonly [types: Readonly<Record<string, string>>, field: string])[] = [
  [{ id: 'ID!' }, 'node(id: $id) { id __typename }'],
  [{ ids: '[ID!]!' }, 'nodes(ids: $ids) { id __typename }'],
  [{ by: 'EntityBy!' }, 'entity(by: $by) { id }'],
  [
    { n: 'Int', c: 'String', f: 'OrganizationFilter' },
    'organizations(first: $n, after: $c, filter: $f) { nodes { id } pageInfo { endCursor } }',
  ],
  [
    { f: 'OrganizationFilter' },
    'country(id: "country:om") { memberships(filter: $f) { edges { node { id } } } }',
  ],
  [{ n: 'Int', m: 'Int' }, 'countries(first: $n, last: $m) { totalCount nodes { id } }'],
  [
    { n: 'Int', d: 'AsOf', x: 'Float' },
    'organization(id: "organization:dco") { members(first: $n, asOf: $d, minConfidence: $x) { nodes { id } } }',
  ],
  [
    { q: 'String!', n: 'Int! = 2', c: 'String', k: 'Int' },
    'search(query: $q, first: $n, after: $c) { totalCount nodes { id ... on Organization { members(first: $k) { totalCount } } } }',
  ],
  [{ q: 'String!', n: 'Int = 3' }, 'suggest(prefix: $q, limit: $n) { entity { id } }'],
  [
    { a: 'ID!', b: 'ID!', h: 'Int = 2', c: 'String' },
    'paths(from: $a, to: $b, maxHops: $h, first: 1, after: $c) { effort { partial } totalCount { value } }',
  ],
  [
    { a: 'ID!', b: 'ID!', n: 'Int = 2' },
    'commonConnections(a: $a, b: $b, first: $n) { totalCount }',
  ],
  [{ i: 'SubgraphInput!' }, 'subgraph(input: $i) { nodes { entity { id } } unknownSeeds }'],
  [
    { ids: '[ID!]!', n: 'Int = 2' },
    'timeline(entities: $ids, first: $n) { nodes { date object { id } } }',
  ],
  [
    { ids: '[ID!]', n: 'Int = 2', g: 'Int = 2' },
    'editionStats(editions: $ids, first: $n) { sessions { value groups(first: $g) { value } } }',
  ],
  [{ a: 'ID!', b: 'ID!' }, 'compareEditions(a: $a, b: $b) { __typename }'],
  [{ ids: '[ID!]', n: 'Int = 2' }, 'conflicts(entities: $ids, first: $n) { nodes { id } }'],
  [
    { n: 'Int = 2', x: 'Float' },
    'interlocks(kind: MEMBERS, first: $n, minShared: 1) { interlocks { sharedCount } }',
  ],
  [
    { is: 'Boolean = true' },
    'edition(id: "edition:dc-4") { id @include(if: $is) label @skip(if: $is) }',
  ],
  [
    { x: 'Float' },
    'organization(id: "organization:dco") { id metrics(minConfidence: $x) { degree } }',
  ],
];

/** An operation with some of these fields, each with variables of its own. */
function operationOf(chosen: readonly number[]): {
  source: string;
  variables: ReadonlyMap<string, string>;
} {
  const declared: string[] = [];
  const variables = new Map<string, string>();
  const fields = chosen.map((which, i) => {
    const [types = {}, field = ''] = roots[which] ?? [];
    for (const [name, type] of Object.entries(types)) {
      if (!new RegExp(`\\$${name}\\b`).test(field)) continue;
      declared.push(`$${name}${String(i)}: ${type}`);
      variables.set(`${name}${String(i)}`, type.replace(/ = .*/, ''));
    }
    return `f${String(i)}: ${field.replaceAll(/\$(\w+)/g, `$$$1${String(i)}`)}`;
  });
  return { source: `query (${declared.join(', ')}) { ${fields.join(' ')} }`, variables };
}

describe('our executor and graphql-js', () => {
  const seed = useSeed();
  afterAll(() => {
    knowledgeOf(seed.store).close();
  });

  async function disagreementOn(
    source: string,
    variables: Record<string, unknown>,
    isBroken: boolean,
  ) {
    const document = parse(source);
    expect(validate(api.schema, document)).toEqual([]);
    const read = () => Promise.reject(new KnownError('STORE_UNAVAILABLE', 'No store answers.'));
    const asked = isBroken ? { ...seed.store, read } : seed.store;
    const newContext = () => contextOf(seed.store, asked);
    const [ours, theirs] = await askBoth(api, { document, variables, newContext });
    return findDisagreement(document, ours, theirs);
  }

  it('agree on the errors of any values of variables, and of a store that fails', async () => {
    const fields = fc.array(fc.nat({ max: roots.length - 1 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fields, fc.gen(), fc.boolean(), async (chosen, draw, isBroken) => {
        const { source, variables: types } = operationOf(chosen);
        const variables = Object.fromEntries(
          [...types].map(([name, type]) => [name, draw(() => valueFor(type))]),
        );
        expect(await disagreementOn(source, variables, isBroken)).toBeUndefined();
      }),
      { numRuns: 400, interruptAfterTimeLimit: 40_000, endOnFailure: true },
    );
  });

  it('agree on the errors of any question with one wrong value, and of a store that fails', async () => {
    const vocabulary = { marker: 'رقم', ids: ['organization:dco', 'organization:none', 'claim:1'] };
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.boolean(), async (draw, isBroken) => {
        const question = generateQuestion(draw, api.schema, vocabulary, 'as variables');
        const [variables] = question.variables;
        const names = Object.keys(variables);
        const wrong = names[draw(fc.nat, { max: Math.max(0, names.length - 1) })];
        if (wrong !== undefined) variables[wrong] = draw(() => someValue);
        expect(await disagreementOn(question.source, variables, isBroken)).toBeUndefined();
      }),
      { numRuns: 200, interruptAfterTimeLimit: 40_000, endOnFailure: true },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { maxInterlocks } from '../../../src/analysis/common/interlock-question.js';
import { pageSize } from '../../../src/shared/page-size.js';
import { createApi } from '../../../src/api/api.js';
import { countObjects } from '../../../src/server/limits/cost/price.js';
import { advisePage } from '../../../src/server/limits/cost/page-advice.js';

const { schema } = await createApi();
const max = 50_000;

function asked(query: string) {
  const document = parse(query);
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('No operation.');
  return { document, operation, variables: {} };
}

const objects = (query: string) => countObjects(schema, asked(query)) ?? 0;

describe('the largest page of a field', () => {
  it.each([
    [
      'interlocks',
      '{ interlocks(kind: MEMBERS, first: 400) { interlocks { a { id } b { id } shared { id } } } }',
    ],
    [
      'paths',
      '{ paths(from: "a", to: "b", maxHops: 6, first: 50) { nodes { nodes { id } hops { relations { claims { nodes { evidence { exact document { id } } } } } } } } }',
    ],
  ])('fits: %s', (_, query) => {
    expect(objects(query)).toBeLessThanOrEqual(max);
  });

  it('fits by default, with every number of an edition and its groups', () => {
    const stats = schema.getType('EditionStats');
    const fields = stats && 'getFields' in stats ? Object.values(stats.getFields()) : [];
    const numbers = fields
      .filter(({ type }) => String(type).startsWith('StatedCount'))
      .map(({ name }) => `${name} { value reason groups { key value entity { id } } }`);
    expect(numbers.length).toBeGreaterThan(10);
    expect(objects(`{ editionStats { edition { id } ${numbers.join(' ')} } }`)).toBeLessThan(max);
  });
});

describe('the refusal of an operation that may fetch too much', () => {
  it.each([
    [
      '{ countries(first: 100) { nodes { memberships(first: 100) { nodes { claims(first: 100) { nodes { id } } } } } } }',
      'first',
    ],
    [
      '{ editionStats(first: FIT) { a: topics { relations { claims(first: 10) { nodes { id } } } } } }',
      'first',
    ],
    [
      '{ subgraph(input: { seeds: ["a"], maxNodes: FIT }) { nodes { entity { claims(first: 50) { nodes { id } } } } } }',
      'maxNodes',
    ],
    [
      'query { ...F } fragment F on Query { few: people(last: FIT) { nodes { claims(first: 100) { nodes { evidence { exact } } } } } }',
      'last',
    ],
  ])('names the field and a page that fits: %s', (query, argument) => {
    const wide = query.replaceAll('FIT', '2000');
    expect(objects(wide)).toBeGreaterThan(max);
    const advice = advisePage(max, schema, asked(wide));
    const [, fit, at] = /ask for at most (\d+) at "(\w+)" of "\w+"\.$/.exec(advice) ?? [];
    expect(at).toBe(argument);
    if (!query.includes('FIT')) return;
    expect(objects(query.replaceAll('FIT', String(fit)))).toBeLessThanOrEqual(max);
    if (Number(fit) === pageSize.largest) return;
    expect(objects(query.replaceAll('FIT', String(Number(fit) + 1)))).toBeGreaterThan(max);
  });

  it('names no page that the field itself would refuse', () => {
    const query =
      '{ interlocks(kind: MEMBERS, first: 2000) { interlocks { a { id } b { id } shared { id label kind sources } } } }';
    const advice = advisePage(1_000_000, schema, asked(query.replace('2000', '20000')));
    expect(advice).toContain(
      `ask for at most ${String(maxInterlocks)} at "first" of "interlocks".`,
    );
    expect(advisePage(25_000, schema, asked(query))).toMatch(/ask for at most [12]\d\d at "first"/);
  });

  it('says where most objects are', () => {
    const query =
      '{ organizations(first: 100) { nodes { id } } found: people(first: 100) { nodes { claims(first: 100) { nodes { evidence { exact document { id } } } } } } }';
    expect(advisePage(10_000, schema, asked(query))).toMatch(
      /^most of them for "found\.nodes\.claims\.nodes\.evidence\.document": ask for at most \d+ at "first" of "found"\.$/,
    );
  });

  it('has no page to offer where one entry is too much already', () => {
    const query = '{ people(first: 1) { nodes { claims(first: 1) { nodes { id } } } } }';
    expect(advisePage(2, schema, asked(query))).toMatch(
      /: ask for smaller pages, or in several operations\.$/,
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  compareSchemas,
  compareTables,
  mayBreak,
  printReleased,
  versionOf,
} from '../../../scripts/schema-changes.js';

const released = `
  type Query { person(id: ID!): Person  people(first: Int): [Person!]! }
  type Person { id: ID!  label: String  born: String }
  enum Rank { PREFERRED NORMAL }
`;
const changed = (from: string, to: string) => compareSchemas(released, released.replace(from, to));
const none = { breaking: [], dangerous: [], safe: [] };

describe('what changes in a schema', () => {
  it('is nothing where it is the same', async () => {
    expect(await compareSchemas(released, released)).toEqual(none);
  });

  it.each([
    ['a field that is gone', 'born: String', '', "Field 'born' was removed from object type"],
    ['another type', 'label: String', 'label: Int', "changed type from 'String' to 'Int'"],
    ['null in an answer', 'id: ID!  label', 'id: ID  label', "changed type from 'ID!' to 'ID'"],
    ['an argument that is now required', 'first: Int', 'first: Int!', "from 'Int' to 'Int!'"],
    ['a value that is gone', 'PREFERRED NORMAL', 'NORMAL', "'PREFERRED' was removed from enum"],
  ])('breaks clients: %s', async (_, from, to, sentence) => {
    const { breaking } = await changed(from, to);
    expect(breaking).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([
    ['a new value of an enum', 'PREFERRED', 'PREFERRED DEPRECATED', "'DEPRECATED' was added"],
    ['another default', 'first: Int', 'first: Int = 25', "'first' on field 'Query.people'"],
  ])('is dangerous: %s', async (_, from, to, sentence) => {
    const { breaking, dangerous } = await changed(from, to);
    expect(breaking).toEqual([]);
    expect(dangerous).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([
    ['a new field', 'born: String', 'born: String  died: String', "'died' was added"],
    ['no null any more', 'label: String', 'label: String!', "from 'String' to 'String!'"],
    ['a deprecation', 'born: String', 'born: String @deprecated(reason: "x")', 'is deprecated'],
  ])('is safe: %s', async (_, from, to, sentence) => {
    const { breaking, dangerous, safe } = await changed(from, to);
    expect([...breaking, ...dangerous]).toEqual([]);
    expect(safe.join('\n')).toContain(sentence);
  });

  it('is nothing between the schema of this project and itself as a release', async () => {
    const url = new URL('../../../schema/schema.graphql', import.meta.url);
    const schema = readFileSync(url, 'utf8');
    expect(await compareSchemas(printReleased('0.1.0', schema), schema)).toEqual(none);
  });
});

describe('a released schema', () => {
  it('names its version', () => {
    expect(versionOf(printReleased('1.20.3', released))).toBe('1.20.3');
  });

  it('is refused without one', () => {
    expect(() => versionOf(released)).toThrow('must begin with a line "# Released as 1.2.3"');
  });
});

describe('a version may break clients', () => {
  it.each([
    ['0.1.0', '0.2.0'],
    ['0.9.9', '1.0.0'],
    ['1.4.2', '2.0.0'],
  ])('of %s where it is %s', (from, to) => {
    expect(mayBreak(from, to)).toBe(true);
  });

  it.each([
    ['0.1.0', '0.1.0'],
    ['0.1.0', '0.1.1'],
    ['1.4.2', '1.5.0'],
    ['2.0.0', '1.9.0'],
  ])('not of %s where it is %s', (from, to) => {
    expect(mayBreak(from, to)).toBe(false);
  });
});

describe('columns of stored operations', () => {
  const released = { members: { 'group.id': 'id', 'group.label': 'label' } };

  it('may be more, and be more operations', () => {
    const members = { ...released.members, 'group.since': 'since' };
    expect(compareTables(released, { members, editions: {} })).toEqual([]);
  });

  it('break programs where one is gone, or is called otherwise in a sheet', () => {
    expect(compareTables(released, { members: { 'group.id': 'group.id' } })).toEqual([
      'The column group.id of members is called group.id in a sheet, and was id.',
      'The column group.label of members was removed.',
    ]);
    expect(compareTables(released, {})).toEqual(['The stored operation members was removed.']);
  });
});

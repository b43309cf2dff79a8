import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { checkOperation } from '../../../src/operations/check-operation.js';
import type { Texts } from '../../../src/operations/read-texts.js';
import { readVariables } from '../../../src/operations/read-variables.js';

const schema = buildSchema(`
  scalar Day
  enum Colour { RED GREEN }
  input Range { from: Int  to: Int = 9 }
  input Time { on: Day!  colour: Colour = RED }
  type Query {
    all(i: Int, f: Float, b: Boolean, s: String, id: ID, day: Day, colour: Colour, range: Range,
      ids: [ID!], numbers: [Int], grid: [[Int]], ranges: [Range!], time: Time): Boolean
    must(id: ID!): Boolean
  }
`);

const all = `query Q($i: Int, $f: Float, $b: Boolean, $s: String, $id: ID, $day: Day, $colour: Colour,
  $range: Range, $ids: [ID!], $numbers: [Int], $grid: [[Int]], $ranges: [Range!], $time: Time) {
  all(i: $i, f: $f, b: $b, s: $s, id: $id, day: $day, colour: $colour, range: $range, ids: $ids,
    numbers: $numbers, grid: $grid, ranges: $ranges, time: $time)
}`;

function read(source: string, given: Readonly<Record<string, unknown>>) {
  const checked = checkOperation({ name: 'a-document', source, kind: 'query' }, schema);
  if ('faults' in checked) throw new Error(checked.faults.map(({ reason }) => reason).join());
  return readVariables(checked, given as Texts, schema);
}

describe('variables of a query string', () => {
  it.each([
    [{ i: '-3' }, { i: -3 }],
    [{ f: '1.5e3' }, { f: 1500 }],
    [{ b: 'true' }, { b: true }],
    [{ s: '12' }, { s: '12' }],
    [{ s: '' }, { s: '' }],
    [{ s: '["x"]' }, { s: '["x"]' }],
    [{ id: '007' }, { id: '007' }],
    [{ day: '2020-11' }, { day: '2020-11' }],
    [{ colour: 'RED' }, { colour: 'RED' }],
    [{ range: '{"from":1}' }, { range: { from: 1 } }],
    [{ time: '2020-11' }, { time: { on: '2020-11' } }],
    [{ time: '{"on":"2020"}' }, { time: { on: '2020' } }],
    [{ ids: 'a' }, { ids: ['a'] }],
    [{ ids: ['a', 'b'] }, { ids: ['a', 'b'] }],
    [{ ids: '["a","b"]' }, { ids: ['a', 'b'] }],
    [{ ids: '[]' }, { ids: [] }],
    [{ numbers: ['1', '2'] }, { numbers: [1, 2] }],
    [{ grid: ['[1,2]', '[3]'] }, { grid: [[1, 2], [3]] }],
    [{ ranges: '{"to":1}' }, { ranges: [{ to: 1 }] }],
    [{ variables: '{"i":1,"ids":["a"],"s":null}' }, { i: 1, s: null, ids: ['a'] }],
    [{}, {}],
  ])('are values of their types: %j', (given, expected) => {
    expect(read(all, given)).toEqual(expected);
  });

  it('stand in the order of their definitions, however they come', () => {
    const texts = JSON.stringify(read(all, { s: 'x', i: '1' }));
    expect(texts).toBe(JSON.stringify(read(all, { variables: '{"s":"x","i":1}' })));
  });

  it.each([
    [{ i: '1.5' }, 'Int cannot represent non-integer value: 1.5.'],
    [{ i: 'one' }, 'Int cannot represent non-integer value: "one".'],
    [{ i: '' }, 'Int cannot represent non-integer value: "".'],
    [{ i: '0x10' }, 'Int cannot represent non-integer value: "0x10".'],
    [{ i: '9999999999' }, 'non 32-bit signed integer'],
    [{ f: 'NaN' }, 'Float cannot represent non numeric value: "NaN".'],
    [{ f: '1e999' }, 'Float cannot represent non numeric value'],
    [{ b: '1' }, 'Boolean cannot represent a non boolean value: "1".'],
    [{ colour: 'BLUE' }, 'Value "BLUE" does not exist in "Colour" enum.'],
    [{ range: '{from:1}' }, '"range" takes JSON.'],
    [{ range: '{"form":1}' }, 'Field "form" is not defined by type "Range".'],
    [{ i: ['1', '2'] }, '"i" takes one value.'],
    [{ ids: '[' }, '"ids" takes JSON.'],
    [{ first: '1' }, '"first" is unknown.'],
    [{ toString: '1' }, '"toString" is unknown.'],
    [{ variables: '{"first":1}' }, '"first" is unknown.'],
    [{ variables: '[1]' }, '"variables" takes one JSON object.'],
    [{ variables: '{' }, '"variables" takes one JSON object.'],
    [{ variables: ['{}', '{}'] }, '"variables" takes one JSON object.'],
    [{ variables: '{}', i: '1' }, 'by their names or all in "variables", not both.'],
  ])('are refused where they are none: %j', (given, sentence) => {
    expect(() => read(all, given)).toThrow(sentence);
  });

  it.each([
    ['in one of them', (deep: string) => ({ range: deep })],
    ['in a list', (deep: string) => ({ grid: `[${deep}]` })],
    ['in all of them as JSON', (deep: string) => ({ variables: `{"range": ${deep}}` })],
  ])('are refused where they nest without end, %s', (_, given) => {
    const deep = `${'{"to": '.repeat(10_000)}1${'}'.repeat(10_000)}`;
    expect(() => read(all, given(deep))).toThrow(/nests deeper than 32 levels/);
  });

  it('are refused with all faults at once, and what the operation takes', () => {
    const source = 'query Q($id: ID!, $i: Int = 3) { must(id: $id) all(i: $i) }';
    expect(() => read(source, {})).toThrow(
      'Variable "$id" of required type "ID!" was not provided. "a-document" takes id: ID!, i: Int = 3.',
    );
    expect(() => read(source, { x: '1', y: '2' })).toThrow('"x" is unknown. "y" is unknown.');
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`v${i}`, '1']));
    expect(() => read(source, many)).toThrow(
      /^("v\d" is unknown\. ){5}There are 995 more faults\. "/,
    );
    expect(() => read('{ all }', { x: '1' })).toThrow('"a-document" takes no variables.');
  });
});

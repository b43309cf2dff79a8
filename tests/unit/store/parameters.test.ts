import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkParameters } from '../../../src/store/plain-values.js';
import { checkStored } from '../../../src/store/stored-values.js';

const badInput = (message: string) => expect.objectContaining({ code: 'BAD_INPUT', message });
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('parameters', () => {
  it.each([
    ['text, numbers, booleans and null', { a: 'ع', b: -1.5, c: true, d: null }],
    ['lists and maps in one another', { rows: [{ a: [1, 'x', null] }, [], {}] }],
    ['objects without a prototype', { a: Object.assign(Object.create(null), { b: 1 }) as unknown }],
    ['characters outside the first plane', { a: '👩🏽‍🚀' }],
    ['nesting that ends', { a: nested(63) }],
  ])('may be %s', (_, parameters) => {
    expect(() => {
      checkParameters(parameters);
    }).not.toThrow();
  });

  it.each<[message: string, parameters: Record<string, unknown>]>([
    ['The value at p0 cannot be stored: it is of type undefined.', { p0: undefined }],
    ['The value at p0.rows[1] cannot be stored: it is NaN.', { p0: { rows: [1, NaN] } }],
    [
      'The value at p1 cannot be stored: it is a whole number beyond ±(2^53 - 1).',
      { p0: 1, p1: 1e19 },
    ],
    [
      'The value at p0[0].x cannot be stored: it holds half a character.',
      { p0: [{ x: '\ud83d' }] },
    ],
    [
      'The value at p0 cannot be stored: it is neither a list nor a plain object.',
      { p0: new Set() },
    ],
  ])('are refused with their place: %s', (message, parameters) => {
    expect(() => {
      checkParameters(parameters);
    }).toThrow(badInput(message));
  });

  it('are refused where they nest too deep, in a sentence that ends', () => {
    const check = () => {
      checkParameters({ a: nested(100) });
    };
    expect(check).toThrow(/nested deeper than 64, or within itself/);
    expect(check).toThrow(/^.{1,300}$/);
  });

  it('are refused where they lie within themselves, however often', () => {
    const many: unknown[] = [];
    many.push(many, many, many);
    expect(() => {
      checkParameters({ many });
    }).toThrow(/cannot be stored/);
  });

  it('are refused where they are too many or too long', () => {
    expect(() => {
      checkParameters({ a: new Array(4_000_000_000) });
    }).toThrow(/cannot be stored/);
    expect(() => {
      checkParameters({ a: Array.from({ length: 2_000_001 }, () => 1) });
    }).toThrow(/one of more than 2000000 values/);
    const text = 'x'.repeat(1024 * 1024);
    expect(() => {
      checkParameters({ a: Array.from({ length: 65 }, () => text) });
    }).toThrow(/more than 67108864 characters/);
  });

  it('are all that JSON can say in whole characters', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.maxSafeInteger(),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        ...[
          fc.string({ unit: 'binary' }),
          number.filter((each) => !Number.isInteger(each) || Number.isSafeInteger(each)),
        ],
        ...[
          fc.boolean(),
          fc.constant(null),
          fc.array(tie('any')),
          fc.dictionary(fc.string(), tie('any')),
        ],
      ),
    })).any;
    fc.assert(
      fc.property(value, (each) => {
        expect(() => {
          checkParameters({ each });
        }).not.toThrow();
      }),
    );
  });
});

describe('what a statement stores', () => {
  const check = (text: string, parameters: Record<string, unknown>) => () => {
    checkStored({ text, parameters });
  };
  const noProperty = 'is not a text, number, boolean or list of one of them without nulls';

  it.each<[place: string, text: string, parameters: Record<string, unknown>]>([
    ['p', 'MATCH (n) SET n.x = $p', { p: { a: 1 } }],
    [
      'p[0].x',
      'UNWIND $p AS row MERGE (n:L {id: row.id}) SET n.x = row.x',
      { p: [{ id: 1, x: [[1]] }] },
    ],
    [
      'rows[1].properties.b',
      'UNWIND $rows AS row CREATE (n:L) SET n = row.properties',
      { rows: [{ properties: {} }, { properties: { a: 1, b: ['x', 2] } }] },
    ],
    ['p.x', 'MATCH (n) SET n += $p', { p: { x: [null] } }],
    ['p.x', 'MATCH (n) WITH n, $p.x AS y SET n.z = 1, n.x = y', { p: { x: {} } }],
    ['p', 'CREATE (n:L {id: 1, x: $p})', { p: [{}] }],
    ['p', 'MATCH (a) MATCH (b) CREATE (a)-[:T {x: $p}]->(b)', { p: [true, 'x'] }],
    ['p', 'MERGE (n:L {id: 1}) ON CREATE SET n.x = $p ON MATCH SET n.y = 1', { p: [[]] }],
    ['p', 'MERGE (n:L {id: 1}) ON CREATE SET n.y = 1 ON MATCH SET n.x = $p', { p: [[]] }],
    ['p[0]', 'MATCH (n) FOREACH (x IN $p | SET n.x = x)', { p: [{}] }],
    ['p[0][1]', 'UNWIND $p AS row UNWIND row AS x CREATE (n:L {x: x})', { p: [[1, {}]] }],
    ['p', 'MATCH (a) CALL (a) { SET a.x = $p }', { p: {} }],
  ])('is refused at %s: %s', (place, text, parameters) => {
    expect(check(text, parameters)).toThrow(
      badInput(`The value at ${place} cannot be stored: it ${noProperty}.`),
    );
  });

  it('is refused where a map is needed', () => {
    for (const p of [1, null, 'x', [1]])
      expect(check('MATCH (n) SET n += $p', { p })).toThrow(
        badInput('The value at p cannot be stored: it is not a map of properties.'),
      );
  });

  it.each<[text: string, parameters: Record<string, unknown>]>([
    ['MERGE (n:L {id: $p})', { p: null }],
    ['UNWIND $p AS row MERGE (n:L {id: row.id})', { p: [{}] }],
    [
      'UNWIND $p AS row MATCH (a) MATCH (b) MERGE (a)-[r:T {id: row.id}]->(b)',
      { p: [{ id: null }] },
    ],
  ])('is refused where it is looked for and null: %s', (text, parameters) => {
    expect(check(text, parameters)).toThrow(/is null, but a searched property must have a value/);
  });

  it.each<[text: string, parameters: Record<string, unknown>]>([
    [
      'UNWIND $p AS row MERGE (n:L {id: row.id}) SET n += row.properties',
      {
        p: [
          {
            id: 'x',
            properties: { a: 'ع', b: 1, c: 0.5, d: true, e: null, f: [], g: [1, 0.5], h: ['x'] },
          },
        ],
      },
    ],
    ['MATCH (n) WHERE n.id IN $p SET n:Label', { p: [{ any: 'thing' }] }],
    ['MATCH (n) SET n.x = $p.x', { p: null }],
    ['UNWIND $p AS row RETURN row.a.b', { p: [{ a: { b: [[{}]] } }] }],
    ['UNWIND $p AS x MATCH (n) WITH n, count(*) AS x SET n.y = x', { p: [{}] }],
    ['MATCH (n) SET n.x = coalesce($p, 1)', { p: {} }],
  ])('is let through: %s', (text, parameters) => {
    expect(check(text, parameters)).not.toThrow();
  });
});

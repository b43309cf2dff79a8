import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KnownError } from '../../../src/shared/errors.js';
import { cypher, join, name, toStatement } from '../../../src/store/statement.js';

describe('a statement', () => {
  it('holds its values beside its text', () => {
    const statement = toStatement(
      cypher`MATCH (n:Person {id: ${'person:x'}}) RETURN n.${name('labelAr')}`,
    );
    expect(statement).toEqual({
      text: 'MATCH (n:Person {id: $p0}) RETURN n.labelAr',
      parameters: { p0: 'person:x' },
    });
  });

  it('is put together from fragments, whose values are numbered in the order of the text', () => {
    const conditions = [cypher`n.a = ${1}`, cypher`n.b IN ${['x', 'y']}`];
    const match = cypher`MATCH (n) WHERE ${join(conditions, ' AND ')}`;
    expect(toStatement(cypher`${match} RETURN n.id LIMIT ${10}`)).toEqual({
      text: 'MATCH (n) WHERE n.a = $p0 AND n.b IN $p1 RETURN n.id LIMIT $p2',
      parameters: { p0: 1, p1: ['x', 'y'], p2: 10 },
    });
  });

  it('keeps equal values apart, for they may differ the next time', () => {
    const { parameters } = toStatement(cypher`RETURN ${1} AS a, ${1} AS b`);
    expect(parameters).toEqual({ p0: 1, p1: 1 });
  });

  it('is frozen', () => {
    const statement = toStatement(cypher`RETURN ${1} AS a`);
    expect(Object.isFrozen(statement)).toBe(true);
    expect(Object.isFrozen(statement.parameters)).toBe(true);
  });

  it('lets no value reach its text', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { minLength: 1 }), (values) => {
        const fragments = values.map((value) => cypher`x = ${value}`);
        const { text, parameters } = toStatement(join(fragments, ' OR '));
        expect(text).toBe(values.map((_, i) => `x = $p${i}`).join(' OR '));
        expect(Object.values(parameters)).toEqual(values);
      }),
    );
  });

  it('takes text that looks like Cypher for a value', () => {
    const attack = "'}) DETACH DELETE n //";
    expect(toStatement(cypher`MATCH (n {id: ${attack}}) RETURN n.id`).text).toBe(
      'MATCH (n {id: $p0}) RETURN n.id',
    );
  });
});

describe('a name', () => {
  it.each(['Person', 'MEMBER_OF', 'labelAr', 'n0', 'a_1'])('may be %s', (text) => {
    expect(toStatement(name(text))).toEqual({ text, parameters: {} });
  });

  it.each([
    '',
    '1a',
    '_a',
    'a b',
    'a-b',
    'a.b',
    'a`b',
    'A` DETACH DELETE n',
    'اسم',
    'a\n',
    '$p',
    'n:L',
  ])('is refused, not escaped, as %j', (text) => {
    expect(() => name(text)).toThrow(KnownError);
    expect(() => name(text)).toThrow(/cannot be a name/);
  });
});

describe('joined fragments', () => {
  it('are nothing where there are none', () => {
    expect(toStatement(join([], ', ')).text).toBe('');
  });

  it('are the one where there is one', () => {
    expect(toStatement(join([cypher`a`], ', ')).text).toBe('a');
  });
});

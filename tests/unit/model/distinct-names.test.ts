import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { kinds } from '../../../src/model/entities/index.js';
import { withDistinctNames } from '../../../src/model/kinds.js';
import { relations } from '../../../src/model/relations/index.js';
import { withDistinctFields } from '../../../src/model/relations/types.js';

describe('the model', () => {
  it('refuses two relations that give a kind one field', () => {
    expect(() => withDistinctFields([...relations, ...relations.slice(0, 1)])).toThrow(
      /^MEMBER_OF gives \w+ the field \w+, which MEMBER_OF gives it already: choose another name.$/,
    );
    expect(withDistinctFields(relations)).toBe(relations);
  });

  it.each([
    ['prefix', 'quote'],
    ['one', 'quote'],
    ['many', 'quotes'],
  ])('refuses two kinds of one %s', (part, name) => {
    const [first, ...others] = kinds;
    expect(() =>
      withDistinctNames([{ ...first, [part]: name } as (typeof kinds)[number], ...others]),
    ).toThrow(`both have "${part}: ${name}", which belongs to one kind.`);
  });
});

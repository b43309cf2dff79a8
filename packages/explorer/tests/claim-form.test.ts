import { describe, expect, it } from '@jest/globals';
import type { Forms } from '../form/change.js';
import {
  claimOf,
  formOf,
  formsOf,
  kindsBeside,
  partsOf,
  type ClaimForm,
} from '../form/claim-form.js';
import { bindTo, changesIn, filledIn, isDate } from '../form/draft.js';
import { toValue } from '../form/value.js';

type Vocabulary = Forms['vocabulary'];

const value = (
  predicate: string,
  valueType: Vocabulary['predicates'][number]['valueType'],
): Vocabulary['predicates'][number] => ({ predicate, valueType, kinds: ['Person'], codes: [] });

const relation = (
  type: string,
  given: Partial<Vocabulary['relations'][number]> = {},
): Vocabulary['relations'][number] => ({
  type,
  symmetric: false,
  takesRole: false,
  needsRole: false,
  sources: ['Person'],
  targets: ['Organization'],
  ...given,
});

const forms: Forms = {
  vocabulary: {
    predicates: [value('BORN', 'DATE'), value('NAME', 'NAME'), value('FIGURE', 'QUANTITY')],
    relations: [
      relation('WORKS_FOR', { takesRole: true, needsRole: true }),
      relation('MET', { symmetric: true, targets: ['Person'] }),
    ],
  },
  datasets: [],
};

const amina = { id: 'person:amina', kind: 'Person' } as const;
const oasis = { id: 'organization:oasis', kind: 'Organization' } as const;

const form = (key: string, kind: 'Person' | 'Organization' = 'Person'): ClaimForm => {
  const found = formsOf(kind, forms).find((each) => each.key === key);
  if (found === undefined) throw new Error(`No form has the key ${key}.`);
  return found;
};

describe('the forms of claims', () => {
  it('are those of the values and relations that a kind takes, a symmetric relation once', () => {
    const keysOf = (kind: 'Person' | 'Organization'): readonly string[] =>
      formsOf(kind, forms).map(({ key }) => key);
    expect(keysOf('Person')).toEqual(['BORN', 'NAME', 'FIGURE', 'from WORKS_FOR', 'from MET']);
    expect(keysOf('Organization')).toEqual(['to WORKS_FOR']);
  });

  it('are found by the predicate of a claim that is there', () => {
    expect(formOf('BORN', forms)?.key).toBe('BORN');
    expect(formOf('MET', forms)?.key).toBe('from MET');
    expect(formOf('UNKNOWN', forms)).toBeUndefined();
  });

  it('name the kinds at the other end from either end', () => {
    const worksFor = relation('WORKS_FOR');
    expect(kindsBeside(worksFor, 'Person', true)).toEqual(['Organization']);
    expect(kindsBeside(worksFor, 'Organization', false)).toEqual(['Person']);
    expect(kindsBeside(worksFor, 'Organization', true)).toEqual([]);
  });

  it('have the parts that are filled in, of which a document may support some alone', () => {
    expect(partsOf(form('BORN'), { date: '1968' })).toEqual(['VALUE']);
    expect(partsOf(form('from WORKS_FOR'), { roleAr: 'مدير', validFrom: ' ' })).toEqual([
      'OBJECT',
      'ROLE',
    ]);
    expect(partsOf(form('from WORKS_FOR'), { ended: 'true' })).toEqual(['OBJECT', 'VALID_TO']);
    const figure = { number: '71', time: '2020', validFrom: '2020' };
    expect(partsOf(form('FIGURE'), figure)).toEqual(['VALUE', 'UNIT', 'QUALIFIER', 'TIME']);
    expect(partsOf(form('FIGURE'), { populationKey: 'women' })).toContain('POPULATION');
  });
});

describe('a claim as it is filled in', () => {
  it('states a value', () => {
    const filled = { draft: { date: ' 1968-02 ' }, other: undefined };
    expect(claimOf(form('BORN'), amina, filled)).toEqual({
      subject: 'person:amina',
      predicate: 'BORN',
      value: { date: '1968-02' },
    });
  });

  it('states a relation from either end', () => {
    const draft = { roleAr: 'مدير', validFrom: '2020' };
    const claim = {
      subject: 'person:amina',
      predicate: 'WORKS_FOR',
      object: 'organization:oasis',
      ...draft,
    };
    expect(claimOf(form('from WORKS_FOR'), amina, { draft, other: oasis })).toEqual(claim);
    const atTarget = form('to WORKS_FOR', 'Organization');
    expect(claimOf(atTarget, oasis, { draft, other: amina })).toEqual(claim);
  });

  it.each([
    ['its other end', { roleAr: 'مدير' }, undefined],
    ['the role that it needs', {}, oasis],
    ['a date', { roleAr: 'مدير', validTo: 'soon' }, oasis],
  ])('is none without %s', (_missing, draft, other) => {
    expect(claimOf(form('from WORKS_FOR'), amina, { draft, other })).toBeUndefined();
  });
});

describe('a value as it is filled in', () => {
  const figure = { number: '71', unit: 'PERCENT', text: '71%' };

  it('has the parts of its type', () => {
    expect(toValue(value('FIGURE', 'QUANTITY'), figure)).toEqual({ ...figure, number: 71 });
    expect(toValue(value('NAME', 'NAME'), { text: 'Amina' })).toBeUndefined();
    expect(toValue(value('FIGURE', 'QUANTITY'), { ...figure, number: 'many' })).toBeUndefined();
  });

  it('has a population with all of its parts, or none', () => {
    const all = { populationKey: 'women', populationAr: 'نساء', populationEn: 'Women' };
    expect(toValue(value('FIGURE', 'QUANTITY'), { ...figure, ...all })).toMatchObject({
      population: { key: 'women', ar: 'نساء', en: 'Women' },
    });
    const half = { ...figure, ...all, populationEn: ' ' };
    expect(toValue(value('FIGURE', 'QUANTITY'), half)).toBeUndefined();
  });
});

describe('a draft', () => {
  it('gives its texts trimmed, without the empty ones', () => {
    expect(filledIn({ a: ' x ', b: ' ' }, ['a', 'b', 'c'])).toEqual({ a: 'x' });
  });

  it('tells which texts changed, and which were taken away', () => {
    const before = { kept: 'x', changed: 'y', gone: 'z' };
    const draft = { kept: 'x ', changed: 'Y', gone: '', added: 'new' };
    expect(changesIn(draft, before, ['kept', 'changed', 'gone', 'added', 'other'])).toEqual({
      changed: 'Y',
      gone: null,
      added: 'new',
    });
  });

  it('is changed by the fields that are bound to it', () => {
    const changes: unknown[] = [];
    const bind = bindTo({ a: 'x' }, (change) => changes.push(change));
    expect([bind('a').value, bind('b').value]).toEqual(['x', '']);
    bind('b').set('y');
    expect(changes).toEqual([{ b: 'y' }]);
  });

  it.each([
    ['2020', true],
    ['2020-11', true],
    [' 2020-11-26 ', true],
    ['2020-1', false],
    ['26/11/2020', false],
    ['', false],
  ])('has a date in "%s": %s', (text, is) => {
    expect(isDate(text)).toBe(is);
  });
});

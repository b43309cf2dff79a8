import { describe, expect, it } from '@jest/globals';
import {
  checkPropertyId,
  isRelation,
  readAgreements,
  type GivenProperty,
} from '../../../src/knowledge/read-agreements.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';
import { countedStore } from '../../fixtures/stores/counted-store.js';

const given = (id: string, ...values: readonly string[]): GivenProperty => ({ id, values });

describe('what a list says of entities', () => {
  const seed = useSeed();

  /** Whether an entity has a property so; undefined where nothing is known. */
  async function agrees(entity: string, property: GivenProperty): Promise<boolean | undefined> {
    const agreement = await readAgreements(seed.store, [entity], [property], {});
    return agreement(entity, [property]).get(property.id);
  }

  it.each([
    ['a field by its name', 'country:om', given('iso2', 'OM'), true],
    ['a field by its predicate', 'country:om', given('ISO_ALPHA_2', 'OM'), true],
    ['other letters of the same word', 'country:om', given('iso2', 'om'), true],
    ['another value', 'country:om', given('iso2', 'SA'), false],
    ['one of several values', 'country:om', given('iso2', 'SA', 'OM'), true],
    ['a field without a value', 'organization:dco', given('iso2', 'OM'), undefined],
    ['a tie', 'country:om', given('MEMBER_OF', 'organization:gcc'), true],
    ['a tie from its other end', 'organization:gcc', given('MEMBER_OF', 'country:om'), true],
    [
      'one of several ties',
      'country:ng',
      given('MEMBER_OF', 'organization:gcc', 'organization:dco'),
      true,
    ],
    [
      'a tie that no document states',
      'country:ng',
      given('MEMBER_OF', 'organization:gcc'),
      undefined,
    ],
    ['a tie of another type', 'country:om', given('HOSTED', 'organization:gcc'), undefined],
    ['an unknown entity', 'country:none', given('iso2', 'OM'), undefined],
  ])('is for, against or nothing of them: %s', async (_, entity, property, expected) => {
    expect(await agrees(entity, property)).toBe(expected);
  });

  it.each([
    ['the same year', '2020', true],
    ['a day within it', '2020-11-26', true],
    ['space around it', ' 2020-11 ', true],
    ['another year', '2021', false],
    ['words for it', 'November 2020', false],
  ])('fits a date as far as both are known: %s', async (_, value, expected) => {
    expect(await agrees('organization:dco', given('founded', value))).toBe(expected);
  });

  it('takes one statement for all fields and one for all ties, of all entities', async () => {
    const { store, statements } = countedStore(seed.store);
    const properties = [
      given('iso2', 'OM'),
      given('iso3', 'OMN'),
      given('MEMBER_OF', 'organization:gcc'),
      given('CO_FOUNDED', 'organization:dco'),
    ];
    const agreement = await readAgreements(store, ['country:om', 'country:sa'], properties, {});
    expect(statements).toHaveLength(2);
    expect([...agreement('country:om', properties)]).toEqual([
      ['iso2', true],
      ['iso3', true],
      ['MEMBER_OF', true],
    ]);
    expect([...agreement('country:sa', properties.slice(0, 1))]).toEqual([['iso2', false]]);
  });

  it('takes no statement where nothing is given', async () => {
    const { store, statements } = countedStore(seed.store);
    const agreement = await readAgreements(store, ['country:om'], [], {});
    expect(agreement('country:om', []).size).toBe(0);
    expect(statements).toEqual([]);
  });
});

describe('a property that a list may give', () => {
  it.each(['iso2', 'ISO_ALPHA_2', 'founded', 'MEMBER_OF'])('is %s', (id) => {
    expect(() => {
      checkPropertyId(id);
    }).not.toThrow();
  });

  it.each(['capital', 'NAME', 'member_of'])('is not %s', (id) => {
    expect(() => {
      checkPropertyId(id);
    }).toThrow(`"${id}" is neither a type of relation nor one of `);
  });

  it('is told with the beginning of a very long one', () => {
    expect(() => {
      checkPropertyId('x'.repeat(1000));
    }).toThrow(`"${'x'.repeat(100)}" is`);
  });

  it('is a relation by its type alone', () => {
    expect(['MEMBER_OF', 'iso2', 'memberships'].map(isRelation)).toEqual([true, false, false]);
  });
});

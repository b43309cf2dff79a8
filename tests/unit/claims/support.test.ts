import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import {
  countSources,
  partsOf,
  sourcesOf,
  supportOf,
  wholeParts,
} from '../../../src/claims/support.js';
import type { ClaimPart } from '../../../src/model/values/lists.js';
import { literal, stated } from '../../fixtures/graphs/stated-claim.js';

const membership = stated({ validFrom: '2022-07-27' });
const reference = { ...membership, method: 'REFERENCE' } as const;
const said = (document: string, ...supports: ClaimPart[]) => ({ document, supports });
const figure = {
  type: 'QUANTITY',
  number: 5,
  unit: 'people',
  raw: 'five',
  time: '2020',
  qualifier: 'EXACT',
} as const;
const itself = (document: string) => document;

describe('the parts of a claim', () => {
  it.each([
    ['a relation', stated(), ['SUBJECT', 'OBJECT']],
    [
      'a dated relation in a role',
      stated({ roleKey: 'chair', validFrom: '2020', validTo: '2021' }),
      ['SUBJECT', 'OBJECT', 'ROLE', 'VALID_FROM', 'VALID_TO'],
    ],
    ['an end without a day', stated({ ended: true }), ['SUBJECT', 'OBJECT', 'VALID_TO']],
    ['a literal', literal('FOUNDED', { type: 'DATE', date: '2020' }), ['SUBJECT', 'VALUE']],
    ['a figure', literal('POPULATION', figure), ['SUBJECT', 'VALUE', 'UNIT', 'QUALIFIER', 'TIME']],
  ])('are those that it has: %s', (_, claim, parts) => {
    expect(partsOf(claim)).toEqual(parts);
  });

  it('are borne by evidence of an older version as far as its value was one part', () => {
    const parts = partsOf(literal('POPULATION', figure));
    expect(wholeParts(['VALUE'], parts)).toEqual(parts);
    expect(wholeParts(['OBJECT'], partsOf(membership))).toEqual(['SUBJECT', 'OBJECT']);
    expect(wholeParts(['VALID_FROM'], partsOf(membership))).toEqual(['VALID_FROM']);
    expect(wholeParts(['SUBJECT', 'VALUE'], parts)).toEqual(['SUBJECT', 'VALUE']);
  });
});

describe('support', () => {
  it('is of each part by the evidence that says it', () => {
    const evidence = [
      said('a', 'OBJECT', 'VALID_FROM'),
      said('b', 'OBJECT'),
      said('c', 'VALID_FROM'),
      said('d', 'VALID_FROM'),
    ];
    expect(supportOf(reference, evidence.slice(0, 2), itself)).toEqual({
      confidence: 0.9,
      sources: ['a', 'b'],
      roleSupport: null,
      validFromSupport: { confidence: 0.8, sources: 1, documents: ['a'] },
      validToSupport: null,
    });
    expect(supportOf(reference, evidence, itself).validFromSupport).toEqual({
      confidence: 0.9,
      sources: 3,
      documents: ['a', 'c', 'd'],
    });
  });

  it('counts a release and its retellings once, and is no surer for them', () => {
    const sourceOf = sourcesOf([
      { id: 'release', retells: null },
      { id: 'news', retells: 'release' },
      { id: 'blog', retells: 'news' },
    ]);
    const evidence = ['release', 'news', 'blog'].map((id) => said(id, 'OBJECT', 'VALID_FROM'));
    expect(supportOf(reference, evidence, sourceOf)).toMatchObject({
      confidence: 0.8,
      sources: ['release'],
      validFromSupport: { sources: 1 },
    });
  });

  it('counts two retellings once where the release itself is not cited', () => {
    const sourceOf = sourcesOf([
      { id: 'news', retells: 'release' },
      { id: 'blog', retells: 'release' },
    ]);
    const evidence = ['news', 'blog'].map((id) => said(id, 'OBJECT', 'VALID_FROM'));
    expect(supportOf(reference, evidence, sourceOf).sources).toEqual(['release']);
  });

  it('is of no part surer than a person said of the claim', () => {
    const support = supportOf(
      { ...membership, stated: 0.5 },
      [said('a', 'OBJECT', 'VALID_FROM')],
      itself,
    );
    expect([support.confidence, support.validFromSupport?.confidence]).toEqual([0.5, 0.5]);
  });

  it('counts each document with one other than itself for its source as that one', () => {
    const chains = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(chains, (next) => {
        const ids = next.map((_, i) => String(i));
        const documents = ids.map((id, i) => ({
          id,
          retells: (next[i] ?? 0) < i ? String(next[i]) : null,
        }));
        const sourceOf = sourcesOf(documents);
        const { sources } = supportOf(
          stated(),
          ids.map((id) => said(id, 'OBJECT')),
          sourceOf,
        );
        expect(sources).toEqual(
          documents
            .filter(({ retells }) => retells === null)
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });

  it('ends where documents retell each other in a circle', () => {
    const circle = sourcesOf([
      { id: 'a', retells: 'c' },
      { id: 'b', retells: 'a' },
      { id: 'c', retells: 'b' },
      { id: 'd', retells: 'b' },
    ]);
    expect(['a', 'b', 'c', 'd'].map(circle)).toEqual(['a', 'a', 'a', 'a']);
  });
});

it('claims rest together on the documents of each, those of several once', () => {
  expect(countSources([])).toBe(0);
  expect(countSources([{ sources: ['a', 'b'] }, { sources: ['b'] }, { sources: ['c'] }])).toBe(3);
});

import { describe, expect, it } from '@jest/globals';
import { phraseEntity, phraseRelation } from '../../../src/claims/projection/phrasing.js';
import { shownOf, termsOf } from '../../../src/claims/terms.js';
import type { NonEmpty } from '#text/group-by.js';
import type { StatedClaim } from '../../../src/claims/records.js';
import type { NameForms } from '#text/sentence/forms.js';
import { literal, stated } from '../../fixtures/graphs/stated-claim.js';

const read = (phrasing: string | null): unknown => phrasing && JSON.parse(phrasing);

const named = (text: string, lang: 'AR' | 'EN', forms?: NameForms) =>
  literal('NAME', {
    type: 'NAME',
    text,
    lang,
    script: lang === 'AR' ? 'ARAB' : 'LATN',
    nameKind: 'OFFICIAL',
    ...(forms && { forms }),
  });

const words = (text: string, lang: 'AR' | 'EN', of: Partial<StatedClaim> = {}) =>
  literal('TEXT', { type: 'TEXT', text, lang }, of);

describe('what sentences need of an entity', () => {
  it('is nothing where nothing is declared', () => {
    expect(phraseEntity([named('Palm Institute', 'EN')])).toBeNull();
  });

  it('is the declared name of each language, the preferred of several', () => {
    const first = named('معهد النخيل', 'AR', { gender: 'MASCULINE' });
    const second = named('دار النخيل', 'AR', { gender: 'FEMININE' });
    const said = [
      { ...first, id: 'claim:2', confidence: 0.7 },
      { ...second, id: 'claim:1', confidence: 0.9 },
      named('Palm Institute', 'EN'),
    ];
    expect(read(phraseEntity(said))).toEqual({ ar: { name: 'دار النخيل', gender: 'FEMININE' } });
  });

  it('is what it is by the closed lists, and when it takes place', () => {
    expect(
      read(
        phraseEntity([
          literal('ORGANIZATION_KIND', { type: 'CODE', text: 'EMBASSY' }),
          literal('WIKIDATA', { type: 'CODE', text: 'Q1' }),
          literal('DATE', { type: 'DATE', date: '2030-02' }),
        ]),
      ),
    ).toEqual({ is: ['EMBASSY'], date: '2030-02' });
  });

  it('is of a quote its words, ours where they were said in the other language', () => {
    expect(
      read(
        phraseEntity([
          words('Water is life', 'EN', { method: 'EXPLICIT' }),
          words('الماء حياة', 'AR', { method: 'DERIVED', confidence: 0.7 }),
        ]),
      ),
    ).toEqual({
      words: { ar: { text: 'الماء حياة', isOurs: true }, en: { text: 'Water is life' } },
      spoken: 'en',
    });
  });

  it('takes for words a name in the other language only where a name is the words themselves', () => {
    const text = words('الماء حياة', 'AR', { method: 'EXPLICIT' });
    const english = named('Water is life', 'EN');
    expect(read(phraseEntity([text, named('الماء حياة', 'AR'), english]))).toMatchObject({
      words: { en: { text: 'Water is life', isOurs: true } },
    });
    expect(read(phraseEntity([text, named('حديث', 'AR'), english]))).toEqual({
      words: { ar: { text: 'الماء حياة' } },
      spoken: 'ar',
    });
  });
});

describe('what sentences need of a relation', () => {
  const phrase = (claims: NonEmpty<StatedClaim>) => {
    const term = termsOf(claims).terms.at(-1) ?? { starts: [], ends: [] };
    return phraseRelation(claims, term, shownOf(term));
  };
  const relation = (of: Partial<StatedClaim>) =>
    stated({ predicate: 'MEMBER_OF', object: 'organization:o', ...of });

  it('is nothing where its preferred claim says it plainly', () => {
    const implied = relation({ id: 'claim:1', method: 'INFERRED', confidence: 0.6 });
    expect(phrase([implied, relation({ id: 'claim:2', confidence: 0.9 })])).toBeNull();
    expect(read(phrase([implied]))).toEqual({ method: 'INFERRED' });
  });

  it('is the dates that other sources give, apart from those that they imply', () => {
    const shown = relation({ id: 'claim:1', rank: 'PREFERRED', validFrom: '2021-04-12' });
    const other = relation({ id: 'claim:2', validFrom: '2020-11' });
    const inferred = relation({ id: 'claim:3', validFrom: '2019', method: 'DERIVED' });
    const vaguer = relation({ id: 'claim:4', validFrom: '2021' });
    expect(read(phrase([shown, other, vaguer]))).toEqual({
      disputesDates: true,
      otherFrom: ['2020-11'],
    });
    expect(read(phrase([shown, inferred]))).toEqual({
      disputesDates: true,
      impliedFrom: ['2019'],
    });
    expect(phrase([shown, vaguer])).toBeNull();
  });

  it('is what its claims declare of the role, whichever is preferred', () => {
    const role = { unique: true } as const;
    expect(
      read(
        phrase([
          relation({ id: 'claim:1', rank: 'PREFERRED' }),
          relation({ id: 'claim:2', phrasing: { role } }),
        ]),
      ),
    ).toEqual({ role });
  });
});

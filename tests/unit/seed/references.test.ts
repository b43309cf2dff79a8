import { describe, expect, it } from '@jest/globals';
import { findConflicts, findRivals } from '../../../src/claims/conflicts/find-conflicts.js';
import {
  allClaims,
  article,
  claimsOf,
  namesOf,
  pairsOf,
  references,
} from '../../fixtures/seed/real-seed.js';

const countries = references.entities.filter(({ kind }) => kind === 'Country').map(({ id }) => id);
const membersOf = (organisation: string) =>
  Object.fromEntries(
    claimsOf(references, 'MEMBER_OF')
      .filter(({ object, rank }) => object === organisation && rank)
      .sort((a, b) => (a.rank === 'PREFERRED' ? 1 : b.rank === 'PREFERRED' ? -1 : 0))
      .map(({ subject, validFrom }) => [subject.replace('country:', ''), validFrom]),
  );
const codesOf = (predicate: string) =>
  claimsOf(references, predicate).map(({ subject, value }) => [
    subject,
    value?.type === 'CODE' ? value.text : null,
  ]);
const datesOf = (predicate: string) =>
  claimsOf(references, predicate)
    .map(
      ({ subject, value, rank }) =>
        `${subject} ${value?.type === 'DATE' ? value.date : ''} ${rank}`,
    )
    .sort();

describe('the references', () => {
  it('have 17 states with their ISO codes and a Wikidata item', () => {
    expect(countries).toHaveLength(17);
    for (const predicate of ['ISO_ALPHA_2', 'ISO_ALPHA_3', 'ISO_NUMERIC']) {
      expect(
        codesOf(predicate)
          .map(([id]) => id)
          .sort(),
      ).toEqual(countries);
    }
    expect(Object.fromEntries(codesOf('ISO_NUMERIC'))).toMatchObject({ 'country:bh': '048' });
    expect(codesOf('WIKIDATA')).toHaveLength(19);
  });

  it('name each state officially and shortly in Arabic, and in English', () => {
    for (const id of countries) {
      const kinds = claimsOf(references, 'NAME')
        .filter(({ subject }) => subject === id)
        .map(({ value }) => (value?.type === 'NAME' ? `${value.lang} ${value.nameKind}` : ''));
      expect(kinds).toEqual(expect.arrayContaining(['AR OFFICIAL', 'AR SHORT', 'EN SHORT']));
    }
    expect(namesOf(references, 'country:ae', 'AR')).toContain('دولة الإمارات العربية المتحدة');
  });

  it('have 16 members of the DCO, each with the date of its accession', () => {
    expect(membersOf('organization:dco')).toEqual({
      bd: '2023-09',
      bh: '2020-11',
      cy: '2022-07-27',
      dj: '2022',
      gh: '2023-02-05',
      gm: '2023-02-05',
      gr: '2024-01-31',
      jo: '2020-11',
      kw: '2020-11',
      ma: '2022',
      ng: '2021-04-12',
      om: '2021-04-12',
      pk: '2020-11',
      qa: '2023-09-20',
      rw: '2021-12-23',
      sa: '2020-11',
    });
  });

  it('have 6 members of the GCC, all since its Charter', () => {
    expect(membersOf('organization:gcc')).toEqual(
      Object.fromEntries(['ae', 'bh', 'kw', 'om', 'qa', 'sa'].map((id) => [id, '1981-05-25'])),
    );
  });

  it('say of Bangladesh that the date is that of the signature', () => {
    const claims = claimsOf(references, 'MEMBER_OF').filter(
      ({ subject }) => subject === 'country:bd',
    );
    expect(claims.map(({ validFrom, confidence }) => [validFrom, confidence]).sort()).toEqual([
      ['2023-09', 0.9],
      ['2024-01-31', 0.6],
    ]);
    expect(claims.find(({ validFrom }) => validFrom === '2023-09')?.note).toContain(
      'signing of the Charter',
    );
  });

  it.each(['cy', 'gr', 'rw', 'qa', 'gh', 'gm'])(
    'rest the date of the accession of %s on one source, and the accession on more',
    (state) => {
      const [claim] = claimsOf(references, 'MEMBER_OF').filter(
        ({ subject, object }) => subject === `country:${state}` && object === 'organization:dco',
      );
      expect(claim?.validFromSupport).toMatchObject({ confidence: 0.8, sources: 1 });
      expect(claim?.confidence).toBe(0.9);
      expect(claim?.sources.length).toBeGreaterThan(2);
    },
  );

  it('count a release and its retelling once', () => {
    const retellings = references.documents.flatMap(({ id, retells }) => (retells ? [id] : []));
    expect(retellings).toEqual(['document:elbrq', 'document:zawya-second-edition']);
    for (const { sources, confidence } of claimsOf(references, 'CO_HOSTED'))
      expect([sources, confidence]).toEqual([['document:apco-release'], 0.8]);
  });

  it('date the editions where a source does, and the third not at all', () => {
    expect(datesOf('DATE')).toEqual([
      'edition:dc-1 2023-04-12 NORMAL',
      'edition:dc-2 2023-10 NORMAL',
      'edition:dc-4 2024-12-03 NORMAL',
      'edition:dc-4 2024-12-17 PREFERRED',
    ]);
  });

  it('say who organised or hosted an edition where a title does, in its word', () => {
    expect(pairsOf(references, 'ORGANISED')).toEqual([
      'organization:dco edition:dc-1',
      'organization:dco edition:dc-2',
    ]);
    expect(pairsOf(references, 'HOSTED')).toEqual(['organization:dco edition:dc-3']);
    for (const type of ['ORGANISED', 'HOSTED'])
      for (const { note } of claimsOf(references, type)) expect(note).toMatch(/title/);
  });

  it('date what was founded and who was born', () => {
    expect([...datesOf('FOUNDED'), ...datesOf('BORN')]).toEqual([
      'organization:dco 2020-11-26 NORMAL',
      'organization:gcc 1981-05-25 NORMAL',
      'organization:tdn 2023-02-21 NORMAL',
      'person:albudaiwi 1968-02-22 NORMAL',
    ]);
  });

  it('give every document an address, a day of reading and the claims that cite it', () => {
    const cited = new Set(
      references.claims.flatMap(({ evidence }) => evidence.map((piece) => piece.document)),
    );
    for (const { id, url, retrieved, text } of references.documents) {
      expect([id, retrieved, text, cited.has(id)]).toEqual([id, '2026-11-24', null, true]);
      expect(url).toMatch(/^https?:\/\//);
    }
  });

  it('say in our words what each source says', () => {
    for (const { evidence } of references.claims)
      for (const { note, exact, start } of evidence)
        expect([exact, start, note]).toEqual([null, null, expect.stringMatching(/\w/)]);
  });

  it('never use the method of a text that we hold', () => {
    expect(new Set(references.claims.map(({ method }) => method))).toEqual(
      new Set(['REFERENCE', 'DERIVED']),
    );
  });

  it('leave Wikidata items out where no source gives one', () => {
    const items = codesOf('WIKIDATA').map(([id]) => id);
    for (const id of ['organization:dco', 'organization:tdn', 'event:igf', 'person:albudaiwi'])
      expect(items).not.toContain(id);
  });

  it('know the people by all spellings that were found', () => {
    expect(namesOf(references, 'person:albudaiwi', 'EN')).toEqual([
      'Jasem AlBudaiwi',
      'Jasem Mohamed Albudaiwi',
      'Jassem Al-Budaiwi',
      'Jassim Al Budaiwi',
    ]);
    expect(namesOf(references, 'person:alyahya', 'EN')).toEqual([
      'Deemah Al-Yahya',
      'Deemah AlYahya',
      'Deemah Alyahya',
      'Deemah bint Yahya AlYahya',
      'Dima Al-Yahya',
    ]);
    expect(namesOf(references, 'person:rauchbauer', 'AR')).toEqual(['مارتن راو خباور']);
  });
});

describe('both datasets', () => {
  it('disagree on exactly three things', () => {
    const conflicts = [...findConflicts(allClaims), ...findRivals(allClaims)];
    expect(conflicts.map(({ id, because }) => `${id}: ${because}`)).toEqual([
      'edition:dc-4 DATE: RANK',
      'member-of:country:bd~organization:dco VALID_FROM: CONFIDENCE',
      'member-of:country:om~organization:dco VALID_FROM: RANK',
    ]);
  });

  it('have evidence for every claim, and one claim for an id', () => {
    expect(allClaims.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    expect(new Set(allClaims.map(({ id }) => id)).size).toBe(allClaims.length);
  });

  it('name every entity in both languages', () => {
    for (const { id } of [...article.entities, ...references.entities])
      for (const lang of ['AR', 'EN'] as const)
        expect([id, ...namesOf(article, id, lang), ...namesOf(references, id, lang)]).not.toEqual([
          id,
        ]);
  });
});

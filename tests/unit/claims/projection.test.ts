import { describe, expect, it } from '@jest/globals';
import { projectShown as project } from '../../../src/claims/projection/project-shown.js';
import type { StatedClaim } from '../../../src/claims/records.js';
import { literal, named, stated } from '../../fixtures/graphs/stated-claim.js';

const oman = { id: 'country:om', kind: 'Country' };
const dco = { id: 'organization:dco', kind: 'Organization' };
const propertiesOf = (...claims: StatedClaim[]) => project([oman], claims).entities[0]?.properties;
const relationsOf = (...claims: StatedClaim[]) => project([oman], claims).relations;
const date = (day: string, given: Partial<StatedClaim> = {}) =>
  literal('FOUNDED', { type: 'DATE', date: day }, given);

describe('projection: entities', () => {
  it('has what the id says, and no property without a value', () => {
    expect(propertiesOf()).toEqual({
      id: 'country:om',
      kind: 'Country',
      slug: 'country-om',
      bucket: 57,
      datasets: [],
      contested: false,
      sortAr: 'country om\u0001country:om',
      sortEn: 'country om\u0001country:om',
    });
  });

  it('labels it by the official name, else a short one, else an alias, else a transliteration', () => {
    const names = [
      named('Uman', 'EN', 'TRANSLITERATION'),
      named('Muscat and Oman', 'EN', 'ALIAS'),
      named('Oman', 'EN', 'SHORT'),
      named('Sultanate of Oman', 'EN', 'OFFICIAL', { confidence: 0.1 }),
    ];
    const labels = names.map((_, i) => propertiesOf(...names.slice(0, i + 1))?.['labelEn']);
    expect(labels).toEqual(['Uman', 'Muscat and Oman', 'Oman', 'Sultanate of Oman']);
  });

  it('chooses among names of one kind by rank, then by confidence', () => {
    const sure = named('Oman', 'EN', 'SHORT');
    const preferred = named('ʿUmān', 'EN', 'SHORT', { rank: 'PREFERRED', confidence: 0.5 });
    expect(propertiesOf(named('Omán', 'EN', 'SHORT', { confidence: 0.8 }), sure)).toMatchObject({
      labelEn: 'Oman',
    });
    expect(propertiesOf(sure, preferred)).toMatchObject({ labelEn: 'ʿUmān' });
  });

  it('chooses among names of one kind and rank one of the id that stays, then by confidence', () => {
    const own = named('Oman', 'EN', 'SHORT', { confidence: 0.5 });
    const merged = { statedSubject: 'country:oman' };
    const other = named('ʿUmān', 'EN', 'SHORT', merged);
    expect(propertiesOf(other, own)).toMatchObject({ labelEn: 'Oman' });
    const official = named('Sultanate of Oman', 'EN', 'OFFICIAL', merged);
    expect(propertiesOf(own, official)).toMatchObject({ labelEn: 'Sultanate of Oman' });
    const preferred = named('ʿUmān', 'EN', 'SHORT', { ...merged, rank: 'PREFERRED' });
    expect(propertiesOf(own, preferred)).toMatchObject({ labelEn: 'ʿUmān' });
  });

  it('sorts by the label of the other language where there is none, folded and made unique by the id', () => {
    expect(propertiesOf(named('سلطنة عُمان', 'AR', 'OFFICIAL'))).toMatchObject({
      labelAr: 'سلطنة عُمان',
      sortAr: 'سلطنه عمان\u0001country:om',
      sortEn: 'سلطنه عمان\u0001country:om',
    });
  });

  it('shows the preferred value of a literal that has one', () => {
    expect(
      propertiesOf(date('1970'), date('1971', { rank: 'PREFERRED', confidence: 0.1 })),
    ).toMatchObject({ founded: '1971' });
  });

  it.each([
    ['the most precise that agrees with the best', '2020-11-26', date('2020-11-26')],
    ['none of another rank', '2020-11', date('2020-11-26', { rank: 'DEPRECATED' })],
    ['none that contradicts it', '2020-11', date('2020-12-01')],
  ])('shows of dates %s', (_, founded, other) => {
    const unsure = { ...other, confidence: 0.8 };
    expect(propertiesOf(unsure, date('2020-11'))).toMatchObject({ founded });
    const tie = relationsOf(
      stated({ validFrom: '2020-11' }),
      stated({
        validFrom: other.value?.type === 'DATE' ? other.value.date : null,
        rank: other.rank,
      }),
    );
    expect(tie[0]?.properties).toMatchObject({ validFrom: founded });
  });

  it('is the preferred of two days in a month that is surer', () => {
    const claims = [date('2020-11'), date('2020-11-03', { confidence: 0.6 })];
    expect(propertiesOf(...claims, date('2020-11-26', { confidence: 0.8 }))).toMatchObject({
      founded: '2020-11-26',
    });
  });

  it('breaks a tie by the value itself, so that order does not matter', () => {
    const claims = [date('1972'), date('1970'), date('1971'), date('1970-03')];
    expect([propertiesOf(...claims), propertiesOf(...claims.toReversed())]).toEqual([
      expect.objectContaining({ founded: '1970-03' }),
      expect.objectContaining({ founded: '1970-03' }),
    ]);
  });

  it('shows all values of a literal that may have many, sorted', () => {
    const honorific = (text: string) => literal('HONORIFIC', { type: 'TEXT', text, lang: 'AR' });
    expect(propertiesOf(honorific('معالي'), honorific('الأستاذ'))).toMatchObject({
      honorifics: ['الأستاذ', 'معالي'],
    });
  });

  it('spreads a quantity over value, unit, qualifier and raw words', () => {
    const quantity = { number: 800e6, unit: 'PERSONS', qualifier: 'EXCEEDS', raw: '…' } as const;
    expect(propertiesOf(literal('QUANTITY', { type: 'QUANTITY', ...quantity }))).toMatchObject({
      value: 800e6,
      unit: 'PERSONS',
      qualifier: 'EXCEEDS',
      raw: '…',
    });
  });

  it('counts every dataset that says anything of it, as subject or as object', () => {
    const { entities } = project([dco, oman], [stated(), date('1970', { dataset: 'references' })]);
    expect(entities.map(({ properties }) => properties['datasets'])).toEqual([
      ['article', 'references'],
      ['article'],
    ]);
  });

  it.each([
    ['retracted', { status: 'RETRACTED' }],
    ['deprecated', { rank: 'DEPRECATED' }],
  ] as const)('shows nothing of a %s claim', (_, given) => {
    const claims = [named('Oman', 'EN', 'SHORT', given), stated(given), date('1970', given)];
    const { claims: followed, ...shown } = project([oman], claims);
    const { claims: none, ...nothing } = project([oman], []);
    expect([shown, none]).toEqual([nothing, []]);
    for (const { properties } of followed)
      expect(properties).toMatchObject({ contested: false, datasets: [], factSources: 0 });
  });
});

describe('projection: names', () => {
  it('is one for a text and language, with the kind of the preferred claim and all its datasets', () => {
    const { names } = project(
      [oman],
      [
        named('عُمان', 'AR', 'ALIAS', { confidence: 0.5 }),
        named('عُمان', 'AR', 'SHORT', { dataset: 'references' }),
      ],
    );
    expect(names).toEqual([
      {
        id: expect.stringMatching(/^name:[0-9a-f]{16}$/),
        entity: 'country:om',
        properties: {
          id: names[0]?.id,
          text: 'عُمان',
          lang: 'AR',
          script: 'ARAB',
          kind: 'SHORT',
          folded: 'عمان',
          datasets: ['article', 'references'],
        },
      },
    ]);
  });
});

describe('projection: relations', () => {
  it('is one for all claims of a source, type, target and role', () => {
    const claims = [stated(), stated({ dataset: 'references', confidence: 0.9 })];
    expect(relationsOf(...claims)).toEqual([
      {
        id: 'member-of:country:om~organization:dco',
        type: 'MEMBER_OF',
        source: 'country:om',
        target: 'organization:dco',
        properties: {
          id: 'member-of:country:om~organization:dco',
          claimIds: claims.map(({ id }) => id).sort(),
          datasets: ['article', 'references'],
          confidence: 1,
          confidences: [1, 0.9],
          validFromDates: ['', ''],
          validToDates: ['', ''],
          sources: 1,
          contested: false,
        },
      },
    ]);
  });

  it('keeps two roles between the same two apart', () => {
    const roles = ['founder', 'observer'].map((roleKey) => stated({ roleKey }));
    expect(relationsOf(...roles).map(({ id }) => id)).toEqual([
      'member-of:country:om~organization:dco~founder',
      'member-of:country:om~organization:dco~observer',
    ]);
  });

  it('takes role and dates from the preferred claim, the confidence from the surest', () => {
    const dated = stated({
      validFrom: '2021-04',
      validTo: '2023',
      rank: 'PREFERRED',
      confidence: 0.8,
    });
    expect(relationsOf(stated({ validFrom: '2020-11' }), dated)[0]?.properties).toMatchObject({
      confidence: 1,
      validFrom: '2021-04',
      validFromDay: '2021-04-01',
      validTo: '2023',
      validToDay: '2023-12-31',
    });
  });

  it('starts at the entities that were asked for and no others', () => {
    expect(project([dco], [stated()]).relations).toEqual([]);
  });
});

describe('projection: what is contested', () => {
  const dco = { id: 'organization:dco', kind: 'Organization' };
  const gcc = { id: 'organization:gcc', kind: 'Organization' };
  const since = (validFrom: string) => stated({ validFrom });
  const contestedIds = ({ entities, relations }: ReturnType<typeof project>) =>
    [...entities, ...relations]
      .filter(({ properties }) => properties['contested'] === true)
      .map(({ id }) => id);

  it('is a relation with two beginnings, both its ends and both its claims, and nothing else', () => {
    const other = stated({ object: gcc.id });
    const claims = [since('2020'), since('2021'), other];
    const projection = project([oman, dco, gcc], claims);
    expect(contestedIds(projection)).toEqual([
      oman.id,
      dco.id,
      'member-of:country:om~organization:dco',
    ]);
    expect(
      projection.claims.filter(({ properties }) => properties['contested']).map(({ id }) => id),
    ).toEqual([since('2020').id, since('2021').id].sort());
  });

  it('is nothing where the other claim does not count', () => {
    const claims = [since('2020'), stated({ validFrom: '2021', status: 'RETRACTED' })];
    expect(contestedIds(project([oman, dco], claims))).toEqual([]);
  });

  it('is told of a claim with the datasets that say the same, whatever its dates', () => {
    const { claims } = project(
      [oman],
      [since('2020'), stated({ dataset: 'references' }), named('Oman', 'EN', 'SHORT')],
    );
    expect(claims.map(({ properties }) => properties['datasets'])).toEqual(
      expect.arrayContaining([['article'], ['article', 'references'], ['article', 'references']]),
    );
  });
});

describe('projection: sources', () => {
  it('are the independent documents of all claims of a relation, each once', () => {
    const claims = [
      stated({ sources: ['document:a', 'document:b'] }),
      stated({ dataset: 'references', sources: ['document:b', 'document:c'] }),
    ];
    expect(relationsOf(...claims)[0]?.properties).toMatchObject({ sources: 3 });
  });
});

describe('projection: one dataset', () => {
  it('is what that dataset alone says, with its own labels and dates', () => {
    const claims = [
      named('Sultanate of Oman', 'EN', 'OFFICIAL'),
      named('Oman', 'EN', 'SHORT', { dataset: 'references' }),
      stated({ rank: 'PREFERRED' }),
      stated({ dataset: 'references', validFrom: '2021-04-12' }),
    ];
    const alone = project(
      [oman],
      claims.filter(({ dataset }) => dataset === 'references'),
    );
    expect(alone.entities[0]?.properties).toMatchObject({
      labelEn: 'Oman',
      datasets: ['references'],
    });
    expect(alone.relations[0]?.properties).toMatchObject({ validFrom: '2021-04-12' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { answerTo, groundOf } from '../../../src/claims/answers/answer.js';
import type { Question } from '../../../src/claims/answers/question.js';
import { witnessesOf } from '../../../src/claims/answers/witnesses.js';
import type { EvidenceRecord, StatedClaim } from '../../../src/claims/records.js';
import type { AsOf } from '../../../src/shared/as-of.js';
import { inOffice, stated } from '../../fixtures/graphs/stated-claim.js';

const dated = (date: string, given: Partial<StatedClaim> = {}) =>
  stated({
    subject: 'edition:e',
    predicate: 'DATE',
    object: null,
    value: { type: 'DATE', date },
    ...given,
  });
const member = (validFrom: string | null, validTo: string | null, document: string) => {
  const support = { confidence: 1, sources: 1, documents: [document] };
  return stated({
    validFrom,
    validTo,
    sources: [document],
    validFromSupport: validFrom === null ? null : support,
    validToSupport: validTo === null ? null : support,
  });
};
const held = (object: string, document: string, given: Partial<StatedClaim> = {}) =>
  stated({ subject: 'edition:e', predicate: 'HELD_IN', object, sources: [document], ...given });

/** The answer in short: values, or entities with their dates. */
function answer(entity: string, question: Question, claims: readonly StatedClaim[], asOf?: AsOf) {
  const { shown, instead, because, about } = answerTo(entity, question, groundOf(claims, {}), asOf);
  const said = (some: typeof shown) =>
    some.map(({ entity: other, value, validFrom, validTo }) =>
      value?.type === 'DATE' ? value.date : `${String(other)} ${validFrom ?? ''}/${validTo ?? ''}`,
    );
  return { shown: said(shown), instead: said(instead), because, about: about?.id ?? null };
}

const agreed = { instead: [], because: null, about: null };

describe('the answer to when', () => {
  const when = { of: 'DATE' } as const;

  it('is the most precise of dates that agree, by all claims that state one', () => {
    const claims = [dated('2024', { confidence: 1 }), dated('2024-12', { confidence: 0.9 })];
    expect(answer('edition:e', when, claims)).toEqual({ shown: ['2024-12'], ...agreed });
    const { shown } = answerTo('edition:e', when, groundOf(claims, {}));
    expect(shown[0]?.claims).toHaveLength(2);
  });

  it('has what cannot be true beside it said instead, with the reason', () => {
    const claims = [dated('2024-12-17', { rank: 'PREFERRED' }), dated('2024-12-03')];
    expect(answer('edition:e', when, claims)).toEqual({
      shown: ['2024-12-17'],
      instead: ['2024-12-03'],
      because: 'RANK',
      about: 'edition:e DATE',
    });
  });

  it('has only what agrees with all that is shown', () => {
    const claims = [
      dated('2024-12', { rank: 'PREFERRED' }),
      dated('2024-12-03', { confidence: 0.9 }),
      dated('2024-12-17', { confidence: 0.8 }),
    ];
    expect(answer('edition:e', when, claims)).toMatchObject({
      shown: ['2024-12'],
      instead: ['2024-12-17'],
      about: 'edition:e DATE',
    });
  });

  it('is none where no claim that counts tells it', () => {
    const claims = [dated('2024', { rank: 'DEPRECATED' }), dated('2023', { status: 'RETRACTED' })];
    expect(answer('edition:e', when, claims)).toEqual({ shown: [], ...agreed });
  });

  it('is that of a dataset, and of what is sure enough', () => {
    const claims = [
      dated('2024', { confidence: 1 }),
      dated('2023', { dataset: 'references', confidence: 0.8 }),
    ];
    const shownIn = (scope: Parameters<typeof groundOf>[1]) =>
      answerTo('edition:e', when, groundOf(claims, scope)).shown.map(({ value }) => value);
    expect(shownIn({ dataset: 'references' })).toEqual([{ type: 'DATE', date: '2023' }]);
    expect(shownIn({ dataset: 'references', minConfidence: 0.9 })).toEqual([]);
  });
});

describe('the answer to where', () => {
  it('is the preferred of two cities, and the country beside it', () => {
    const claims = [
      held('place:a', 'd1', { rank: 'PREFERRED' }),
      held('place:b', 'd2'),
      held('country:sa', 'd2'),
    ];
    expect(answer('edition:e', { of: 'PLACE' }, claims)).toEqual({
      shown: ['place:a /', 'country:sa /'],
      instead: ['place:b /'],
      because: 'RANK',
      about: 'edition:e HELD_IN',
    });
  });
});

describe('the answer to where, of two cities and two countries', () => {
  const claims = [
    held('place:a', 'd1', { rank: 'PREFERRED' }),
    held('place:b', 'd2'),
    held('country:sa', 'd3', { confidence: 0.9 }),
    held('country:ae', 'd4', { confidence: 0.8 }),
  ];

  it('is the first of each', () => {
    expect(answer('edition:e', { of: 'PLACE' }, claims)).toMatchObject({
      shown: ['place:a /', 'country:sa /'],
      instead: ['place:b /', 'country:ae /'],
    });
  });

  it('is told of one of them alone too', () => {
    const tie = (other: string) => ({ tie: { type: 'HELD_IN', with: other } });
    const about = 'edition:e HELD_IN';
    expect(answer('edition:e', tie('place:b'), claims)).toMatchObject({
      shown: [],
      instead: ['place:b /'],
      about,
    });
    expect(answer('place:a', tie('edition:e'), claims)).toMatchObject({
      shown: ['edition:e /'],
      instead: [],
      about,
    });
  });
});

describe('the answer to a tie', () => {
  const tie = { tie: { type: 'MEMBER_OF', with: 'organization:dco' } };
  const claims = [
    member('2001', '2010', 'd1'),
    member('2014', null, 'd2'),
    member('2015', null, 'd3'),
  ];

  it('is its last term, with the other dates that sources state of it', () => {
    expect(answer('country:om', tie, claims)).toEqual({
      shown: ['organization:dco 2014/'],
      instead: ['organization:dco 2015/'],
      because: 'FIRST_ID',
      about: 'member-of:country:om~organization:dco VALID_FROM 2',
    });
  });

  it('is the term of a time, by the claims of that term, from either end', () => {
    const then = { on: '2005', certainty: 'CERTAIN' } as const;
    expect(answer('country:om', tie, claims, then)).toEqual({
      shown: ['organization:dco 2001/2010'],
      ...agreed,
    });
    const turned = { tie: { type: 'MEMBER_OF', with: 'country:om' } };
    const { shown } = answerTo('organization:dco', turned, groundOf(claims, {}), then);
    expect(shown.map(({ claims: said }) => said.map(({ id }) => id))).toEqual([[claims[0]?.id]]);
  });

  it('has an end before every start told apart from it', () => {
    const some = [member('2000', null, 'd1'), member(null, '1990', 'd2')];
    expect(answer('country:om', tie, some)).toMatchObject({
      shown: ['organization:dco 2000/'],
      instead: ['organization:dco /1990'],
      about: 'member-of:country:om~organization:dco VALID_TO 0',
    });
    const { shown } = answerTo('country:om', tie, groundOf(some, {}));
    expect(shown[0]?.claims.map(({ id }) => id)).toEqual([some[0]?.id]);
  });

  it('has no end that is not sure enough', () => {
    const ended = stated({
      ended: true,
      validToSupport: { confidence: 0.5, sources: 1, documents: ['d9'] },
    });
    const in2026 = { on: '2026', certainty: 'CERTAIN' } as const;
    const some = [member('2000', null, 'd1'), ended];
    const shownAt = (minConfidence: number) =>
      answerTo('country:om', tie, groundOf(some, { minConfidence }), in2026).shown.length;
    expect([shownAt(0), shownAt(0.9)]).toEqual([0, 1]);
  });

  it('tells of other times where it is not known to have held', () => {
    const between = { on: '2012', certainty: 'POSSIBLE' } as const;
    expect(answer('country:om', tie, claims, between)).toEqual({
      ...agreed,
      shown: [],
      instead: ['organization:dco 2014/'],
    });
  });
});

describe('the answer to who holds an office', () => {
  const office = { office: { role: 'secretary-general' } };
  const org = inOffice('person:a', '2015').object ?? '';

  it('is the last holder, and at a time the holder of then', () => {
    const claims = [inOffice('person:a', '2015'), inOffice('person:b', '2019-06-01')];
    expect(answer(org, office, claims)).toEqual({ shown: ['person:b 2019-06-01/'], ...agreed });
    expect(answer(org, office, claims, { on: '2017', certainty: 'CERTAIN' })).toMatchObject({
      shown: ['person:a 2015/'],
    });
  });

  it('is who holds it today, though the end is stated, before whom a document names without a date', () => {
    const claims = [
      inOffice('person:a', '2021', '2199'),
      { ...inOffice('person:z', null), firstSeen: '2024', lastSeen: '2024' },
    ];
    expect(answer(org, office, claims)).toEqual({
      shown: ['person:a 2021/2199', 'person:z /'],
      ...agreed,
    });
  });

  it('is the last and who reaches into that term, where all are over', () => {
    const claims = [
      inOffice('person:a', '1990', '1996'),
      inOffice('person:b', '1994', '1999'),
      { ...inOffice('person:c', '2010', '2016'), rank: 'PREFERRED' } as const,
      inOffice('person:d', '2014', '2018'),
    ];
    expect(answer(org, office, claims)).toMatchObject({
      shown: ['person:c 2010/2016'],
      instead: ['person:d 2014/2018'],
    });
  });

  it('leaves out whom others come before, also with a claim more', () => {
    const undated = {
      ...inOffice('person:b', null),
      sources: ['document:other'],
      id: 'claim:more',
    };
    const claims = [
      { ...inOffice('person:a', '2015-02-01', '2199'), rank: 'PREFERRED' } as const,
      inOffice('person:b', '2016-01-01', '2199'),
      undated,
    ];
    expect(answer(org, office, claims)).toMatchObject({
      shown: ['person:a 2015-02-01/2199'],
      instead: ['person:b 2016-01-01/2199'],
    });
  });

  it('has the dates of claims without the role', () => {
    const role = { roleKey: 'founder', roleAr: 'مؤسس', roleEn: 'founder' };
    const claims = [stated(role), stated({ validFrom: '1981', sources: ['document:b'] })];
    expect(answer('organization:dco', { office: { role: 'founder' } }, claims)).toMatchObject({
      shown: ['country:om 1981/'],
    });
  });

  it('is the preferred of two who hold it at once', () => {
    const rival = { ...inOffice('person:b', '2015-02-01', '2030'), rank: 'PREFERRED' } as const;
    const claims = [inOffice('person:a', '2015-02-01', '2030'), rival];
    expect(answer(org, office, claims)).toMatchObject({
      shown: ['person:b 2015-02-01/2030'],
      instead: ['person:a 2015-02-01/2030'],
      because: 'RANK',
    });
  });
});

describe('a question that makes no sense', () => {
  it.each<readonly [string, Question, string]>([
    ['person:a', { of: 'HOST' }, 'Person has no answer to HOST; these have: Edition, Event.'],
    ['country:om', { of: 'DATE' }, 'Country has no answer to DATE; these have: Edition, Event.'],
    ['person:a', { literal: 'FOUNDED' }, 'Person has no FOUNDED; these have: Organization.'],
    ['person:a', { literal: 'NAME' }, 'NAME may have several values at once'],
    ['person:a', { literal: 'HOSTED' }, 'HOSTED is a relation: ask for it as a tie.'],
    ['topic:a', { office: { role: 'head' } }, 'Topic has no offices; these have:'],
    ['organization:o', { office: { role: 'x' } }, 'No document names an office "x"'],
    [
      'person:a',
      { tie: { type: 'MEMBER_OF', with: 'topic:a' } },
      'MEMBER_OF ties no Person to a Topic.',
    ],
  ])('is refused of %s: %j', (entity, question, sentence) => {
    const ask = () => answerTo(entity, question, groundOf([], {}));
    expect(ask).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    expect(ask).toThrow(sentence);
  });
});

describe('the witnesses of an answer', () => {
  const piece = (document: string, exact: string | null): EvidenceRecord => ({
    document,
    supports: ['SUBJECT', 'OBJECT', 'VALID_FROM'],
    start: exact === null ? null : 0,
    end: exact === null ? null : exact.length,
    exact,
    prefix: null,
    suffix: null,
    phraseStart: null,
    phraseEnd: null,
    phrase: null,
    note: exact === null ? 'It says so.' : null,
  });

  it('say the part beside which they stand, as shown before only in agreement', () => {
    const [year, day, other] = [
      member('2020', null, 'document:y'),
      member('2020-11-26', null, 'document:d'),
      member('2021', null, 'document:o'),
    ];
    const evidence = new Map([
      [year.id, [piece('document:y', 'Since 2020.')]],
      [day.id, [piece('document:d', null)]],
      [other.id, [piece('document:o', 'Since 2021.')]],
    ]);
    const question = { tie: { type: 'MEMBER_OF', with: 'organization:dco' } };
    const [shown] = answerTo('country:om', question, groundOf([year, day, other], {})).shown;
    const witnesses = shown && witnessesOf(shown, (id) => evidence.get(id) ?? []);
    const saying = (part: string) =>
      witnesses?.filter((each) => each.part === part).map((each) => each.piece.document);
    expect(shown?.validFrom).toBe('2020-11-26');
    expect(saying('VALID_FROM')).toEqual(['document:d', 'document:y']);
    expect(new Set(saying('OBJECT'))).toEqual(new Set(['document:y', 'document:d', 'document:o']));
  });
});

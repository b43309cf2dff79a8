import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { fewNames } from './claims-in.js';

/** Claims of the method MEANT in a text, each with its confidence and its quotes. */
function meantIn(text: string) {
  const { claims, candidates } = analyse({ text }, fewNames);
  const nameOf = (ref: string | null): string | undefined =>
    candidates.find((each) => each.ref === ref)?.names[0]?.text ?? ref ?? undefined;
  return claims
    .filter(({ method, predicate }) => method === 'MEANT' && predicate !== 'EDITION_OF')
    .map(({ subject, predicate, object, value, confidence, evidence }) => ({
      says: `${nameOf(subject) ?? ''} ${predicate} ${nameOf(object) ?? String(value)}`,
      confidence,
      quotes: evidence.map(({ phrase, names }) => [names ?? 'WHOLE', phrase.exact]),
    }));
}

const gaps: Readonly<Record<string, readonly [text: string, says: string, quotes: string[][]]>> = {
  it: [
    'The Loom Institute was founded in 1999. It is based in Lisbon.',
    'Loom Institute LOCATED_IN Lisbon',
    [
      ['WHOLE', 'It is based in Lisbon'],
      ['SUBJECT', 'Loom Institute'],
    ],
  ],
  its: [
    'The Weavers Council met in Lisbon. Its members are Jordan, Morocco and Oman.',
    'country:om MEMBER_OF Weavers Council',
    [
      ['WHOLE', 'Its members are Jordan, Morocco and Oman'],
      ['OBJECT', 'Weavers Council'],
    ],
  ],
  'a definite noun': [
    'The Weavers Council is based in Lisbon. The organisation was founded in 1990.',
    'Weavers Council FOUNDED 1990',
    [
      ['WHOLE', 'organisation was founded in 1990'],
      ['SUBJECT', 'Weavers Council'],
    ],
  ],
  'an event': [
    'The third Coral Forum opened in Lisbon. The event was hosted by the Loom Institute.',
    'Loom Institute HOSTED third Coral Forum',
    [
      ['WHOLE', 'event was hosted by the Loom Institute'],
      ['OBJECT', 'third Coral Forum'],
    ],
  ],
  she: [
    'Rosa Miller was born in Lisbon. She chairs the Weavers Council.',
    'Rosa Miller HOLDS_POSITION Weavers Council',
    [
      ['WHOLE', 'She chairs the Weavers Council'],
      ['SUBJECT', 'Rosa Miller'],
    ],
  ],
  'an omitted organisation': [
    'The Weavers Council met in Lisbon. Oman joined in 2021.',
    'country:om MEMBER_OF Weavers Council',
    [
      ['WHOLE', 'Oman joined in 2021'],
      ['OBJECT', 'Weavers Council'],
    ],
  ],
  'فعل بلا فاعل': [
    'عقدت رابطة النساجين اجتماعها. وتأسست عام 1990.',
    'رابطة النساجين FOUNDED 1990',
    [
      ['WHOLE', 'وتأسست عام 1990'],
      ['SUBJECT', 'رابطة النساجين'],
    ],
  ],
  'فعل يليه الأعضاء': [
    'رابطة النساجين منظمة إقليمية. وتضم الأردن والمغرب.',
    'country:ma MEMBER_OF رابطة النساجين',
    [
      ['WHOLE', 'وتضم الأردن والمغرب'],
      ['OBJECT', 'رابطة النساجين'],
    ],
  ],
  إليها: [
    'عقدت رابطة النساجين اجتماعها. وانضم إليها الأردن عام 2020.',
    'country:jo MEMBER_OF رابطة النساجين',
    [
      ['WHOLE', 'وانضم إليها الأردن عام 2020'],
      ['OBJECT', 'رابطة النساجين'],
    ],
  ],
  أعضاؤها: [
    'عقدت رابطة النساجين اجتماعها في لشبونة. وأعضاؤها الأردن والمغرب.',
    'country:jo MEMBER_OF رابطة النساجين',
    [
      ['WHOLE', 'وأعضاؤها الأردن والمغرب'],
      ['OBJECT', 'رابطة النساجين'],
    ],
  ],
  الأعضاء: [
    'عقدت رابطة النساجين اجتماعها. وأكدت المنظمة أن الأعضاء هم الأردن والمغرب.',
    'country:jo MEMBER_OF رابطة النساجين',
    [
      ['WHOLE', 'الأعضاء هم الأردن والمغرب'],
      ['OBJECT', 'رابطة النساجين'],
    ],
  ],
  المنظمة: [
    'رابطة النساجين منظمة إقليمية. وتأسست المنظمة عام 1990.',
    'رابطة النساجين FOUNDED 1990',
    [
      ['WHOLE', 'وتأسست المنظمة عام 1990'],
      ['SUBJECT', 'رابطة النساجين'],
    ],
  ],
  'an accession': [
    'The Weavers Council met in Lisbon. It welcomed the accession of Jordan in 2021.',
    'country:jo MEMBER_OF Weavers Council',
    [
      ['WHOLE', 'accession of Jordan in 2021'],
      ['OBJECT', 'Weavers Council'],
    ],
  ],
  انضمام: [
    'عقدت رابطة النساجين اجتماعها. ورحب الجميع بانضمام الأردن والمغرب في 2021.',
    'country:jo MEMBER_OF رابطة النساجين',
    [
      ['WHOLE', 'بانضمام الأردن والمغرب في 2021'],
      ['OBJECT', 'رابطة النساجين'],
    ],
  ],
  'شخص بلا اسم': [
    'ولدت الدكتورة سلمى العطار في لشبونة. وشاركت في الدورة السابعة من منتدى الينابيع.',
    'سلمى العطار PARTICIPATED_IN الدورة السابعة',
    [
      ['WHOLE', 'وشاركت في الدورة السابعة'],
      ['SUBJECT', 'سلمى العطار'],
    ],
  ],
};

describe('what a pronoun or a gap means', () => {
  it.each(Object.entries(gaps))('is quoted beside the sentence: %s', (_, [text, says, quotes]) => {
    expect(meantIn(text)).toContainEqual({ says, confidence: 0.7, quotes });
  });

  it('is less sure by the topic of the document alone', () => {
    const text = `The Weavers Council published a report. The Weavers Council has a library.

Guests came from many countries. They liked the tea. The rain did not stop.

The organisation was founded in 1990.`;
    expect(meantIn(text)).toEqual([
      {
        says: 'Weavers Council FOUNDED 1990',
        confidence: 0.6,
        quotes: [
          ['WHOLE', 'organisation was founded in 1990'],
          ['SUBJECT', 'Weavers Council'],
        ],
      },
    ]);
  });

  it('is no other organisation than the noun says', () => {
    const text = `The Weavers Council published a report. The Weavers Council has a library.

The company was founded in 1990.`;
    expect(meantIn(text)).toEqual([]);
  });

  it('is not looked for where a subject follows the verb', () => {
    expect(
      meantIn(
        'درست سلمى العطار في لشبونة. وشاركت في الدورة السابعة من منتدى الينابيع ثلاثون دولة.',
      ),
    ).toEqual([]);
  });

  it('is not claimed where the sentence denies it', () => {
    expect(
      meantIn('اجتمعت رابطة الصيادين. وقال البيان إن المغرب والأردن ليسا من أعضائها.'),
    ).toEqual([]);
    expect(
      meantIn('The Weavers Council met. It is often written that it was founded in 1990.'),
    ).toEqual([]);
  });
});

describe('the agency of a report', () => {
  const report = (body: string) =>
    analyse(
      {
        text: `(Tide News Agency (TINA)) By Ann Reed\n\nLISBON, Nov 30 (TINA) -- Seven people have led the ${body}.\n\nOmar Reef served as Secretary-General. The ${body} is small. The ${body} likes it.`,
      },
      fewNames,
    ).claims.filter(({ predicate }) => predicate === 'HOLDS_POSITION');

  it('is not meant by an office without an organisation', () => {
    expect(report('Harbour Council').map(({ object }) => object)).toEqual([
      'NEW:organization:harbour-council',
    ]);
  });

  it('is meant where the report is about it', () => {
    expect(report('TINA').map(({ object }) => object)).toEqual([
      'NEW:organization:tide-news-agency',
    ]);
  });
});

import '../../fixtures/vocabulary/install.js';
import { expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { readingVocabulary } from '../../../src/ingest/gazetteer/reading-vocabulary.js';
import type { GraphKnowledge, KnownName } from '#reader/gazetteer/graph-knowledge.js';

const names: readonly (readonly [string, string, string])[] = [
  ['series:cop', 'ForumSeries', 'COP'],
  ['series:cop', 'ForumSeries', 'مؤتمر الأطراف'],
  ['agreement:paris', 'Agreement', 'Paris Agreement'],
  ['agreement:paris', 'Agreement', 'اتفاق باريس'],
  ['person:salma', 'Person', 'Salma Haddad'],
  ['person:salma', 'Person', 'سلمى الحداد'],
];
const graph: GraphKnowledge = {
  version: 'test@1',
  vocabulary: readingVocabulary,
  names: names.map(([entity, kind, text]) => ({ entity, kind, text }) as KnownName),
  claims: [],
};

/** The claims of a text by the relations of the vocabulary, each edition by its number. */
function claimsIn(text: string): string[] {
  const { claims } = analyse({ text }, graph);
  const ordinals = new Map(
    claims.flatMap(({ subject, predicate, value }) =>
      predicate === 'ORDINAL' ? [[subject, `COP${String(value)}`] as const] : [],
    ),
  );
  const shown = (ref: string) => ordinals.get(ref) ?? ref;
  return claims
    .filter(({ predicate }) => ['ADOPTED', 'PRESIDED_OVER'].includes(predicate))
    .map(({ subject, predicate, object }) =>
      [shown(subject), predicate, shown(object ?? '')].join(' '),
    );
}

it.each([
  ['COP21 adopted the Paris Agreement.', ['COP21 ADOPTED agreement:paris']],
  ['The Paris Agreement was adopted by COP21.', ['COP21 ADOPTED agreement:paris']],
  ['اعتمدت الدورة الحادية والعشرون لمؤتمر الأطراف اتفاق باريس.', ['COP21 ADOPTED agreement:paris']],
  [
    'وأقرت الدورة الحادية والعشرون لمؤتمر الأطراف اتفاق باريس بعد مفاوضات طويلة.',
    ['COP21 ADOPTED agreement:paris'],
  ],
  ['Salma Haddad presided over COP26.', ['person:salma PRESIDED_OVER COP26']],
  ['The Paris Agreement was not adopted by COP20.', []],
  ['COP22 discussed the Paris Agreement.', []],
])('reads the words that a vocabulary declares: %s', (text, expected) => {
  expect(claimsIn(text)).toEqual(expected);
});

it('takes a forum with a number written on it for that edition, and for no other', () => {
  const editions = (text: string) =>
    analyse({ text }, graph)
      .mentions.filter(({ kind }) => kind === 'Edition' || kind === 'ForumSeries')
      .map(({ exact, kind }) => `${exact} ${kind}`);
  expect(editions('COP21 and COP26 met.')).toEqual(['COP21 Edition', 'COP26 Edition']);
});

it.each([
  ['شاركت سلمى الحداد في كوب 26.', ['كوب 26', 26]],
  ['وناقش المشاركون نتائج مؤتمر كوب ٢٨.', ['مؤتمر كوب ٢٨', 28]],
  [
    'Salma Haddad opened the 21st session of the Conference of the Parties.',
    ['the 21st session of the Conference of the Parties', 21],
  ],
  [
    'Salma Haddad opened the twenty-first session of the Conference of the Parties.',
    ['the twenty-first session of the Conference of the Parties', 21],
  ],
  ['شربت كوب 250 ماء.', []],
  ['The 21st session of the board was opened by Salma Haddad.', []],
])('reads an edition by the names of its vocabulary: %s', (text, expected) => {
  const { mentions, claims } = analyse({ text }, graph);
  const editions = mentions.filter(({ kind }) => kind === 'Edition');
  const ordinals = claims.filter(({ predicate }) => predicate === 'ORDINAL');
  const series = claims.filter(({ predicate }) => predicate === 'EDITION_OF');
  expect(series.every(({ object }) => object === 'series:cop')).toBe(true);
  expect([...editions.map(({ exact }) => exact), ...ordinals.map(({ value }) => value)]).toEqual(
    expected,
  );
});

it.each([
  ['COP26 brought together more than 120 leaders.', 'more than 120 leaders'],
  ['استقطب كوب 26 أكثر من 120 قائدًا.', 'أكثر من 120 قائدًا'],
])('counts by the units of a vocabulary: %s', (text, exact) => {
  expect(analyse({ text }, graph).numbers).toMatchObject([
    { exact, value: 120, unit: 'LEADERS', qualifier: 'EXCEEDS' },
  ]);
});

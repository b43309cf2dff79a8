import { expect, it } from '@jest/globals';
import type { KnownName } from '../gazetteer/graph-knowledge.js';
import { readText } from '../read-text.js';
import type { Vocabulary } from '../vocabulary.js';
import { vocabulary } from './few-names.js';

const own = { name: 'Agreement', prefix: 'agreement', isOwn: true };
const adopted = {
  name: 'ADOPTED',
  isSymmetric: false,
  subject: ['Edition'],
  object: ['Agreement'],
};

/** The same with the words of a made-up forum. */
const ofForum = {
  ...structuredClone(vocabulary),
  kinds: [...vocabulary.kinds, own],
  predicates: [...vocabulary.predicates, adopted],
  editions: [
    { series: 'series:cop', names: ['the {nth} session of the Conference of the Parties'] },
  ],
  readings: [{ relation: 'ADOPTED', en: { verbs: ['adopt'] } }],
  units: [{ unit: 'BALLOTS', ar: { other: '# ورقة اقتراع' }, en: { other: '# ballots' } }],
} as Vocabulary;

const names = [
  { entity: 'series:cop', kind: 'ForumSeries', text: 'COP' },
  { entity: 'agreement:paris', kind: 'Agreement', text: 'Paris Agreement' },
] as KnownName[];

function read(text: string, vocabulary: Vocabulary) {
  const { reading, found } = readText({ text }, { version: 'a@1', vocabulary, names, claims: [] });
  return [
    ...reading.mentions.map(({ kind, entity }) => `${kind} ${entity.ref}`),
    ...found.claims.map(({ subject, predicate, object }) =>
      [subject.ref, predicate, object?.ref ?? ''].join(' ').trim(),
    ),
    ...found.figures.map(({ value, unit }) => `${String(value)} ${unit}`),
  ];
}

const text =
  'The 21st session of the Conference of the Parties adopted the Paris Agreement, with 120 ballots.';
const edition = 'NEW:edition:the-21st-session-of-the-conference';

it('reads by the vocabulary of its knowledge, whichever others the process has read by', () => {
  for (let time = 0; time < 2; time += 1) {
    expect(read(text, vocabulary)).toEqual(['Event NEW:event:conference-of-the-parties']);
    expect(read(text, ofForum)).toEqual([
      `Edition ${edition}`,
      'Agreement agreement:paris',
      `${edition} ORDINAL`,
      `${edition} EDITION_OF series:cop`,
      `${edition} ADOPTED agreement:paris`,
      '120 BALLOTS',
    ]);
  }
});

it('refuses one without a predicate or a kind that it states', () => {
  const predicates = vocabulary.predicates.filter(({ name }) => name !== 'MET');
  expect(() => read(text, { ...vocabulary, predicates })).toThrow(
    'frames/data/met.yaml: line 1: The vocabulary has no predicate MET.',
  );
  const kinds = vocabulary.kinds.filter(({ name }) => name !== 'Quote');
  expect(() => read(text, { ...vocabulary, kinds })).toThrow('The vocabulary has no kind Quote.');
});

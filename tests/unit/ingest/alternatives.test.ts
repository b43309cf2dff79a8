import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alternativesTo } from '../../../src/ingest/compose/alternatives.js';
import { readingVocabulary } from '../../../src/ingest/gazetteer/reading-vocabulary.js';
import { Lexicon, wordsOf } from '#reader/gazetteer/lexicon.js';
import { WordIndex } from '#reader/gazetteer/word-index.js';

const nothing = { version: 'a@1', claims: [], vocabulary: readingVocabulary };
const people = {
  given: new Set<string>(),
  family: new Set<string>(),
  givenLatin: new Set<string>(),
};

it('are entities of the kind that share half of the words, the most alike first, with the reason', () => {
  const named = (entity: string, text: string) => ({ entity, kind: 'Organization' as const, text });
  const names = [
    named('organization:a', 'Grain Council'),
    named('organization:b', 'Green Grain Council'),
    named('organization:b', 'Council of Grain'),
    named('organization:c', 'Harbour Council of the Isles'),
    { entity: 'topic:g', kind: 'Topic' as const, text: 'Grain Council' },
  ];
  const lexicon = new Lexicon({ ...nothing, names }, people);
  const referent = { ref: 'NEW:1', kind: 'Organization' as const, isKnown: false };
  expect(alternativesTo(lexicon, { ...referent, names: new Set(['Green Council']) })).toEqual([
    {
      entity: 'organization:b',
      score: 2 / 3,
      reason: 'Shares green, council with “Green Grain Council”.',
    },
  ]);
});

const known = (kind: 'Person' | 'Organization', names: Readonly<Record<string, string>>) =>
  new Lexicon(
    {
      ...nothing,
      names: Object.entries(names).map(([text, entity]) => ({ entity, kind, text })),
    },
    people,
  );
const entitiesFor = (lexicon: Lexicon, kind: 'Person' | 'Organization', name: string) =>
  alternativesTo(lexicon, { ref: 'NEW:1', kind, isKnown: false, names: new Set([name]) }).map(
    ({ entity }) => entity,
  );

it.each([
  ['Al Suhayla', ['person:suhayla']],
  ['Reema', ['person:suhayla']],
  ['Al-Bannawi', ['person:bannawi']],
  ['Basim Al Bannawi', ['person:bannawi']],
  ['ريما السهيلة', ['person:suhayla']],
  ['Mohamed Salem', []],
])('offer persons by the sound of their names: %s', (name, expected) => {
  const lexicon = known('Person', {
    'Reemah AlSuhayla': 'person:suhayla',
    'Bassem Mohamed Albannawi': 'person:bannawi',
  });
  expect(entitiesFor(lexicon, 'Person', name)).toEqual(expected);
});

it.each(['Council', 'the Council', 'المجلس'])(
  'offer nothing by the noun alone for what it is: %s',
  (name) => {
    const lexicon = known('Organization', {
      'Grain Council': 'organization:a',
      'مجلس الحبوب': 'organization:b',
    });
    expect(entitiesFor(lexicon, 'Organization', name)).toEqual([]);
  },
);

const word = fc.constantFrom('al', 'wahi', 'grain', 'council', 'of', 'isles', 'north');
const words = fc.array(word, { minLength: 1, maxLength: 7 });

it('are found by the words as they are by a look at all', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), words, (all, own) => {
      const index = new WordIndex();
      const asked = new Set(own);
      const expected = all.flatMap((each, i) => {
        const text = each.join(' ');
        index.add(String(i), text, wordsOf(text));
        const shared = [...new Set(each)].filter((one) => asked.has(one));
        const score = shared.length / new Set([...each, ...own]).size;
        return score < 1 / 2 ? [] : [{ entity: String(i), text, shared, score }];
      });
      expect([...index.alike(asked)]).toEqual(expected);
    }),
  );
});

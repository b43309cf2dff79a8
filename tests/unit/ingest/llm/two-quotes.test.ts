import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../../src/ingest/analyse.js';
import { examples } from '../../../../src/ingest/llm/examples.js';
import { readAnswer } from '../../../../src/ingest/llm/read-answer.js';
import { fewNames } from '../claims-in.js';
import { analyseSaidAlone, type Said } from './said-of.js';

const text = `The Loom Institute opened a school. The school was bright. The teachers were kind. The pupils came on foot.
It was founded in 1950, which nobody will forget.`;
const founded: Said = {
  quote: 'It was founded in 1950, which nobody will forget',
  predicate: 'FOUNDED',
  value: '1950',
  subject: {
    kind: 'Organization',
    name: 'Loom Institute',
    who: { sentence: 0, quote: 'The Loom Institute' },
  },
};
const byModel = (...said: readonly Said[]) => analyseSaidAlone(text, ...said).claims;

describe('words that name whom a sentence means', () => {
  it('let a claim of a pronoun stand, whatever a clause beside it says of the future', () => {
    expect(byModel(founded)).toMatchObject([
      {
        subject: 'NEW:organization:loom-institute',
        predicate: 'FOUNDED',
        value: '1950',
        evidence: [
          { sentence: 4, says: [] },
          { sentence: 0, phrase: { exact: 'Loom Institute' }, names: 'SUBJECT' },
        ],
      },
    ]);
  });

  it.each<[string, Said['subject']]>([
    [
      'that the text does not have',
      { ...founded.subject, who: { sentence: 0, quote: 'The Loom' } },
    ],
    ['that name nobody', { ...founded.subject, who: { sentence: 1, quote: 'The school' } }],
    ['that are missing', { ...founded.subject, who: null }],
  ])('let none stand by words %s', (_, subject) => {
    expect(byModel({ ...founded, subject })).toEqual([]);
  });
});

describe('the examples of the instructions', () => {
  it.each(examples)('state nothing that a check would drop: $sentences.0', (example) => {
    const { sentences, answer } = example;
    const shown = { first: 0, end: sentences.length };
    const { said, dropped } = readAnswer(JSON.stringify(answer), shown);
    const asNamed = {
      ...said,
      claims: said.claims.map((claim) => ({
        ...claim,
        subject: named(example, claim.subject),
        object: claim.object && named(example, claim.object),
      })),
    };
    const read = analyse({ text: sentences.join('\n') }, fewNames, {
      said: asNamed,
      isModelAlone: true,
    });
    expect(dropped).toEqual([]);
    expect(read.dropped.filter(({ what }) => what.startsWith('llm: '))).toEqual([]);
    expect(read.claims).toHaveLength(said.claims.length);
    expect(read.quotes).toHaveLength(said.quotes.length);
    expect(read.numbers).toHaveLength(said.figures.length);
  });
});

/** The entity by its name, as the test's graph does not have the ids of the examples. */
function named<Meant extends { readonly id: string | null }>(
  { entities }: (typeof examples)[number],
  meant: Meant,
): Meant {
  const entity = entities.find(({ id }) => id === meant.id);
  return entity ? { ...meant, id: null, kind: entity.kind, name: entity.names[0] } : meant;
}

describe('a quote of a person by a model', () => {
  const said = (quote: string, name: string, kind = 'Person') => ({
    claims: [],
    figures: [],
    quotes: [
      {
        shown: [0, 9] as const,
        what: { sentence: 0, quote },
        speaker: { id: null, kind, name, who: null },
      },
    ],
  });
  const sentence = 'For Nadia Sorel the matter is plain: "A loom is a promise."';

  it('is kept with its words and its speaker', () => {
    const { quotes } = analyse({ text: sentence }, fewNames, {
      said: said('A loom is a promise', 'Nadia Sorel'),
      isModelAlone: true,
    });
    expect(quotes).toMatchObject([
      { exact: 'A loom is a promise', speechKind: 'DIRECT', rule: 'llm', confidence: 0.5 },
    ]);
  });

  it.each([
    ['A loom is a threat', 'Nadia Sorel', 'Person'],
    ['A loom is a promise', 'Salma Attar', 'Person'],
    ['A loom is a promise', 'loom', 'Organization'],
  ])('is dropped: “%s” by %s', (quote, name, kind) => {
    const { quotes, dropped } = analyse({ text: sentence }, fewNames, {
      said: said(quote, name, kind),
      isModelAlone: true,
    });
    expect([quotes, dropped.length > 0]).toEqual([[], true]);
  });
});

describe('a figure by a model', () => {
  const read = (quote: string, value: number, unit: string, qualifier: string) =>
    analyse(
      { text: 'The fair drew more than 300 looms-men and 12 states, up 7 percent.' },
      fewNames,
      {
        said: {
          claims: [],
          quotes: [],
          figures: [
            { shown: [0, 1], what: { sentence: 0, quote }, value, unit, qualifier, of: null },
          ],
        },
        isModelAlone: true,
      },
    ).numbers.length;

  it.each([
    ['more than 300 looms-men', 300, 'PERSONS', 'EXCEEDS'],
    ['12 states', 12, 'STATES', 'EXACT'],
    ['7 percent', 7, 'PERCENT', 'EXACT'],
  ])('is kept: %s', (quote, value, unit, qualifier) => {
    expect(read(quote, value, unit, qualifier)).toBe(1);
  });

  it.each([
    ['more than 300 looms-men', 300, 'PERSONS', 'EXACT'],
    ['more than 300 looms-men', 301, 'PERSONS', 'EXCEEDS'],
    ['12 states', 12, 'PERCENT', 'EXACT'],
    ['12 states', 12, 'SHEEP', 'EXACT'],
  ])('is dropped: %s as %d %s, %s', (quote, value, unit, qualifier) => {
    expect(read(quote, value, unit, qualifier)).toBe(0);
  });
});

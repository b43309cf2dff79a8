import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../../src/ingest/analyse.js';
import { lexiconOf } from '#reader/read-text.js';
import { propose } from '../../../../src/ingest/propose/propose.js';
import { sliceCodePoints } from '#text/code-points.js';
import { fewNames } from '../claims-in.js';
import { analyseSaid, type Said } from './said-of.js';

const english = `The Loom Institute was founded on 4 June 1999. It grew out of a school that Nadia Sorel opened in Jordan in 1987.
The Cedar Council has counted the Loom Institute among its allies since 2004. The Cedar Council did not ally with the Palm Union in 2005.
Morocco has been on the rolls of the Palm Union from 2003 to 2011. The Reed Society came to life in March 1990 and took its present form in 1994.
The Cedar Council thanks everybody. The Cedar Council thanks everybody.`;

const loom = { id: 'NEW:organization:loom-institute' };
const cedar = { id: 'NEW:organization:cedar-council' };
const palm = { id: 'NEW:organization:palm-union' };

const allies: Said = {
  sentence: 2,
  quote: 'counted the Loom Institute among its allies',
  subject: cedar,
  predicate: 'PARTNER_OF',
  object: loom,
};
const roots: Said = {
  sentence: 1,
  quote: 'a school that Nadia Sorel opened in Jordan in 1987',
  subject: { id: 'NEW:person:nadia-sorel' },
  predicate: 'CO_FOUNDED',
  object: loom,
};
const rolls: Said = {
  sentence: 4,
  quote: 'on the rolls of the Palm Union from 2003 to 2011',
  subject: { id: 'country:ma' },
  predicate: 'MEMBER_OF',
  object: palm,
  validFrom: '2003',
  validTo: '2011',
};
const reed: Said = {
  sentence: 5,
  quote: 'came to life in March 1990',
  subject: { kind: 'Organization', name: 'Reed Society' },
  predicate: 'FOUNDED',
  value: '1990-03',
};

const byModel = (...said: readonly Said[]) =>
  analyseSaid(english, ...said).claims.filter(({ rule }) => rule === 'llm');
const droppedOf = (...said: readonly Said[]) =>
  analyseSaid(english, ...said).dropped.filter(({ what }) => what.startsWith('llm: '));

describe('what a model says and the text has', () => {
  it('is proposed as what a model says, with its words, and sure of nothing', () => {
    expect(byModel(allies)).toEqual([
      {
        subject: cedar.id,
        predicate: 'PARTNER_OF',
        object: loom.id,
        value: null,
        role: null,
        validFrom: null,
        validTo: null,
        novelty: 'NEW',
        meets: [],
        method: 'MODEL',
        rule: 'llm',
        confidence: 0.5,
        evidence: [
          expect.objectContaining({
            sentence: 2,
            phrase: expect.objectContaining({ exact: allies.quote }),
          }),
        ],
      },
    ]);
  });

  it.each<[string, Said]>([
    ['of somebody whom the sentence before names', roots],
    ['with the time from when and until when', rolls],
    ['with a date, of something that no rule has found', reed],
    ['without the number of its sentence', { ...allies, sentence: null }],
    [
      'with the number of another sentence, where one alone has the words',
      { ...allies, sentence: 0 },
    ],
    [
      'by an id that is nowhere, with words that are',
      { ...reed, subject: { ...reed.subject, id: 'organization:dco' } },
    ],
  ])('is proposed: %s', (_, said) => {
    expect(droppedOf(said)).toEqual([]);
    expect(byModel(said)).toHaveLength(1);
  });

  it('is sliced from the text, in code points', () => {
    const text = `🎉 ${english}`;
    const claims = analyseSaid(text, allies, rolls, roots).claims.filter(
      ({ rule }) => rule === 'llm',
    );
    const phrases = claims.flatMap(({ evidence }) => evidence.map(({ phrase }) => phrase));
    expect(phrases).toHaveLength(4);
    expect(phrases.map(({ start, end }) => sliceCodePoints(text, start, end))).toEqual(
      phrases.map(({ exact }) => exact),
    );
  });

  it('makes a new entity only a candidate, by its words in the text', () => {
    const analysis = analyseSaid(english, {
      ...reed,
      subject: { id: 'organization:dco', kind: 'Organization', name: 'Reed Society' },
    });
    const [claim] = analysis.claims.filter(({ rule }) => rule === 'llm');
    expect(claim?.subject).toBe('NEW:organization:reed-society');
    expect(
      propose(analysis, lexiconOf(fewNames))
        .filter(({ payload }) => payload.kind === 'ENTITY')
        .map(({ rule, method, payload }) => [rule, method, payload]),
    ).toContainEqual([
      'english-name',
      'EXPLICIT',
      expect.objectContaining({ ref: claim?.subject }),
    ]);
  });

  it('is one proposal with what a rule says of the same, and that of the rule', () => {
    const founded: Said = {
      quote: 'was founded on 4 June 1999',
      subject: loom,
      predicate: 'FOUNDED',
      value: '1999-06-04',
    };
    expect(analyseSaid(english, founded)).toEqual(analyse({ text: english }, fewNames));
  });

  it('leaves what the rules read as it is', () => {
    const { claims, mentions, quotes, numbers } = analyse({ text: english }, fewNames);
    const said = analyseSaid(english, allies, roots, rolls, reed);
    expect(said.claims.slice(0, claims.length)).toEqual(claims);
    expect(said.mentions.slice(0, mentions.length)).toEqual(mentions);
    expect([said.quotes, said.numbers]).toEqual([quotes, numbers]);
  });

  it('is told once, however often a model says it and from whichever end', () => {
    expect(byModel(allies, allies, { ...allies, subject: loom, object: cedar })).toHaveLength(1);
  });
});

describe('what a model says and the text does not', () => {
  it.each<[string, Said, RegExp]>([
    [
      'a quote that it made up',
      { ...allies, quote: 'has long been an ally of the Loom Institute' },
      /does not have these words/,
    ],
    [
      'a quote over two sentences',
      { ...allies, quote: '4 June 1999. It grew' },
      /within one sentence/,
    ],
    [
      'a quote that ends within a word',
      { ...allies, quote: 'counted the Loom Inst' },
      /does not have these words/,
    ],
    [
      'a quote that begins within a number',
      { ...reed, quote: '0 and took its present form in 1994', value: '1994' },
      /does not have these words/,
    ],
    [
      'a quote that stands twice',
      { ...allies, sentence: null, quote: 'The Cedar Council thanks everybody' },
      /more than once/,
    ],
    ['a swapped date', { ...reed, value: '1991-03' }, /does not have the date/],
    ['a date of elsewhere in the sentence', { ...reed, value: '1994' }, /does not have the date/],
    [
      'a date more precise than the words',
      { ...reed, value: '1990-03-01' },
      /does not have the date/,
    ],
    ['a number for a date', { ...reed, value: 1990 }, /does not have the date/],
    ['a swapped beginning', { ...rolls, validFrom: '2004' }, /does not have the date/],
    [
      'dates the other way round',
      { ...rolls, validFrom: '2011', validTo: '2003' },
      /ends before it begins/,
    ],
    [
      'a beginning that the quote leaves out',
      { ...rolls, quote: 'on the rolls of the Palm Union' },
      /does not have the date/,
    ],
    [
      'what the text denies',
      { ...allies, sentence: 3, quote: 'did not ally with the Palm Union', object: palm },
      /negative/,
    ],
    [
      'a predicate that there is not',
      { ...allies, predicate: 'RULES_OVER' },
      /may not state this predicate/,
    ],
    [
      'a predicate whose value is a code of ours',
      { ...reed, predicate: 'WIKIDATA', value: 'Q1' },
      /may not state this predicate/,
    ],
    [
      'a relation between kinds that it does not join',
      { ...allies, predicate: 'CO_FOUNDED' },
      /does not join these kinds/,
    ],
    ['a relation to itself', { ...allies, object: cedar }, /to itself/],
    [
      'a relation without its other end',
      { ...allies, object: undefined, value: 3 },
      /takes an object/,
    ],
    ['a value beside an object', { ...reed, object: loom }, /takes a value and nothing else/],
    [
      'an id that the document does not name',
      { ...allies, object: { id: 'organization:dco' } },
      /does not name its subject/,
    ],
    [
      'an id with the words of another',
      { ...allies, object: { ...loom, name: 'Cedar Council' } },
      /name another entity/,
    ],
    [
      'a name that is not in the sentence',
      { ...allies, object: { kind: 'Organization', name: 'Palm Union' } },
      /does not name its subject/,
    ],
    [
      'a name of another kind than it is',
      { ...allies, object: { kind: 'Person', name: 'Loom Institute' } },
      /of the kind Organization/,
    ],
    [
      'a part of a name',
      { ...allies, object: { kind: 'Organization', name: 'Institute' } },
      /part of another name/,
    ],
    [
      'a kind that there is not',
      { ...reed, subject: { kind: 'Dragon', name: 'March' } },
      /has a kind/,
    ],
    [
      'two that other sentences name',
      { ...allies, sentence: 3, quote: 'did ally', object: loom },
      /does not have these words/,
    ],
  ])('is dropped: %s', (_, said, why) => {
    const { what } = droppedOf(said)[0] ?? {};
    expect([what, droppedOf(said)[0]?.why, droppedOf(said).length]).toEqual([
      expect.stringContaining(said.predicate),
      expect.stringMatching(why),
      1,
    ]);
    expect(byModel(said)).toEqual([]);
  });

  it('does nothing to a terminal when it is shown', () => {
    const quote = `\u001b[2J\u202e\u0007${'long '.repeat(100)}`;
    const [{ what } = { what: '' }] = droppedOf({ ...allies, quote });
    expect(what).toMatch(/^llm: PARTNER_OF: \[2J long [^\p{C}]*…$/u);
    expect(Array.from(what).length).toBeLessThan(200);
  });
});

import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { lexiconOf } from '#reader/read-text.js';
import type { GraphKnowledge, KnownName } from '#reader/gazetteer/graph-knowledge.js';
import { propose } from '../../../src/ingest/propose/propose.js';
import { fewNames } from './claims-in.js';

const ministry = 'Ministry of Harbours and Inland Waters of Northland';
const named = (entity: string, kind: KnownName['kind'], text: string) => ({ entity, kind, text });
const knowledge: GraphKnowledge = {
  version: 'named@1',
  vocabulary: fewNames.vocabulary,
  names: [
    ...fewNames.names,
    named('organization:loom', 'Organization', 'Loom Institute'),
    named('organization:loom', 'Organization', 'LI'),
    named('organization:harbours', 'Organization', ministry),
    named('organization:council', 'Organization', 'Grain Trade Council'),
    named('organization:short', 'Organization', 'المجلس'),
  ],
  claims: [],
};

const proposedIn = (text: string) => propose(analyse({ text }, knowledge), lexiconOf(knowledge));
const ofKind = (text: string, kind: string) =>
  proposedIn(text).filter(({ payload }) => payload.kind === kind);

describe('where a document names whom', () => {
  it('is one proposal for each, last of all, with every place', () => {
    const text = '😀 Oman joined the Loom Institute in 2019. Jordan left it, and Oman stayed.';
    const proposed = proposedIn(text);
    const kinds = proposed.map(({ payload }) => payload.kind);
    expect(kinds.slice(kinds.indexOf('MENTION')).every((kind) => kind === 'MENTION')).toBe(true);
    const mentions = ofKind(text, 'MENTION').map(({ payload, evidence, novelty }) => [
      ...[payload, novelty],
      evidence.map(({ exact, phrase }) => [exact, phrase?.start, phrase?.exact]),
    ]);
    const [first, second] = [
      '😀 Oman joined the Loom Institute in 2019.',
      'Jordan left it, and Oman stayed.',
    ];
    expect(mentions).toEqual([
      [
        ...[{ kind: 'MENTION', entity: 'country:om' }, 'CORROBORATES'],
        [
          [first, 2, 'Oman'],
          [second, 62, 'Oman'],
        ],
      ],
      [
        ...[{ kind: 'MENTION', entity: 'organization:loom' }, 'CORROBORATES'],
        [[first, 18, 'Loom Institute']],
      ],
      [...[{ kind: 'MENTION', entity: 'country:jo' }, 'CORROBORATES'], [[second, 42, 'Jordan']]],
    ]);
  });

  it('is new of what the graph does not have, under the key of its own proposal', () => {
    const text = 'The Barley Growers Association was founded in 1999.';
    const [entity] = ofKind(text, 'ENTITY');
    const ref = entity?.payload.kind === 'ENTITY' ? entity.payload.ref : '';
    expect(ofKind(text, 'MENTION')).toMatchObject([
      { payload: { entity: ref }, novelty: 'NEW', evidence: entity?.evidence ?? [] },
    ]);
    expect(ref).toMatch(/^NEW:organization:/);
  });

  it('is as sure as the least sure of its places', () => {
    const text = 'The Loom Institute opened in 1999. The Institute grew.';
    const { mentions } = analyse({ text }, knowledge);
    const own = mentions.filter(({ entity }) => entity === 'organization:loom');
    expect(own).toHaveLength(2);
    expect(ofKind(text, 'MENTION')).toMatchObject([
      { confidence: Math.min(...own.map(({ confidence }) => confidence)) },
    ]);
  });
});

describe('a text that has a name over and over', () => {
  const repeated = (count: number) => `Oman ${'and Oman '.repeat(count - 1)}met.`;

  it('is parted into proposals of five hundred places', () => {
    const sizes = ofKind(repeated(1001), 'MENTION').map(({ evidence }) => evidence.length);
    expect(sizes).toEqual([500, 500, 1]);
  });

  it('cites its sentence no more than a text of its length may', () => {
    const text = repeated(2000);
    const cited = ofKind(text, 'MENTION').flatMap(({ evidence }) => evidence);
    expect(cited).toHaveLength(2000);
    const [first] = cited;
    const sentence = first?.exact ?? '?';
    expect([text.startsWith(sentence), first?.phrase?.exact]).toEqual([true, 'Oman']);
    expect(sentence.length).toBeGreaterThan(1900);
    expect(cited).toContainEqual(expect.objectContaining({ exact: 'Oman', phrase: null }));
    const length = cited.reduce((sum, { exact }) => sum + exact.length, 0);
    expect(length).toBeLessThan(12 * text.length);
  });
});

describe('who of the graph a document calls so', () => {
  const identities = (text: string) =>
    ofKind(text, 'IDENTITY').map(({ payload, rule }) =>
      payload.kind === 'IDENTITY'
        ? [payload.names[0]?.text, payload.entity, payload.ref === null, rule]
        : [],
    );

  it.each([
    // The same words in another order.
    'Northland Ministry of Inland Waters and Harbours was founded in 1999.',
  ])('is proposed of a new entity with nearly the same words: %s', (text) => {
    expect(identities(text)).toEqual([
      [expect.stringContaining('Ministry'), 'organization:harbours', false, 'alike'],
    ]);
  });

  it.each([
    // A word more tells it from another of three.
    'The Northern Grain Trade Council was founded in 1999.',
    'The Grain Council was founded in 1999.',
    // One word that both have is the short form of many.
    'تأسس مجلس السهوب الآسيوية عام 1999. وقال المجلس إنه سينمو.',
  ])('is not proposed of what only looks like it: %s', (text) => {
    expect(identities(text)).toEqual([]);
  });

  it.each([
    ['The Loom Institute (Weavers House) was founded in 1999.', 'Weavers House'],
    ['The Loom Institute, or “House of Looms”, was founded in 1999.', 'House of Looms'],
  ])('is proposed of another name that the document gives itself: %s', (text, name) => {
    expect(identities(text)).toEqual([[name, 'organization:loom', true, 'alias']]);
  });

  it.each([
    // The graph has that name.
    'The Loom Institute (LI) was founded in 1999.',
    // A remark, and initials that stand somewhere else.
    'The Loom Institute (organiser) was founded in 1999.',
    'The Grain Trade Council met. Members of GTC agreed.',
    // Another entity of the graph.
    'The Loom Institute (Oman) was founded in 1999.',
  ])('is not proposed of what is no other name: %s', (text) => {
    expect(identities(text)).toEqual([]);
  });
});

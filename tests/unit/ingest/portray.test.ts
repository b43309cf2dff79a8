import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { lexiconOf } from '#reader/read-text.js';
import type { GraphKnowledge, KnownClaim } from '#reader/gazetteer/graph-knowledge.js';
import { portray } from '../../../src/ingest/propose/describe-entities.js';
import { fewNames } from './claims-in.js';

const proposedIn = (text: string, knowledge: GraphKnowledge = fewNames) =>
  portray(analyse({ text }, knowledge), lexiconOf(knowledge));

/** Each proposal as a line: a new entity by its name, a claim as it says it. */
const linesOf = (text: string, knowledge?: GraphKnowledge) =>
  proposedIn(text, knowledge).map(({ payload, novelty }) => {
    if (payload.kind === 'ENTITY') return `new ${payload.entityKind}: ${payload.names[0]?.text}`;
    if (payload.kind !== 'CLAIM') return payload.kind;
    const { subject, predicate, object, value } = payload;
    const { number, unit, qualifier, text: words } = value ?? {};
    return [novelty, subject, predicate, object, number, unit, qualifier, words]
      .filter((part) => part !== undefined && part !== null)
      .join(' ');
  });

const spoken = 'Salma Attar said: "We weave what others unravel, and we will go on."';
const words = 'We weave what others unravel, and we will go on.';
const weave = 'NEW:quote:we-weave-what-others-unravel-and-we-will';

describe('what persons say', () => {
  it('is a quote with its words, whose they are and how they are told', () => {
    expect(linesOf(spoken)).toEqual([
      'new Quote: We weave what others unravel, and we will…',
      `NEW ${weave} TEXT ${words}`,
      `NEW ${weave} SPEECH_KIND DIRECT`,
      `NEW NEW:person:salma-attar SAID ${weave}`,
    ]);
  });

  it('has a name that is ours, cited where the words stand', () => {
    const [quote] = proposedIn(spoken);
    expect(quote).toMatchObject({ method: 'DERIVED', novelty: 'NEW', meets: [] });
    expect(quote?.evidence).toEqual([
      expect.objectContaining({
        exact: spoken,
        phrase: { start: 19, end: 19 + words.length, exact: words },
      }),
    ]);
  });

  it('goes on over sentences, which are cited as one', () => {
    const text = 'قالت سلمى العطار: «نبدأ غدًا. ولن نتوقف بعد ذلك أبدًا».';
    const [quote] = proposedIn(text);
    const exact = 'نبدأ غدًا. ولن نتوقف بعد ذلك أبدًا';
    expect(quote?.payload).toMatchObject({ names: [{ text: exact, lang: 'AR' }] });
    expect(quote?.evidence[0]?.phrase?.exact ?? quote?.evidence[0]?.exact).toBe(exact);
  });

  it('is one quote where the document has it twice', () => {
    const lines = linesOf(`${spoken}\n${spoken}`);
    expect(lines).toHaveLength(4);
    expect(proposedIn(`${spoken}\n${spoken}`)[0]?.evidence).toHaveLength(2);
  });

  it('is that of the graph where that has the same words', () => {
    const knowledge = {
      ...fewNames,
      claims: [
        claim('quote:weave', 'TEXT', { value: 'we weave what others unravel and we will go on' }),
      ],
    };
    expect(linesOf(spoken, knowledge)).toEqual(['NEW NEW:person:salma-attar SAID quote:weave']);
  });

  it.each([
    ['"We weave," said Salma Attar.', 'We weave'],
    ['قالت سلمى العطار إن النول أقدم من الكتاب.', 'النول أقدم من الكتاب'],
  ])('has the words of the person alone: %s', (text, said) => {
    expect(linesOf(text)[1]).toMatch(new RegExp(` TEXT ${said}$`));
  });

  it('is about the topics that it names', () => {
    const knowledge = {
      ...fewNames,
      names: [
        ...fewNames.names,
        { entity: 'topic:looms', kind: 'Topic' as const, text: 'hand looms' },
      ],
    };
    const text = 'Salma Attar said: "The hand looms are ours." She left the hand looms at home.';
    expect(linesOf(text, knowledge).filter((line) => line.includes('ABOUT'))).toEqual([
      'NEW NEW:quote:the-hand-looms-are-ours ABOUT topic:looms',
    ]);
  });
});

describe('a figure', () => {
  const text = 'The Loom Institute has more than 40 members of staff.';

  it('is an entity with its quantity in the words of the document, and what it measures', () => {
    const [entity, ...claims] = linesOf(text);
    expect(entity).toMatch(/^new Statistic: .*40 members of staff$/);
    expect(claims).toEqual([
      expect.stringMatching(/^NEW NEW:stat:\S+ QUANTITY 40 PERSONS EXCEEDS .*40 members of staff$/),
      expect.stringMatching(/^NEW NEW:stat:\S+ MEASURES NEW:organization:loom-institute$/),
    ]);
  });

  it.each([
    [
      'Salma Attar opened the third Weavers Forum. More than 40 delegates attended.',
      'edition:third-weavers-forum',
    ],
    ['حضر منتدى النسيج الثالث سفراء من أكثر من ثلاثين دولة، بدعوة من معهد النول.', 'edition:'],
    [
      'The third Weavers Forum was held by the Loom Institute, which has 40 employees.',
      'organization:loom-institute',
    ],
  ])('measures who it is said of: %s', (words, measured) => {
    const [of = ''] = linesOf(words).filter((line) => line.includes('MEASURES'));
    expect(of).toMatch(new RegExp(`MEASURES NEW:${measured}`));
  });

  it.each([
    'More than 40 members of staff came.',
    'The third Weavers Forum opened. Oman has 40 ministers.',
    'The third Weavers Forum opened. The Loom Institute had held a workshop, which drew 40 guests.',
    'اختُتم منتدى النسيج الثالث. ونظم معهد النول ورشة عمل حضرها 40 خبيرا.',
    'Dr. Salma Attar, Chair of the Loom Institute, brought together experts from 14 countries.',
    'The report was printed by the Loom Institute and covers 40 countries.',
  ])('of nothing that is named is not proposed: %s', (words) => {
    expect(linesOf(words).filter((line) => line.includes('MEASURES'))).toEqual([]);
  });

  it.each([
    [
      'للمعهد 40 نولًا. ويُنفق معهد النول 35% منها على التدريب.',
      'يُنفق معهد النول 35% منها على التدريب',
    ],
    [
      'تنص المذكرة على تمويل معهد النول بتمويل قدره 6.8 مليون دولار يتحمل المعهد 40% منه.',
      'بتمويل قدره 6.8 مليون دولار يتحمل المعهد 40% منه',
    ],
  ])(
    'of a share has the words that say whose it is, a decimal point among them: %s',
    (words, told) => {
      expect(linesOf(words).find((line) => line.includes('%'))).toMatch(new RegExp(`${told}$`));
    },
  );

  it.each([
    ['PERSONS', 1, 'stat:staff'],
    ['STATES', 3, 'NEW:stat:'],
  ])('is that of the graph where that has as many %s of the same', (unit, count, subject) => {
    const known = {
      ...fewNames,
      names: [
        ...fewNames.names,
        { entity: 'organization:loom', kind: 'Organization' as const, text: 'Loom Institute' },
      ],
      claims: [
        claim('stat:staff', 'MEASURES', { object: 'organization:loom' }),
        claim('stat:staff', 'QUANTITY', { value: 40, unit }),
      ],
    };
    const lines = linesOf(text, known);
    expect(lines).toHaveLength(count);
    expect(lines.at(-1)).toContain(subject);
    expect(lines.at(-1)).toMatch(/MEASURES organization:loom$/);
  });
});

function claim(
  subject: string,
  predicate: KnownClaim['predicate'],
  said: Pick<Partial<KnownClaim>, 'object' | 'value' | 'unit'>,
): KnownClaim {
  return {
    id: `claim:${subject}~${predicate}`,
    subject,
    predicate,
    object: null,
    value: null,
    role: null,
    validFrom: null,
    validTo: null,
    ...said,
  };
}

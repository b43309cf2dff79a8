import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { fewNames } from './claims-in.js';

describe('known names', () => {
  const known = {
    ...fewNames,
    names: [
      ...fewNames.names,
      { entity: 'person:a', kind: 'Person' as const, text: 'Omar Tamsin' },
      { entity: 'country:jo', kind: 'Country' as const, text: 'Jordanian' },
    ],
  };
  const meant = (text: string) =>
    analyse({ text }, known).mentions.map(({ exact, entity }) => `${exact} = ${entity}`);

  it('are meant behind a title, and not within a longer name', () => {
    expect(meant('Guests met H.E. Omar Tamsin.')).toEqual(['Omar Tamsin = person:a']);
    expect(meant('Guests met Omar Miller Tamsin.')).toEqual([
      'Omar Miller Tamsin = NEW:person:omar-miller-tamsin',
    ]);
  });

  it('are meant with any spelling of their article', () => {
    const salma = { entity: 'person:s', kind: 'Person' as const, text: 'Salma AlHarthi' };
    const graph = { ...known, names: [...known.names, salma] };
    for (const name of ['Salma Al Harthi', 'Salma Al-Harthi', 'Salma AlHarthi'])
      expect(analyse({ text: `Guests met ${name}.` }, graph).mentions).toEqual([
        expect.objectContaining({ exact: name, entity: 'person:s' }),
      ]);
  });

  it('are not meant by an adjective that says what somebody or something not named is', () => {
    expect(meant('The Jordanian delegation met a Jordanian lawyer and a Jordanian bank.')).toEqual([
      'Jordanian = country:jo',
    ]);
  });
});

describe('offices and names', () => {
  const peopleIn = (text: string) => {
    const { mentions, candidates } = analyse({ text }, fewNames);
    const name = (ref: string) => candidates.find((each) => each.ref === ref)?.names[0]?.text;
    return mentions
      .filter(({ kind }) => kind === 'Person')
      .map(({ exact, entity }) => `${exact} = ${name(entity) ?? ''}`);
  };

  it.each([
    [
      'Clara Whitlow was elected Vice-Chair of the Weaving House.',
      ['Clara Whitlow = Clara Whitlow', 'Vice-Chair of the Weaving House = Clara Whitlow'],
    ],
    [
      'Clara Whitlow, Secretary to the Loom Institute, spoke. The Secretary left.',
      [
        'Clara Whitlow = Clara Whitlow',
        'Secretary to the Loom Institute = Clara Whitlow',
        'Secretary = Clara Whitlow',
      ],
    ],
    [
      'وُلدت سلوى بنت راشد المرزوقي عام 1970. زارت سلوى المرزوقي المهندس فارس النمري. وهي اليوم رئيسة معهد الرمال.',
      [
        'سلوى بنت راشد المرزوقي = سلوى بنت راشد المرزوقي',
        'سلوى المرزوقي = سلوى بنت راشد المرزوقي',
        'فارس النمري = فارس النمري',
        'رئيسة معهد الرمال = سلوى بنت راشد المرزوقي',
      ],
    ],
  ])('mean who holds or bears them: %s', (text, people) => {
    expect(peopleIn(text)).toEqual(people);
  });

  it.each([
    ['The Secretary left.', []],
    [
      'زارت رنا الكيالي، رئيسة معهد الرمال، المعرض. وألقت الكلمة الرئيسة.',
      ['رنا الكيالي = رنا الكيالي', 'رئيسة معهد الرمال = رنا الكيالي'],
    ],
    [
      'Clara Whitlow, Secretary to the Loom Institute, spoke. The Secretary of State left.',
      ['Clara Whitlow = Clara Whitlow', 'Secretary to the Loom Institute = Clara Whitlow'],
    ],
    [
      'زار الدكتور فارس حسن العلي الدكتور فارس سعيد العلي.',
      ['فارس حسن العلي = فارس حسن العلي', 'فارس سعيد العلي = فارس سعيد العلي'],
    ],
  ])('mean nobody else: %s', (text, people) => {
    expect(peopleIn(text)).toEqual(people);
  });
});

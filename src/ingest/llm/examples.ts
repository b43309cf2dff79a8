/** An example for a model: what it is shown, and the answer that it should give. */
export interface Example {
  readonly sentences: readonly string[];
  readonly entities: readonly {
    readonly id: string;
    readonly kind: string;
    readonly names: readonly string[];
  }[];
  readonly answer: object;
}

const nobody = { id: null, kind: null, name: null, who: null };
const none = { object: null, value: null, role: null, validFrom: null, validTo: null };
const league = {
  id: 'NEW:organization:league-of-arab-states',
  kind: 'Organization',
  names: ['League of Arab States'],
};
const leagueInArabic = {
  id: 'NEW:organization:gamaa-aldoul-alarbya',
  kind: 'Organization',
  names: ['جامعة الدول العربية'],
};
const country = (id: string, name: string) => ({ id, kind: 'Country', names: [name] });

/** Three examples in each language: a pronoun, a denial, a quote; a list, a plan, a figure. */
export const examples: readonly Example[] = [
  {
    sentences: [
      'The League of Arab States was founded in Cairo on 22 March 1945.',
      'It admitted Sudan in 1956.',
    ],
    entities: [league, country('country:sd', 'Sudan')],
    answer: {
      claims: [
        {
          ...none,
          what: {
            sentence: 0,
            quote: 'The League of Arab States was founded in Cairo on 22 March 1945',
          },
          subject: { ...nobody, id: league.id },
          predicate: 'FOUNDED',
          value: '1945-03-22',
        },
        {
          ...none,
          what: { sentence: 1, quote: 'It admitted Sudan in 1956' },
          subject: { ...nobody, id: 'country:sd' },
          predicate: 'MEMBER_OF',
          object: {
            ...nobody,
            id: league.id,
            who: { sentence: 0, quote: 'The League of Arab States' },
          },
          validFrom: '1956',
        },
      ],
      quotes: [],
      figures: [],
    },
  },
  {
    sentences: ['Turkey is not a member of the League of Arab States.'],
    entities: [country('country:tr', 'Turkey'), league],
    answer: { claims: [], quotes: [], figures: [] },
  },
  {
    sentences: [
      '"The United Nations was not created in order to bring us to heaven," said Dag Hammarskjöld.',
    ],
    entities: [],
    answer: {
      claims: [],
      quotes: [
        {
          what: {
            sentence: 0,
            quote: 'The United Nations was not created in order to bring us to heaven',
          },
          speaker: { ...nobody, kind: 'Person', name: 'Dag Hammarskjöld' },
        },
      ],
      figures: [],
    },
  },
  {
    sentences: ['انضم المغرب وتونس إلى جامعة الدول العربية عام 1958.'],
    entities: [country('country:ma', 'المغرب'), country('country:tn', 'تونس'), leagueInArabic],
    answer: {
      claims: ['country:ma', 'country:tn'].map((id) => ({
        ...none,
        what: { sentence: 0, quote: 'انضم المغرب وتونس إلى جامعة الدول العربية عام 1958' },
        subject: { ...nobody, id },
        predicate: 'MEMBER_OF',
        object: { ...nobody, id: leagueInArabic.id },
        validFrom: '1958',
      })),
      quotes: [],
      figures: [],
    },
  },
  {
    sentences: ['ستستضيف الرباط القمة المقبلة لجامعة الدول العربية.'],
    entities: [leagueInArabic],
    answer: { claims: [], quotes: [], figures: [] },
  },
  {
    sentences: ['حضر قمة جامعة الدول العربية أكثر من 300 مشارك.'],
    entities: [leagueInArabic],
    answer: {
      claims: [],
      quotes: [],
      figures: [
        {
          what: { sentence: 0, quote: 'أكثر من 300 مشارك' },
          value: 300,
          unit: 'PERSONS',
          qualifier: 'EXCEEDS',
          of: null,
        },
      ],
    },
  },
];

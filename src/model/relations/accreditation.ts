import { when, type Reading, type Sentences } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

/** Words for each time: over, to come, begun on a day, and without a date. */
type ByTime = readonly [over: string, coming: string, begun: string, undated: string];

interface Words {
  readonly serving: ByTime;
  /** Words that say in place of a role as what the person serves. */
  readonly asWhat: string;
  /** Words for all who serve there. */
  readonly people: ByTime;
}

const times = [['ENDED'], ['COMING'], ['DATED'], []] as const;

/** Variants with a role, then without one, each by time. */
function byTime(
  write: (place: number, hasRole: boolean, isDated: boolean) => readonly string[],
): Reading {
  return [true, false].flatMap((hasRole) =>
    times.map((time, place) =>
      when(
        [...(hasRole ? (['ROLE'] as const) : []), ...time],
        ...write(place, hasRole, time.length > 0),
      ),
    ),
  );
}

/** The words with each way to name the role, the best first; once if there is none. */
const inRole = (hasRole: boolean, write: (role: string) => string): string[] =>
  (hasRole ? ['{a role}', '{role}'] : ['']).map(write);

function inArabic({ serving, asWhat, people }: Words): Sentences['ar'] {
  const among = (place: number, hasRole: boolean, isDated: boolean) =>
    inRole(
      hasRole,
      (role) =>
        `${people[place]} {t^}: {s}${hasRole ? `، ${role}` : ''}${isDated ? ' ({dates})' : ''}`,
    );
  return {
    source: byTime((place, hasRole, isDated) => [
      `${serving[place]} {t^}${hasRole ? ' بصفة {a role}' : asWhat}${isDated ? ' {dates}' : ''}`,
      ...among(place, hasRole, isDated),
    ]),
    target: byTime(among),
  };
}

function inEnglish({ serving, asWhat, people }: Words): Sentences['en'] {
  return {
    source: byTime((place, hasRole, isDated) =>
      inRole(
        hasRole,
        (role) =>
          `{s} ${serving[place]} {t}${hasRole ? ` as ${role}` : asWhat}${isDated ? ' {dates}' : ''}`,
      ),
    ),
    target: byTime((place, hasRole, isDated) => [
      `${people[place]} {t} include {s}${hasRole ? ', {role}' : ''}${isDated ? ' ({dates})' : ''}`,
    ]),
  };
}

const accredited: Sentences = {
  ar: inArabic({
    serving: [
      '[كان|كانت:s] {s} [معتمدًا|معتمدة:s] لدى',
      '[سيُعتمد|ستُعتمد:s] {s} لدى',
      '{s} [معتمد|معتمدة:s] لدى',
      '{s} [معتمد|معتمدة:s] لدى',
    ],
    asWhat: '',
    people: ['ممن كانوا معتمدين لدى', 'ممن سيُعتمدون لدى', 'من المعتمدين لدى', 'من المعتمدين لدى'],
  }),
  en: inEnglish({
    serving: [
      '[was|were:s] accredited to',
      '[is|are:s] to be accredited to',
      '[has|have:s] been accredited to',
      '[is|are:s] accredited to',
    ],
    asWhat: '',
    people: [
      'Those formerly accredited to',
      'Those who are to be accredited to',
      'Those accredited to',
      'Those accredited to',
    ],
  }),
};

/** A consul serves in a place, and is accredited to its state. */
const serving: Sentences = {
  ar: inArabic({
    serving: [
      '[عمل|عملت:s] {s} في',
      '[سيعمل|ستعمل:s] {s} في',
      '[يعمل|تعمل:s] {s} في',
      '[يعمل|تعمل:s] {s} في',
    ],
    asWhat: ' [دبلوماسيًا|دبلوماسية:s]',
    people: [
      'من الدبلوماسيين الذين عملوا في',
      'من الدبلوماسيين الذين سيعملون في',
      'من الدبلوماسيين العاملين في',
      'من الدبلوماسيين العاملين في',
    ],
  }),
  en: inEnglish({
    serving: [
      'served in',
      '[is|are:s] to serve in',
      '[has|have:s] served in',
      '[serves|serve:s] in',
    ],
    asWhat: ' as a diplomat',
    people: [
      'The diplomats who served in',
      'The diplomats who are to serve in',
      'The diplomats who serve in',
      'The diplomats who serve in',
    ],
  }),
};

export const accreditation = {
  type: 'ACCREDITED_TO',
  name: 'Accreditation',
  description:
    'An ambassador or another envoy is accredited to a state or an organisation, or serves in a place, as a consul does.',
  tells: ['SOURCE'],
  labels: { ar: ['معتمد لدى', 'المعتمدون'], en: ['accredited to', 'accredited here'] },
  role: 'OPTIONAL',
  sentences: accredited,
  joins: [
    {
      source: 'Person',
      target: 'Country',
      sourceField: {
        name: 'accreditedToCountries',
        description: 'States to which the person is or was accredited.',
      },
      targetField: {
        name: 'accreditedPeople',
        description: 'People who are or were accredited to the state.',
      },
    },
    {
      source: 'Person',
      target: 'Organization',
      sourceField: {
        name: 'accreditedToOrganizations',
        description: 'Organisations to which the person is or was accredited.',
      },
      targetField: {
        name: 'accreditedPeople',
        description: 'People who are or were accredited to the organisation.',
      },
    },
    {
      source: 'Person',
      target: 'Place',
      sentences: serving,
      sourceField: {
        name: 'postings',
        description: 'Places in which the person serves or served as a diplomat.',
      },
      targetField: {
        name: 'accreditedPeople',
        description: 'Diplomats who serve or served in the place.',
      },
    },
  ],
} as const satisfies RelationDeclaration;

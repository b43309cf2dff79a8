import type { RelationDeclaration } from './declaration.js';

export const visit = {
  type: 'ATTENDED',
  name: 'Visit',
  description: 'A category of people attended an event outside the series.',
  ways: { ofSources: 'CO_PARTICIPATION', ofTargets: 'SHARED_PARTICIPANT' },
  labels: { ar: ['من الحاضرين في', 'الحاضرون'], en: ['attended', 'attended by'] },
  sentences: {
    ar: ['{source} من حضور {target}', 'من حضور {target}: {source}'],
    en: ['{source} attended {target}', '{target} was attended by {source}'],
  },
  joins: [
    {
      source: 'AttendeeCategory',
      target: 'Event',
      sourceField: {
        name: 'attendedEvents',
        description: 'Events outside the series that these people attended.',
      },
      targetField: {
        name: 'attendeeCategories',
        description: 'Categories of people who are said to have attended the event.',
      },
    },
  ],
} as const satisfies RelationDeclaration;

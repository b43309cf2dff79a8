import type { RelationDeclaration } from './declaration.js';

export const attendance = {
  type: 'ATTENDED_BY',
  name: 'Attendance',
  description: 'An edition was attended by a category of people.',
  ways: { ofSources: 'SHARED_PARTICIPANT', ofTargets: 'CO_PARTICIPATION' },
  labels: { ar: ['الحاضرون', 'من الحاضرين في'], en: ['attended by', 'attended'] },
  sentences: {
    ar: ['من حضور {source}: {target}', '{target} من حضور {source}'],
    en: ['{source} was attended by {target}', '{target} attended {source}'],
  },
  joins: [
    {
      source: 'Edition',
      target: 'AttendeeCategory',
      sourceField: {
        name: 'attendeeCategories',
        description: 'Categories of people who attended the edition.',
      },
      targetField: { name: 'editions', description: 'Editions that these people attended.' },
    },
  ],
} as const satisfies RelationDeclaration;

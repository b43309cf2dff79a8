import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const attendance = {
  type: 'ATTENDED_BY',
  name: 'Attendance',
  description: 'An edition was attended by a category of people.',
  ways: { ofSources: 'SHARED_PARTICIPANT', ofTargets: 'CO_PARTICIPATION' },
  tells: ['TARGET'],
  schemaOrg: ['audience'],
  labels: { ar: ['الحاضرون', 'من الحاضرين في'], en: ['attended by', 'attended'] },
  sentences: {
    ar: {
      source: [
        when('AHEAD', '[يحضر|تحضر:t] {s^} {t}', 'ممن يحضرون {s^}: {t}'),
        '[حضر|حضرت:t] {s^} {t}',
        'ممن حضروا {s^}: {t}',
      ],
      target: [when('AHEAD', 'ممن يحضرون {s^}: {t}'), 'ممن حضروا {s^}: {t}'],
    },
    en: {
      source: [
        when('AHEAD', '{s} [is|are:s] to be attended by {t}'),
        '{s} [was|were:s] attended by {t}',
      ],
      target: [when('AHEAD', '{t} are to attend {s}'), '{t} attended {s}'],
    },
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

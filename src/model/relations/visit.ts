import type { RelationDeclaration } from './declaration.js';

export const visit = {
  type: 'ATTENDED',
  name: 'Visit',
  description: 'A category of people attended an event outside the series.',
  ways: { ofSources: 'CO_PARTICIPATION', ofTargets: 'SHARED_PARTICIPANT' },
  labels: { ar: ['من الحاضرين في', 'الحاضرون'], en: ['attended', 'attended by'] },
  sentences: {
    ar: {
      source: ['[حضر|حضرت:s] {t^} {s+}', 'ممن حضروا {t^}: {s+}'],
      target: ['ممن حضروا {t^}: {s+}'],
    },
    en: { source: ['{s+} attended {t}'], target: ['{t} [was|were:t] attended by {s+}'] },
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

import type { RelationDeclaration } from './declaration.js';

export const gathering = {
  type: 'BRINGS_TOGETHER',
  name: 'Gathering',
  description: 'A series brings a category of people together, whatever the edition.',
  ways: { ofSources: 'SHARED_PARTICIPANT', ofTargets: 'CO_PARTICIPATION' },
  labels: {
    ar: ['الفئات الملتقية', 'من الملتقين في'],
    en: ['brings together', 'brought together by'],
  },
  sentences: {
    ar: {
      source: ['[يجتمع|تجتمع:t] في {s^} {t}', 'ممن يجتمعون في {s^}: {t}'],
      target: ['[يجتمع|تجتمع:t] {t} في {s^}', 'ممن يجتمعون في {s^}: {t}'],
    },
    en: {
      source: ['{s} [brings|bring:s] together {t}'],
      target: ['{t} come together at {s}'],
    },
  },
  joins: [
    {
      source: 'ForumSeries',
      target: 'AttendeeCategory',
      sourceField: {
        name: 'attendeeCategories',
        description: 'Categories of people whom the series brings together.',
      },
      targetField: { name: 'series', description: 'Series that bring these people together.' },
    },
  ],
} as const satisfies RelationDeclaration;

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
    ar: ['ممن يلتقون في {source}: {target}', '{target} ممن يلتقون في {source}'],
    en: ['{source} brings together {target}', '{target} meet at {source}'],
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

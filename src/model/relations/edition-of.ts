import type { RelationDeclaration } from './declaration.js';

export const editionOf = {
  type: 'EDITION_OF',
  name: 'EditionOf',
  description: 'An edition belongs to a series.',
  labels: { ar: ['دورة من', 'الدورات'], en: ['edition of', 'editions'] },
  sentences: {
    ar: ['{source} من دورات {target}', 'من دورات {target}: {source}'],
    en: ['{source} is an edition of {target}', '{target} has {source} as an edition'],
  },
  joins: [
    {
      source: 'Edition',
      target: 'ForumSeries',
      sourceField: { name: 'series', description: 'The series to which the edition belongs.' },
      targetField: { name: 'editions', description: 'Editions of the series.' },
    },
  ],
} as const satisfies RelationDeclaration;

import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const editionOf = {
  type: 'EDITION_OF',
  name: 'EditionOf',
  description: 'An edition belongs to a series.',
  tells: ['SOURCE'],
  schemaOrg: ['superEvent'],
  labels: { ar: ['دورة من', 'الدورات'], en: ['edition of', 'editions'] },
  sentences: {
    ar: {
      source: ['[يندرج|تندرج:s] {s+} ضمن دورات {t^}', 'من دورات {t^}: {s+}'],
      target: ['من دورات {t^}: {s+}'],
    },
    en: {
      source: [
        when('ARTICLE', '{s+} [is|are:s] one of the editions of {t}'),
        '{s+} belongs to the {t} series',
      ],
      target: ['The editions of {t} include {s+}'],
    },
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

import type { RelationDeclaration } from './declaration.js';

export const precedence = {
  type: 'PRECEDES',
  name: 'Precedence',
  description: 'An edition came before the next one of its series, by their ordinals.',
  labels: { ar: ['سابقة لـ', 'تالية لـ'], en: ['precedes', 'follows'] },
  sentences: {
    ar: ['{source} قبل {target}', '{target} بعد {source}'],
    en: ['{source} preceded {target}', '{target} followed {source}'],
  },
  joins: [
    {
      source: 'Edition',
      target: 'Edition',
      sourceField: { name: 'followedBy', description: 'The next edition of the series.' },
      targetField: {
        name: 'precededBy',
        description: 'The edition of the series before this one.',
      },
    },
  ],
} as const satisfies RelationDeclaration;

import type { RelationDeclaration } from './declaration.js';

export const part = {
  type: 'PART_OF',
  name: 'Part',
  description: 'A quote is part of a session.',
  ways: { ofSources: 'CO_MEMBERSHIP', ofTargets: 'SHARED_MEMBER' },
  labels: { ar: ['جزء من', 'الأجزاء'], en: ['part of', 'parts'] },
  sentences: {
    ar: ['{source} جزء من {target}', 'من أجزاء {target}: {source}'],
    en: ['{source} is part of {target}', '{target} contains {source}'],
  },
  joins: [
    {
      source: 'Quote',
      target: 'Session',
      sourceField: { name: 'sessions', description: 'The session in which it was said.' },
      targetField: { name: 'quotes', description: 'Quotes from the session.' },
    },
  ],
} as const satisfies RelationDeclaration;

import type { RelationDeclaration } from './declaration.js';

export const programme = {
  type: 'HAS_SESSION',
  name: 'Programme',
  description: 'An edition had a session on its programme.',
  labels: { ar: ['الجلسات', 'جلسة في'], en: ['sessions', 'session of'] },
  sentences: {
    ar: ['من جلسات {source}: {target}', '{target} من جلسات {source}'],
    en: ['{source} included {target}', '{target} was part of {source}'],
  },
  joins: [
    {
      source: 'Edition',
      target: 'Session',
      sourceField: { name: 'sessions', description: 'Sessions of the edition.' },
      targetField: { name: 'editions', description: 'The edition to which the session belongs.' },
    },
  ],
} as const satisfies RelationDeclaration;

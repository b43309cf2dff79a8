import type { RelationDeclaration } from './declaration.js';

export const participation = {
  type: 'PARTICIPATED_IN',
  name: 'Participation',
  description: 'A person took part in an edition.',
  ways: { ofSources: 'CO_PARTICIPATION', ofTargets: 'SHARED_PARTICIPANT' },
  labels: { ar: ['مشارك في', 'المشاركون'], en: ['took part in', 'participants'] },
  sentences: {
    ar: ['{source} من المشاركين في {target}', 'من المشاركين في {target}: {source}'],
    en: ['{source} took part in {target}', '{target} had {source} as a participant'],
  },
  joins: [
    {
      source: 'Person',
      target: 'Edition',
      sourceField: { name: 'editions', description: 'Editions in which the person took part.' },
      targetField: {
        name: 'participants',
        description: 'People who are named as taking part in the edition.',
      },
    },
  ],
} as const satisfies RelationDeclaration;

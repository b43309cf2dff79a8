import type { RelationDeclaration } from './declaration.js';

export const partnership = {
  type: 'PARTNER_OF',
  name: 'Partnership',
  description: 'Two organisations are partners.',
  symmetric: true,
  ways: { ofSources: 'SHARED_PARTNER', ofTargets: 'SHARED_PARTNER' },
  labels: { ar: ['شريك لـ', 'شريك لـ'], en: ['partner of', 'partner of'] },
  sentences: {
    ar: ['{source} و{target} شريكان', '{target} و{source} شريكان'],
    en: ['{source} is a partner of {target}', '{target} is a partner of {source}'],
  },
  joins: [
    {
      source: 'Organization',
      target: 'Organization',
      sourceField: { name: 'partners', description: 'Partners of the organisation.' },
      targetField: { name: 'partners', description: 'Partners of the organisation.' },
    },
  ],
} as const satisfies RelationDeclaration;

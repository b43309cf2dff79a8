import type { RelationDeclaration } from './declaration.js';

export const asserting = {
  type: 'ASSERTED',
  name: 'Asserting',
  description: 'A person asserted an opinion.',
  labels: { ar: ['الآراء', 'صاحب الرأي'], en: ['asserted', 'asserted by'] },
  sentences: {
    ar: ['من آراء {source}: «{target}»', '«{target}» من آراء {source}'],
    en: ['{source} asserted: “{target}”', '“{target}” was asserted by {source}'],
  },
  joins: [
    {
      source: 'Person',
      target: 'Assertion',
      sourceField: { name: 'assertions', description: 'Opinions that the person asserted.' },
      targetField: {
        name: 'assertedBy',
        description: 'Who asserted it; empty where the document itself does.',
      },
    },
  ],
} as const satisfies RelationDeclaration;

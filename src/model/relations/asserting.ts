import type { RelationDeclaration } from './declaration.js';

export const asserting = {
  type: 'ASSERTED',
  name: 'Asserting',
  description: 'A person asserted an opinion.',
  schemaOrg: ['^creator'],
  labels: { ar: ['الآراء', 'صاحب الرأي'], en: ['asserted', 'asserted by'] },
  sentences: {
    ar: {
      source: ['[يرى|ترى:s] {s} أن {t:CLAUSE^}', 'من آراء {s^}: {t}'],
      target: ['{t:CLAUSE}، بحسب {s^}', 'من آراء {s^}: {t}'],
    },
    en: {
      source: ['According to {s}, {t:CLAUSE}', 'A view of {s}: {t}'],
      target: ['{t:CLAUSE}, according to {s}', 'A view of {s}: {t}'],
    },
    namesVoice: true,
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

import type { RelationDeclaration } from './declaration.js';

export const cooperation = {
  type: 'COOPERATED_ON',
  name: 'Cooperation',
  description: 'An organisation cooperated with the organiser of an edition.',
  ways: { ofSources: 'CO_HOSTING' },
  labels: { ar: ['تعاون في', 'الجهات المتعاونة'], en: ['cooperated on', 'in cooperation with'] },
  sentences: {
    ar: ['بالتعاون مع {source}: {target}', '{target} بالتعاون مع {source}'],
    en: ['{source} cooperated on {target}', '{target} was held in cooperation with {source}'],
  },
  joins: [
    {
      source: 'Organization',
      target: 'Edition',
      sourceField: {
        name: 'cooperatedOnEditions',
        description: 'Editions on which the organisation cooperated.',
      },
      targetField: {
        name: 'cooperators',
        description: 'Organisations that cooperated on the edition.',
      },
    },
  ],
} as const satisfies RelationDeclaration;

import type { RelationDeclaration } from './declaration.js';

export const hosting = {
  type: 'HOSTED',
  name: 'Hosting',
  description: 'An organisation hosted an edition.',
  jointly: 'CO_HOSTED',
  ways: { ofSources: 'CO_HOSTING' },
  labels: { ar: ['استضافة', 'الجهات المستضيفة'], en: ['hosted', 'hosts'] },
  sentences: {
    ar: ['باستضافة {source}: {target}', '{target} باستضافة {source}'],
    en: ['{source} hosted {target}', '{target} was hosted by {source}'],
  },
  joins: [
    {
      source: 'Organization',
      target: 'Edition',
      sourceField: {
        name: 'hostedEditions',
        description: 'Editions that the organisation hosted.',
      },
      targetField: { name: 'hosts', description: 'Organisations that hosted the edition.' },
    },
  ],
} as const satisfies RelationDeclaration;

import type { RelationDeclaration } from './declaration.js';

export const coHosting = {
  type: 'CO_HOSTED',
  name: 'CoHosting',
  description: 'An organisation hosted an edition together with others.',
  ways: { ofSources: 'CO_HOSTING' },
  labels: { ar: ['استضافة مشتركة', 'الجهات المشتركة في الاستضافة'], en: ['co-hosted', 'co-hosts'] },
  sentences: {
    ar: ['باستضافة مشتركة من {source}: {target}', '{target} باستضافة مشتركة من {source}'],
    en: ['{source} co-hosted {target}', '{target} was co-hosted by {source}'],
  },
  joins: [
    {
      source: 'Organization',
      target: 'Edition',
      sourceField: {
        name: 'coHostedEditions',
        description: 'Editions that the organisation hosted together with others.',
      },
      targetField: {
        name: 'coHosts',
        description: 'Organisations that hosted the edition together.',
      },
    },
  ],
} as const satisfies RelationDeclaration;

import type { RelationDeclaration } from './declaration.js';

export const organising = {
  type: 'ORGANISED',
  name: 'Organising',
  description: 'An organisation organised an edition; hosting is another relation.',
  ways: { ofSources: 'CO_HOSTING' },
  labels: { ar: ['تنظيم', 'الجهات المنظِّمة'], en: ['organised', 'organisers'] },
  sentences: {
    ar: ['من تنظيم {source}: {target}', '{target} من تنظيم {source}'],
    en: ['{source} organised {target}', '{target} was organised by {source}'],
  },
  joins: [
    {
      source: 'Organization',
      target: 'Edition',
      sourceField: {
        name: 'organisedEditions',
        description: 'Editions that the organisation organised.',
      },
      targetField: { name: 'organisers', description: 'Organisations that organised the edition.' },
    },
  ],
} as const satisfies RelationDeclaration;

import type { RelationDeclaration } from './declaration.js';

export const grouping = {
  type: 'GROUP_OF',
  name: 'Grouping',
  description: 'A group is made of the members of an organisation, without naming them.',
  labels: { ar: ['أعضاء في', 'مجموعات الأعضاء'], en: ['members of', 'groups of members'] },
  sentences: {
    ar: ['{source}: أعضاء {target}', 'أعضاء {target}: {source}'],
    en: ['{source} are the members of {target}', '{target} has {source} as its members'],
  },
  joins: [
    {
      source: 'Group',
      target: 'Organization',
      sourceField: {
        name: 'organizations',
        description: 'The organisation whose members make the group.',
      },
      targetField: { name: 'groups', description: 'Groups made of members of the organisation.' },
    },
  ],
} as const satisfies RelationDeclaration;

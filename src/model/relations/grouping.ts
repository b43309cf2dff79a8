import type { RelationDeclaration } from './declaration.js';

export const grouping = {
  type: 'GROUP_OF',
  name: 'Grouping',
  description: 'A group is made of the members of an organisation, without naming them.',
  tells: ['SOURCE'],
  labels: { ar: ['أعضاء في', 'مجموعات الأعضاء'], en: ['members of', 'groups of members'] },
  asked: { source: ['members', 'member states', 'أعضاء', 'الدول الأعضاء'] },
  sentences: {
    ar: {
      source: ['{s} [هو|هي:s] مجموع أعضاء {t+^}', 'تتألف عضوية {t^} من {s.within^}'],
      target: ['تتألف عضوية {t^} من {s.within^}'],
    },
    en: {
      source: ['{s} together make up the membership of {t+}'],
      target: ['The membership of {t} consists of {s.within}'],
    },
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

import type { RelationDeclaration } from './declaration.js';

export const membership = {
  type: 'MEMBER_OF',
  name: 'Membership',
  description: 'A country is a member of an organisation, from the day of its accession.',
  ways: { ofSources: 'CO_MEMBERSHIP', ofTargets: 'SHARED_MEMBER' },
  interlocks: ['MEMBERS', 'PEOPLE'],
  labels: { ar: ['عضو في', 'الأعضاء'], en: ['member of', 'members'] },
  sentences: {
    ar: ['{source} من الدول الأعضاء في {target}', 'من الدول الأعضاء في {target}: {source}'],
    en: ['{source} is a member of {target}', '{target} has {source} as a member'],
  },
  joins: [
    {
      source: 'Country',
      target: 'Organization',
      sourceField: {
        name: 'memberships',
        description: 'Organisations of which the country is a member.',
      },
      targetField: {
        name: 'members',
        description: 'Countries that are members of the organisation.',
      },
    },
  ],
} as const satisfies RelationDeclaration;

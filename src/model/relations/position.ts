import type { RelationDeclaration } from './declaration.js';

export const position = {
  type: 'HOLDS_POSITION',
  name: 'Position',
  description: 'A person holds a position in an organisation; the relation’s role names it.',
  offices: ['secretary-general'],
  ways: { ofSources: 'CO_REPRESENTATION', ofTargets: 'SHARED_PEOPLE' },
  interlocks: ['PEOPLE'],
  labels: { ar: ['صاحب منصب في', 'أصحاب المناصب'], en: ['holds a position in', 'office holders'] },
  sentences: {
    ar: ['{source} بمنصب {role} ({target})', 'في {target}: {source} بمنصب {role}'],
    en: [
      '{source} holds the position {role} ({target})',
      '{target} has {source} in the position {role}',
    ],
  },
  joins: [
    {
      source: 'Person',
      target: 'Organization',
      sourceField: {
        name: 'positions',
        description: 'Organisations in which the person holds a position.',
      },
      targetField: {
        name: 'officeHolders',
        description: 'People who hold a position in the organisation.',
      },
    },
  ],
} as const satisfies RelationDeclaration;

import type { RelationDeclaration } from './declaration.js';

export const coFounding = {
  type: 'CO_FOUNDED',
  name: 'CoFounding',
  description: 'A person is a co-founder of an organisation.',
  ways: { ofSources: 'CO_FOUNDING' },
  labels: { ar: ['شريك في تأسيس', 'المؤسسون'], en: ['co-founder of', 'co-founders'] },
  sentences: {
    ar: ['{source} من مؤسسي {target}', 'من مؤسسي {target}: {source}'],
    en: ['{source} co-founded {target}', '{target} was co-founded by {source}'],
  },
  joins: [
    {
      source: 'Person',
      target: 'Organization',
      sourceField: {
        name: 'coFoundedOrganizations',
        description: 'Organisations that the person co-founded.',
      },
      targetField: { name: 'coFounders', description: 'People who co-founded the organisation.' },
    },
  ],
} as const satisfies RelationDeclaration;

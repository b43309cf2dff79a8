import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const coFounding = {
  type: 'CO_FOUNDED',
  name: 'CoFounding',
  description: 'A person is a co-founder of an organisation.',
  ways: { ofSources: 'CO_FOUNDING' },
  schemaOrg: ['^founder'],
  labels: { ar: ['شريك في تأسيس', 'المؤسسون'], en: ['co-founder of', 'co-founders'] },
  sentences: {
    ar: {
      source: [
        when('DATED', '[شارك|شاركت:s] {s} في تأسيس {t^} {on}', 'من مؤسسي {t^}: {s} ({on})'),
        '[شارك|شاركت:s] {s} في تأسيس {t^}',
        'من مؤسسي {t^}: {s}',
      ],
      target: [when('DATED', 'من مؤسسي {t^}: {s} ({on})'), 'من مؤسسي {t^}: {s}'],
    },
    en: {
      source: [when('DATED', '{s} co-founded {t} {on}'), '{s} co-founded {t}'],
      target: [
        when('DATED', 'The founders of {t} include {s} (co-founded {on})'),
        'The founders of {t} include {s}',
      ],
    },
  },
  asked: {
    source: [
      ...['co-founder', 'co-founders', 'co-founded', 'who founded', 'founded by'],
      ...['مؤسس', 'شريك مؤسس', 'مؤسسو', 'مؤسسي', 'أسس', 'أسست'],
    ],
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

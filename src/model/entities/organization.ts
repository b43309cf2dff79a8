import type { KindDeclaration } from './declaration.js';

export const organization = {
  name: 'Organization',
  description:
    'A body with members, staff or a mandate: an intergovernmental organisation, a network, an embassy, a ministry, a company.',
  prefix: 'organization',
  one: 'organization',
  many: 'organizations',
  labels: { ar: ['منظمة', 'المنظمات'], en: ['Organisation', 'Organisations'] },
  sign: { family: 'actor', path: 'M1.5 1.5h13v13h-13z' },
  literals: {
    ORGANIZATION_KIND: 'Its kind, where a document says it.',
    FOUNDED: 'When it was founded.',
    ROR: 'Its identifier in the Research Organization Registry.',
    ISNI: 'Its International Standard Name Identifier.',
    LEI: 'Its Legal Entity Identifier.',
    VIAF: 'Its number in the Virtual International Authority File.',
  },
  schemaOrg: 'Organization',
  designations: 'organization organisation body agency munazzamat منظمة هيئة وكالة مؤسسة',
} as const satisfies KindDeclaration;

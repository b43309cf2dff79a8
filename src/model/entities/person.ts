import type { KindDeclaration } from './declaration.js';

export const person = {
  name: 'Person',
  description: 'A natural person.',
  prefix: 'person',
  one: 'person',
  many: 'people',
  labels: { ar: ['شخص', 'الأشخاص'], en: ['Person', 'People'] },
  sign: { family: 'actor', path: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z' },
  literals: {
    HONORIFIC: 'Forms of address that documents give the person.',
    BORN: 'Date of birth.',
    ORCID: 'Open Researcher and Contributor ID.',
    ISNI: 'International Standard Name Identifier.',
    VIAF: 'Number in the Virtual International Authority File.',
  },
  schemaOrg: 'Person',
  designations: `
    minister ambassador president secretary general director chief executive officer chairman chairwoman prime deputy
    king queen prince princess sheikh sheikha engineer sir
    وزير وزيرة سفير سفيرة رئيس رئيسة أمين أمينة عام عامة مدير مديرة تنفيذي تنفيذية نائب نائبة
    ملك أمير أميرة شيخ شيخة سمو مهندس مهندسة صاحب صاحبة`,
} as const satisfies KindDeclaration;

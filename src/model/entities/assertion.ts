import type { KindDeclaration } from './declaration.js';

export const assertion = {
  name: 'Assertion',
  description: 'An opinion that a person or the document itself voices.',
  prefix: 'assertion',
  one: 'assertion',
  many: 'assertions',
  labels: { ar: ['رأي', 'الآراء'], en: ['Opinion', 'Opinions'] },
  sign: { family: 'speech', path: 'M1 2h14v9H8.5L4 15v-4H1zm2.2 2.2v4.6h9.6V4.2z' },
  literals: { TEXT: 'The opinion in the document’s words.' },
  schemaOrg: 'Claim',
} as const satisfies KindDeclaration;

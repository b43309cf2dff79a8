import type { KindDeclaration } from './declaration.js';

export const quote = {
  name: 'Quote',
  description: 'Somebody’s words.',
  prefix: 'quote',
  one: 'quote',
  many: 'quotes',
  labels: { ar: ['قول', 'الأقوال'], en: ['Quote', 'Quotes'] },
  sign: { family: 'speech', path: 'M1 2h14v9H8.5L4 15v-4H1z' },
  literals: {
    TEXT: 'The words in their own language.',
    SPEECH_KIND: 'Whether they are given word for word.',
  },
  schemaOrg: 'Quotation',
} as const satisfies KindDeclaration;

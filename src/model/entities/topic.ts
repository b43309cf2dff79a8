import type { KindDeclaration } from './declaration.js';

export const topic = {
  name: 'Topic',
  description: 'A subject that is talked about.',
  prefix: 'topic',
  one: 'topic',
  many: 'topics',
  labels: { ar: ['موضوع', 'الموضوعات'], en: ['Topic', 'Topics'] },
  sign: { family: 'idea', path: 'M4.2 1.4h7.6L15.6 8l-3.8 6.6H4.2L.4 8z' },
  schemaOrg: 'DefinedTerm',
  designations: 'topic subject theme موضوع محور مفهوم قضية',
} as const satisfies KindDeclaration;

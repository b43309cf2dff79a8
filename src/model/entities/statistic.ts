import type { KindDeclaration } from './declaration.js';

export const statistic = {
  name: 'Statistic',
  description: 'A figure that a document reports.',
  prefix: 'stat',
  one: 'statistic',
  many: 'statistics',
  labels: { ar: ['رقم إحصائي', 'الأرقام الإحصائية'], en: ['Figure', 'Figures'] },
  sign: { family: 'fact', path: 'M1 9h3.8v6H1zM6.1 5h3.8v10H6.1zM11.2 1H15v14h-3.8z' },
  literals: { QUANTITY: 'The figure.' },
  schemaOrg: 'Observation',
} as const satisfies KindDeclaration;

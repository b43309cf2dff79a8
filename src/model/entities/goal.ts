import type { KindDeclaration } from './declaration.js';

export const goal = {
  name: 'Goal',
  description: 'Something that somebody wants to reach.',
  prefix: 'goal',
  one: 'goal',
  many: 'goals',
  labels: { ar: ['هدف', 'الأهداف'], en: ['Goal', 'Goals'] },
  sign: { family: 'idea', path: 'M8 1.2l7.4 13H.6z' },
  literals: { TEXT: 'The goal in the document’s words.' },
} as const satisfies KindDeclaration;

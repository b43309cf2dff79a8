import type { RelationDeclaration } from './declaration.js';

export const occasion = {
  type: 'SAID_AT',
  name: 'Occasion',
  description: 'The words of a quote were said at an edition, whether or not its session is known.',
  labels: { ar: ['قيل في', 'الأقوال'], en: ['said at', 'quotes'] },
  sentences: {
    ar: ['«{source}» مما قيل في {target}', 'مما قيل في {target}: «{source}»'],
    en: ['“{source}” was said at {target}', 'At {target} it was said: “{source}”'],
  },
  joins: [
    {
      source: 'Quote',
      target: 'Edition',
      sourceField: { name: 'editions', description: 'The edition at which it was said.' },
      targetField: { name: 'quotes', description: 'Quotes of what was said at the edition.' },
    },
  ],
} as const satisfies RelationDeclaration;

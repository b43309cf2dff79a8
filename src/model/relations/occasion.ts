import type { RelationDeclaration } from './declaration.js';

export const occasion = {
  type: 'SAID_AT',
  name: 'Occasion',
  description: 'The words of a quote were said at an edition, whether or not its session is known.',
  tells: ['SOURCE'],
  labels: { ar: ['قيل في', 'الأقوال'], en: ['said at', 'quotes'] },
  sentences: {
    ar: {
      source: [
        '[ورد|وردت:s] {s:NAMED} في {t^}',
        'مما قيل في {t^}: {s:NAMED}',
        'مما قيل في {t^}: {said}',
        'مما قيل في {t^}: {s}',
      ],
      target: ['مما قيل في {t^}: {s:NAMED}', 'مما قيل في {t^}: {said}', 'مما قيل في {t^}: {s}'],
    },
    en: {
      source: [
        '{s:NAMED} [was|were:s] made at {t}',
        'This was said at {t}: {said}',
        'This was said at {t}: {s}',
      ],
      target: [
        'What was said at {t} includes {s:NAMED}',
        'This was said at {t}: {said}',
        'This was said at {t}: {s}',
      ],
    },
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

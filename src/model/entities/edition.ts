import type { KindDeclaration } from './declaration.js';

export const edition = {
  name: 'Edition',
  description: 'One holding of a forum.',
  prefix: 'edition',
  one: 'edition',
  many: 'editions',
  labels: { ar: ['دورة', 'الدورات'], en: ['Edition', 'Editions'] },
  sign: { family: 'forum', path: 'M8 .3L15.7 8 8 15.7.3 8z' },
  literals: {
    ORDINAL: 'Its number in the series, from 1.',
    DATE: 'When it was held, by the preferred claim; null where no document says.',
    END_DATE: 'The day on which it ended, if it took several; null where no document says.',
  },
  schemaOrg: 'Event',
  designations: 'edition forum دورة نسخة ملتقى منتدى',
} as const satisfies KindDeclaration;

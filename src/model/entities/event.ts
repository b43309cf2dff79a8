import type { KindDeclaration } from './declaration.js';

export const event = {
  name: 'Event',
  description: 'An event outside the forum’s series.',
  prefix: 'event',
  one: 'event',
  many: 'events',
  labels: { ar: ['فعالية', 'الفعاليات'], en: ['Event', 'Events'] },
  sign: {
    family: 'forum',
    path: 'M8 .5l2.2 4.9 5.3.6-4 3.5 1.2 5.3L8 12.1l-4.7 2.7 1.2-5.3-4-3.5 5.3-.6z',
  },
  literals: {
    DATE: 'When it took place, by the preferred claim; null where no document says.',
    END_DATE: 'The day on which it ended, if it took several; null where no document says.',
  },
  schemaOrg: 'Event',
  designations: 'event forum conference summit فعالية منتدى ملتقى مؤتمر قمة',
} as const satisfies KindDeclaration;

import type { KindDeclaration } from './declaration.js';

export const session = {
  name: 'Session',
  description: 'A part of an edition’s programme.',
  prefix: 'sess',
  one: 'session',
  many: 'sessions',
  labels: { ar: ['جلسة', 'الجلسات'], en: ['Session', 'Sessions'] },
  sign: { family: 'forum', path: 'M.8 2.2h14.4L8 14.8z' },
  literals: { SESSION_KIND: 'Its kind.', FORECAST_YEAR: 'The year that a forecast is about.' },
  schemaOrg: 'Event',
  designations: 'session panel speech keynote talk lecture address جلسة كلمة عرض محاضرة خطاب',
} as const satisfies KindDeclaration;

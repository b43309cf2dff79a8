import type { KindDeclaration } from './declaration.js';

export const forumSeries = {
  name: 'ForumSeries',
  description: 'A forum that is held again and again.',
  prefix: 'series',
  one: 'forumSeries',
  many: 'forumSeriesList',
  labels: { ar: ['سلسلة منتديات', 'سلاسل المنتديات'], en: ['Forum series', 'Forum series'] },
  sign: {
    family: 'forum',
    path: 'M8 0l8 8-8 8-8-8zm0 3.6L3.6 8 8 12.4 12.4 8zM8 5.8L10.2 8 8 10.2 5.8 8z',
  },
  schemaOrg: 'EventSeries',
  designations: 'forum series conference summit ملتقى منتدى مؤتمر سلسلة',
} as const satisfies KindDeclaration;

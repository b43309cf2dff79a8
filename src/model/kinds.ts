/** Every kind of entity: its label in the graph and name in the schema, the prefix of its ids, its root fields, and what one and many of it are called. */
export const entityKinds = {
  Organization: {
    prefix: 'organization',
    one: 'organization',
    many: 'organizations',
    labels: { ar: ['منظمة', 'المنظمات'], en: ['Organisation', 'Organisations'] },
  },
  Country: {
    prefix: 'country',
    one: 'country',
    many: 'countries',
    labels: { ar: ['دولة', 'الدول'], en: ['Country', 'Countries'] },
  },
  Person: {
    prefix: 'person',
    one: 'person',
    many: 'people',
    labels: { ar: ['شخص', 'الأشخاص'], en: ['Person', 'People'] },
  },
  ForumSeries: {
    prefix: 'series',
    one: 'forumSeries',
    many: 'forumSeriesList',
    labels: { ar: ['سلسلة منتديات', 'سلاسل المنتديات'], en: ['Forum series', 'Forum series'] },
  },
  Edition: {
    prefix: 'edition',
    one: 'edition',
    many: 'editions',
    labels: { ar: ['دورة', 'الدورات'], en: ['Edition', 'Editions'] },
  },
  Session: {
    prefix: 'sess',
    one: 'session',
    many: 'sessions',
    labels: { ar: ['جلسة', 'الجلسات'], en: ['Session', 'Sessions'] },
  },
  Topic: {
    prefix: 'topic',
    one: 'topic',
    many: 'topics',
    labels: { ar: ['موضوع', 'الموضوعات'], en: ['Topic', 'Topics'] },
  },
  Place: {
    prefix: 'place',
    one: 'place',
    many: 'places',
    labels: { ar: ['مكان', 'الأماكن'], en: ['Place', 'Places'] },
  },
  Quote: {
    prefix: 'quote',
    one: 'quote',
    many: 'quotes',
    labels: { ar: ['قول', 'الأقوال'], en: ['Quote', 'Quotes'] },
  },
  Statistic: {
    prefix: 'stat',
    one: 'statistic',
    many: 'statistics',
    labels: { ar: ['رقم إحصائي', 'الأرقام الإحصائية'], en: ['Figure', 'Figures'] },
  },
  Goal: {
    prefix: 'goal',
    one: 'goal',
    many: 'goals',
    labels: { ar: ['هدف', 'الأهداف'], en: ['Goal', 'Goals'] },
  },
  AttendeeCategory: {
    prefix: 'cat',
    one: 'attendeeCategory',
    many: 'attendeeCategories',
    labels: {
      ar: ['فئة من الحضور', 'فئات الحضور'],
      en: ['Category of attendees', 'Categories of attendees'],
    },
  },
  Group: {
    prefix: 'group',
    one: 'group',
    many: 'groups',
    labels: { ar: ['مجموعة', 'المجموعات'], en: ['Group', 'Groups'] },
  },
  Event: {
    prefix: 'event',
    one: 'event',
    many: 'events',
    labels: { ar: ['فعالية', 'الفعاليات'], en: ['Event', 'Events'] },
  },
  Assertion: {
    prefix: 'assertion',
    one: 'assertion',
    many: 'assertions',
    labels: { ar: ['رأي', 'الآراء'], en: ['Opinion', 'Opinions'] },
  },
} as const;

export type EntityKind = keyof typeof entityKinds;

/** The names of all kinds of entity. */
export const entityKindNames = Object.keys(entityKinds) as readonly EntityKind[];

/** Every kind of entity: its label in the graph and name in the schema, the prefix of its ids, its root fields. */
export const entityKinds = {
  Organization: { prefix: 'organization', one: 'organization', many: 'organizations' },
  Country: { prefix: 'country', one: 'country', many: 'countries' },
  Person: { prefix: 'person', one: 'person', many: 'people' },
  ForumSeries: { prefix: 'series', one: 'forumSeries', many: 'forumSeriesList' },
  Edition: { prefix: 'edition', one: 'edition', many: 'editions' },
  Session: { prefix: 'sess', one: 'session', many: 'sessions' },
  Topic: { prefix: 'topic', one: 'topic', many: 'topics' },
  Place: { prefix: 'place', one: 'place', many: 'places' },
  Quote: { prefix: 'quote', one: 'quote', many: 'quotes' },
  Statistic: { prefix: 'stat', one: 'statistic', many: 'statistics' },
  Goal: { prefix: 'goal', one: 'goal', many: 'goals' },
  AttendeeCategory: { prefix: 'cat', one: 'attendeeCategory', many: 'attendeeCategories' },
  Group: { prefix: 'group', one: 'group', many: 'groups' },
  Event: { prefix: 'event', one: 'event', many: 'events' },
  Assertion: { prefix: 'assertion', one: 'assertion', many: 'assertions' },
} as const;

export type EntityKind = keyof typeof entityKinds;

/** The names of all kinds of entity. */
export const entityKindNames = Object.keys(entityKinds) as readonly EntityKind[];

import type { EntityKind } from './data/operations.js';

/** Colour says the family of a kind, shape the kind. */
export type Family = 'actor' | 'forum' | 'idea' | 'speech' | 'fact';

export const families: readonly Family[] = ['actor', 'forum', 'idea', 'speech', 'fact'];

interface Sign {
  readonly family: Family;
  /** The outline in a box of 16 × 16, filled by the even-odd rule: for a page, a canvas and a picture alike. */
  readonly path: string;
}

const frame = 'M1 2h14v9H8.5L4 15v-4H1z';
const signs: Readonly<Record<EntityKind, Sign>> = {
  Person: { family: 'actor', path: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z' },
  Organization: { family: 'actor', path: 'M1.5 1.5h13v13h-13z' },
  Country: { family: 'actor', path: 'M2 .5h2V2h11l-3.2 4L15 10H4v5.5H2z' },
  Group: {
    family: 'actor',
    path: 'M5.5 3.2A4.8 4.8 0 1 0 7.6 12.3 6.4 6.4 0 0 1 7.6 3.7 4.8 4.8 0 0 0 5.5 3.2zM11 3.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 0 1 0-9.6z',
  },
  AttendeeCategory: {
    family: 'actor',
    path: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 3.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z',
  },
  ForumSeries: {
    family: 'forum',
    path: 'M8 0l8 8-8 8-8-8zm0 3.6L3.6 8 8 12.4 12.4 8zM8 5.8L10.2 8 8 10.2 5.8 8z',
  },
  Edition: { family: 'forum', path: 'M8 .3L15.7 8 8 15.7.3 8z' },
  Session: { family: 'forum', path: 'M.8 2.2h14.4L8 14.8z' },
  Event: {
    family: 'forum',
    path: 'M8 .5l2.2 4.9 5.3.6-4 3.5 1.2 5.3L8 12.1l-4.7 2.7 1.2-5.3-4-3.5 5.3-.6z',
  },
  Topic: { family: 'idea', path: 'M4.2 1.4h7.6L15.6 8l-3.8 6.6H4.2L.4 8z' },
  Goal: { family: 'idea', path: 'M8 1.2l7.4 13H.6z' },
  Quote: { family: 'speech', path: frame },
  Assertion: { family: 'speech', path: `${frame}m2.2 2.2v4.6h9.6V4.2z` },
  Statistic: { family: 'fact', path: 'M1 9h3.8v6H1zM6.1 5h3.8v10H6.1zM11.2 1H15v14h-3.8z' },
  Place: {
    family: 'fact',
    path: 'M8 .3a5.7 5.7 0 0 1 5.7 5.7C13.7 10 8 15.8 8 15.8S2.3 10 2.3 6A5.7 5.7 0 0 1 8 .3zm0 3.5a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  },
};

export const kinds = Object.keys(signs) as readonly EntityKind[];

export const familyOf = (kind: EntityKind): Family => signs[kind].family;

export const signOf = (kind: EntityKind): string => signs[kind].path;

export const isKind = (text: string): text is EntityKind => text in signs;

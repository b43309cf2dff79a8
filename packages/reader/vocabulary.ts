import type { OwnEditions, OwnName, OwnReading, OwnUnit } from '#text/forum-words.js';

type Actor = 'Organization' | 'Country' | 'Person' | 'Group' | 'AttendeeCategory';
type Occasion = 'ForumSeries' | 'Edition' | 'Session' | 'Event' | 'Place' | 'Topic' | 'Quote';

/** A kind of entity: one that rules name, or another of the caller. */
export type EntityKind = Actor | Occasion | OwnName<'kind'>;

type Tie = 'MEMBER_OF' | 'CO_FOUNDED' | 'PARTNER_OF' | 'COOPERATED_ON' | 'SIGNED_WITH' | 'MET';
type Office = 'HOLDS_POSITION' | 'REPRESENTS' | 'ACCREDITED_TO' | 'CITIZEN_OF' | 'HELD_PRESIDENCY';
type Deed = 'ORGANISED' | 'HOSTED' | 'CO_HOSTED' | 'PARTICIPATED_IN' | 'SPOKE_AT' | 'ATTENDED_BY';
type Setting = 'EDITION_OF' | 'HAS_SESSION' | 'BRINGS_TOGETHER' | 'HELD_IN' | 'HELD_AT';
type Other = 'LOCATED_IN' | 'MEASURES';
type Value = 'ORGANIZATION_KIND' | 'SESSION_KIND' | 'FOUNDED' | 'BORN' | 'DATE' | 'ORDINAL';
type Words = 'HONORIFIC' | 'TEXT' | 'QUANTITY';

/** The predicate of a claim: one that rules name, or another of the caller. */
export type Predicate =
  | (Tie | Office | Deed | Setting | Other | OwnName<'relation'>)
  | (Value | Words | OwnName<'literal'>);

/**
 * The kinds and predicates that texts are read for, and a forum's own words: plain data. All that follows from one is kept for
 * as long as it lives, so a caller makes it once.
 */
export interface Vocabulary {
  readonly kinds: readonly {
    readonly name: EntityKind;
    /** The first part of its ids. */
    readonly prefix: string;
    /** True for a kind of the forum, which no rule names; texts have names of such things. */
    readonly isOwn: boolean;
  }[];
  readonly predicates: readonly {
    readonly name: Predicate;
    /** True if it reads the same from both ends. */
    readonly isSymmetric: boolean;
    readonly subject: readonly EntityKind[];
    /** None if its claims have a value instead. */
    readonly object: readonly EntityKind[];
  }[];
  readonly editions: readonly OwnEditions[];
  readonly readings: readonly OwnReading[];
  readonly units: readonly OwnUnit[];
}

/** The kinds of a forum alone. */
export function ownKinds({ kinds }: Vocabulary): EntityKind[] {
  return kinds.flatMap(({ name, isOwn }) => (isOwn ? name : []));
}

/** The first part of the ids of a kind. */
export function prefixOf({ kinds }: Vocabulary, kind: string): string {
  const found = kinds.find(({ name }) => name === kind);
  if (found === undefined) throw new Error(`The vocabulary has no kind ${kind}.`);
  return found.prefix;
}

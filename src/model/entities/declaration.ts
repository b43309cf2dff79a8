import type { LiteralName } from '../built-in-literals.js';

/** Groups of kinds that share a colour, in the order of legends. */
export const families = ['actor', 'forum', 'idea', 'speech', 'fact'] as const;
export type Family = (typeof families)[number];

/** The sign of a kind on a page: its colour shows the family, its shape the kind. */
export interface Sign {
  readonly family: Family;
  /** The outline in a box of 16 × 16, filled by the even-odd rule: for a page, a canvas and a picture alike. */
  readonly path: string;
}

/**
 * A kind of entity: a file declares it, `index.ts` lists it, and its type, its root fields, its connection, its filter, its
 * indexes and its words are made from that. Relations add their fields to it.
 */
export interface KindDeclaration<Name extends string = string> {
  /** Its label in the graph, the name of its GraphQL type, the value of `EntityKind`. */
  readonly name: Name;
  readonly description: string;
  /** The part of its ids before the colon. */
  readonly prefix: string;
  /** The root field for one of it. */
  readonly one: string;
  /** The root field for many. */
  readonly many: string;
  /** The words for one and for many. */
  readonly labels: {
    readonly ar: readonly [string, string];
    readonly en: readonly [string, string];
  };
  readonly sign: Sign;
  /** The literal predicates that claims may say of it, each with the description of the field that shows its value. */
  readonly literals?: Readonly<Partial<Record<LiteralName, string>>>;
  /** The class of schema.org that fits best; without it `Thing`. */
  readonly schemaOrg?: string;
  /** Words of names and of searches that only say of which kind something is, beside its labels. */
  readonly designations?: string;
}

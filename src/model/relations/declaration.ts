import type { Sentences } from '../../shared/sentence/templates.js';
import type { EntityKind } from '../kinds.js';
import type { CommonWay, InterlockKind } from '../values/lists.js';

/** A field that a relation adds to one of its ends: the entities at the other end. */
export interface EndField {
  readonly name: string;
  readonly description: string;
}

/** One pair of kinds that a relation ties, and how each end names the other. */
export interface Join {
  readonly source: EntityKind;
  readonly target: EntityKind;
  readonly sourceField: EndField;
  readonly targetField: EndField;
  /** Where those of the relation do not fit these kinds. */
  readonly sentences?: Sentences;
}

/**
 * A type of relation: a file declares it, `index.ts` lists it, and both its ends get their fields from it,
 * so that no entity has to know its relations.
 */
export interface RelationDeclaration<Type extends string = string> {
  /** The relationship type in the graph, the value of `RelationKind`, the predicate of its claims. */
  readonly type: Type;
  /** The name of its GraphQL type. */
  readonly name: string;
  readonly description: string;
  /** It reads the same from both ends, which then have one field. */
  readonly symmetric?: boolean;
  /** A source has at most one target: claims of two contradict each other. */
  readonly once?: boolean;
  /** The keys of roles that a target gives one source at a time: claims of two at once contradict each other. */
  readonly offices?: readonly string[];
  /** The relation by which several have a target together: claims of it contradict one that a source has it alone. */
  readonly jointly?: string;
  /** How two come to share what is at the other end: two sources one target, two targets one source. */
  readonly ways?: { readonly ofSources?: CommonWay; readonly ofTargets?: CommonWay };
  /** What two of its targets, organisations, share where they have a source in common. */
  readonly interlocks?: readonly InterlockKind[];
  /** What the source’s page calls those at the other end, then what the target’s page calls them. */
  readonly labels: {
    readonly ar: readonly [string, string];
    readonly en: readonly [string, string];
  };
  /** Whether its claims name a role; without it none does. */
  readonly role?: 'REQUIRED' | 'OPTIONAL';
  /** The templates that read it. */
  readonly sentences: Sentences;
  readonly joins: readonly Join[];
}

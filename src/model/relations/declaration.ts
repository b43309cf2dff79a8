import type { Sentences } from '#text/sentence/templates.js';
import type { RelationEnd } from '../../shared/directions.js';
import type { EntityKind } from '../entities/built-in.js';
import type { CommonWay, FactQuestion, InterlockKind } from '../values/lists.js';

/** A field that a relation adds to one of its ends: the entities at the other end. */
export interface EndField {
  readonly name: string;
  readonly description: string;
}

/** A pair of kinds that a relation ties, with the name of each end's field. */
export interface Join {
  readonly source: EntityKind;
  readonly target: EntityKind;
  readonly sourceField: EndField;
  readonly targetField: EndField;
  /** Sentences for these kinds, if those of the relation do not fit. */
  readonly sentences?: Sentences;
}

/**
 * A type of relation. A file declares it, `index.ts` lists it, and both its ends get their fields from it; entities do not know
 * their relations.
 */
export interface RelationDeclaration<Type extends string = string> {
  /** The relationship type in the graph, the value of `RelationKind`, the predicate of its claims. */
  readonly type: Type;
  /** The name of its GraphQL type. */
  readonly name: string;
  readonly description: string;
  /** True if it reads the same from both ends, which then share one field. */
  readonly symmetric?: boolean;
  /** True if it happens on the day on which it begins, so that another day is another time. */
  readonly momentary?: boolean;
  /** True if a source has at most one target: claims of two contradict each other. */
  readonly once?: boolean;
  /** The keys of roles that one source at a time has at a target: claims of two at once contradict each other. */
  readonly offices?: readonly string[];
  /** The relation by which several sources share a target: its claims contradict one that a source has the target alone. */
  readonly jointly?: string;
  /** The question of which it is an answer, alone or with others: who hosted or organised a target, where a source was held. */
  readonly question?: Exclude<FactQuestion, 'DATE'>;
  /** How two entities share the other end: two sources one target, or two targets one source. */
  readonly ways?: { readonly ofSources?: CommonWay; readonly ofTargets?: CommonWay };
  /** The kinds of interlock of two target organisations that have a source in common. */
  readonly interlocks?: readonly InterlockKind[];
  /** The heading of the targets on the source’s page, then of the sources on the target’s page. */
  readonly labels: {
    readonly ar: readonly [string, string];
    readonly en: readonly [string, string];
  };
  /** The ends that it tells about: its sentence says there what the entity is. */
  readonly tells?: readonly RelationEnd[];
  /** Properties of schema.org that equal it or follow from it; with `^` they lead from the target to the source. */
  readonly schemaOrg?: readonly string[];
  /** Words by which a search asks for one end beside the name of the other: host of an edition. */
  readonly asked?: { readonly source?: readonly string[]; readonly target?: readonly string[] };
  /** Whether its claims name a role; by default none does. */
  readonly role?: 'REQUIRED' | 'OPTIONAL';
  /** The templates that read it. */
  readonly sentences: Sentences;
  readonly joins: readonly Join[];
}

import type { EntityKind } from '../../model/kinds.js';
import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import { relations } from '../../model/relations/index.js';
import type { FactQuestion } from '../../model/values/lists.js';
import { KnownError } from '../../shared/errors.js';
import type { RelationEnd } from '../../shared/directions.js';
import { cypher, join, type Fragment } from '../../store/statement.js';
import { kindOfId } from '../ids.js';

/** A tie of the entity to another. */
export interface TieQuestion {
  readonly type: string;
  readonly with: string;
}

/** An office of the entity, by the key of its role. */
export interface OfficeQuestion {
  readonly role: string;
}

/** A question about an entity. */
export type Question =
  | { readonly literal: string }
  | { readonly tie: TieQuestion }
  | { readonly office: OfficeQuestion }
  | { readonly of: FactQuestion };

/** The end at which an entity is asked for its relations of a question. */
const endOf: Readonly<Record<Exclude<FactQuestion, 'DATE'>, RelationEnd>> = {
  HOST: 'TARGET',
  ORGANISER: 'TARGET',
  PLACE: 'SOURCE',
};

/** A question in terms of the model: a literal, or relations at an end of the entity. */
export type Meant =
  | { readonly literal: LiteralPredicate }
  | {
      readonly types: readonly string[];
      /** The end that the entity is, if it is one alone. */
      readonly end?: RelationEnd;
      readonly role?: string;
      readonly with?: string;
    };

/** The condition on a claim `c` about an entity that some question about it needs, for a statement's WHERE. */
export function neededFor(meant: readonly Meant[]): Fragment {
  const conditions = meant.map((each) => {
    if ('literal' in each) return cypher`c.predicate = ${each.literal.predicate}`;
    if (each.with === undefined) return cypher`c.predicate IN ${each.types}`;
    return cypher`c.predicate IN ${each.types} AND (c.subjectId = ${each.with} OR c.objectId = ${each.with})`;
  });
  return cypher` AND (${join(conditions, ' OR ')})`;
}

/**
 * A question about an entity in terms of the model.
 *
 * @throws KnownError `BAD_INPUT` if there is no such question, or entities of its kind do not have it
 */
export function meantBy(entity: string, question: Question): Meant {
  const kind = kindOfId(entity);
  if ('literal' in question) return { literal: literalOf(kind, question.literal) };
  if ('tie' in question) return tieOf(kind, question.tie);
  if ('office' in question) {
    const types = typesAt(kind, 'TARGET', ({ role }) => role !== undefined);
    if (types.length === 0) throw lacking(kind, 'offices', kindsAt('TARGET', isOfRole));
    return { types, end: 'TARGET', role: question.office.role };
  }
  return factOf(kind, question.of);
}

function factOf(kind: EntityKind | undefined, of: FactQuestion): Meant {
  if (of === 'DATE') {
    const answering = literalPredicates.filter(({ question }) => question === of);
    const literal = answering.find((each) => hasLiteral(kind, each));
    if (literal) return { literal };
    throw lacking(kind, `answer to ${of}`, answering.flatMap(kindsOf));
  }
  const end = endOf[of];
  const answers = ({ question }: Relation) => question === of;
  const types = typesAt(kind, end, answers);
  if (types.length > 0) return { types, end };
  throw lacking(kind, `answer to ${of}`, kindsAt(end, answers));
}

function literalOf(kind: EntityKind | undefined, predicate: string): LiteralPredicate {
  const literal = literalPredicates.find((each) => each.predicate === predicate);
  if (!literal)
    throw new KnownError('BAD_INPUT', `${predicate} is a relation: ask for it as a tie.`);
  if (literal.many === true)
    throw new KnownError(
      'BAD_INPUT',
      `${predicate} may have several values at once, all of which are shown: ask the entity's own field.`,
    );
  if (hasLiteral(kind, literal)) return literal;
  throw lacking(kind, predicate, kindsOf(literal));
}

function tieOf(kind: EntityKind | undefined, { type, with: other }: TieQuestion): Meant {
  const relation = relations.find((each) => each.type === type);
  const ends = [kind, kindOfId(other)];
  const isJoined = relation?.joins.some(
    ({ source, target }) =>
      (ends[0] === source && ends[1] === target) || (ends[0] === target && ends[1] === source),
  );
  if (!relation || isJoined !== true)
    throw new KnownError(
      'BAD_INPUT',
      `${type} ties no ${String(ends[0])} to a ${String(ends[1])}.`,
    );
  const { jointly } = relation;
  return { types: [type, ...(jointly === undefined ? [] : [jointly])], with: other };
}

type Relation = (typeof relations)[number];

function isOfRole({ role }: Relation): boolean {
  return role !== undefined;
}

function typesAt(
  kind: EntityKind | undefined,
  end: RelationEnd,
  isAsked: (relation: Relation) => boolean,
): readonly string[] {
  return relations
    .filter((each) => isAsked(each) && kindsIn(each, end).some((joined) => joined === kind))
    .map(({ type }) => type);
}

function kindsAt(end: RelationEnd, isAsked: (relation: Relation) => boolean): EntityKind[] {
  return relations.filter(isAsked).flatMap((each) => kindsIn(each, end));
}

function kindsIn({ joins }: Relation, end: RelationEnd): readonly EntityKind[] {
  return joins.map(({ source, target }) => (end === 'SOURCE' ? source : target));
}

function hasLiteral(kind: EntityKind | undefined, { kinds }: LiteralPredicate): boolean {
  return kinds === 'ANY' || kinds.some((each) => each === kind);
}

function kindsOf({ kinds }: LiteralPredicate): readonly EntityKind[] {
  return kinds === 'ANY' ? [] : kinds;
}

function lacking(
  kind: EntityKind | undefined,
  what: string,
  having: readonly EntityKind[],
): KnownError {
  const kinds = [...new Set(having)].join(', ');
  return new KnownError('BAD_INPUT', `${String(kind)} has no ${what}; these have: ${kinds}.`);
}

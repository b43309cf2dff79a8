import { ObjectType } from 'type-graphql';
import type { Direction } from '../../shared/directions.js';
import { connections } from '../connections.js';
import { defineField, type TypeClass } from '../define.js';
import { entities } from '../entities/types.js';
import { Entity } from '../entity.js';
import { relationArguments } from '../inputs/arguments.js';
import { filters, quantifiers } from '../inputs/filters.js';
import type { EntityKind } from '../kinds.js';
import { InGraph } from '../mapping.js';
import { Relation } from '../relation.js';
import type { EndField, RelationDeclaration } from './declaration.js';
import { relations } from './index.js';
import { relationSentences } from './sentences.js';
import { sharedRelations } from './traits.js';

/** The default order of related entities: Arabic label, then the relation’s id. */
const byLabel = [
  { property: 'sortAr', of: 'NODE' },
  { property: 'id', of: 'RELATIONSHIP' },
] as const;

/** The classes of the GraphQL types of all relations; making them also adds their fields to both ends. */
export const relationClasses: readonly TypeClass[] =
  withDistinctFields(relations).map(defineRelation);

/**
 * The declarations themselves.
 *
 * @throws Error if two of them give a kind of entity fields of one name, since the later field would replace the other
 */
export function withDistinctFields(
  declarations: readonly RelationDeclaration[],
): readonly RelationDeclaration[] {
  const givenBy = new Map<string, string>();
  for (const { type, symmetric, joins } of declarations)
    for (const { source, target, sourceField, targetField } of joins)
      for (const [owner, { name }] of [
        [source, sourceField] as const,
        ...(symmetric ? [] : [[target, targetField] as const]),
      ]) {
        const other = givenBy.get(`${owner}.${name}`);
        if (other !== undefined)
          throw new Error(
            `${type} gives ${owner} the field ${name}, which ${other} gives it already: choose another name.`,
          );
        givenBy.set(`${owner}.${name}`, type);
      }
  return declarations;
}

function defineRelation(declaration: RelationDeclaration): TypeClass {
  const { type, name, description } = declaration;
  const relation = class extends (Relation as unknown as new () => object) {};
  Object.defineProperty(relation, 'name', { value: name });
  InGraph({ kind: 'relation', type, sentences: relationSentences(type) })(relation);
  ObjectType({ implements: Relation, description })(relation);
  const only = (kinds: readonly EntityKind[]) => {
    const [kind, ...others] = new Set(kinds);
    return kind !== undefined && others.length === 0 ? entities.get(kind) : Entity;
  };
  const ends = {
    source: only(declaration.joins.map(({ source }) => source)),
    target: only(declaration.joins.map(({ target }) => target)),
  };
  for (const end of ['source', 'target'] as const)
    defineField(relation, {
      name: end,
      type: () => ends[end],
      description: `The entity ${end === 'source' ? 'from' : 'to'} which it reads.`,
      graph: { kind: 'end', end: end === 'source' ? 'SOURCE' : 'TARGET' },
    });
  for (const { source, target, sourceField, targetField } of declaration.joins) {
    addEnd(declaration, source, target, sourceField, declaration.symmetric ? 'BOTH' : 'OUT');
    if (declaration.symmetric !== true) addEnd(declaration, target, source, targetField, 'IN');
  }
  return relation;
}

/** Adds the connection to the entities at the other end, and the condition on them to the filter. */
function addEnd(
  { type, jointly, joins }: RelationDeclaration,
  owner: EntityKind,
  other: EntityKind,
  { name, description }: EndField,
  direction: Direction,
): void {
  const settled = joins.every((join) => (direction === 'IN' ? join.source : join.target) === other);
  const via = {
    types: jointly === undefined ? [type] : [type, jointly],
    direction,
    ...(settled ? {} : { label: other }),
    ...(sharedRelations.includes(type) ? { isTold: true } : {}),
  };
  defineField(entities.get(owner), {
    name,
    type: () => connections.get(other).connection,
    description,
    args: relationArguments(filters.get(other)),
    graph: { kind: 'connection', via, order: byLabel },
  });
  defineField(filters.get(owner), {
    name,
    type: () => quantifiers.get(other),
    nullable: true,
    description: `Conditions on: ${description.replace(/\.$/, '')}.`,
    graph: { kind: 'quantifier', via, of: other },
  });
}

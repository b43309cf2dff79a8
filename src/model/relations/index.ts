import { takeOwn } from '../own.js';
import { builtInRelations, type RelationType } from './built-in.js';
import type { RelationDeclaration } from './declaration.js';

export type { RelationType } from './built-in.js';

const own = takeOwn();

/** The declarations of all types of relation: those of the package, then those of the vocabulary. */
export const relations: readonly RelationDeclaration<RelationType>[] = [
  ...builtInRelations,
  ...own.relations,
].map(withOwnParts);

/** The names of all types of relation. */
export const relationTypes: readonly RelationType[] = relations.map(({ type }) => type);

/** The relation with the joins and the offices that the vocabulary adds to it. */
function withOwnParts(
  relation: RelationDeclaration<RelationType>,
): RelationDeclaration<RelationType> {
  const { type, joins, offices = [] } = relation;
  const more = own.extend.filter((each) => each.type === type).flatMap((each) => each.joins);
  const held = own.roles.filter(({ officeOf }) => officeOf === type).map(({ key }) => key);
  return {
    ...relation,
    ...(more.length > 0 && { joins: [...joins, ...more] }),
    ...(held.length > 0 && { offices: [...offices, ...held] }),
  };
}

import type { Read } from '../../store/read-row.js';
import type {
  ClaimApart,
  Element,
  Entity,
  EvidenceApart,
  ItemApart,
  MentionApart,
  Relation,
} from '../element.js';
import { readEntities } from './entities.js';
import type { Parts } from './parts.js';
import { readRelations, type Narrowed } from './relations.js';

/** Reads the separate elements of a format once more, part by part, after the relations. */
export function readApart(
  read: Read,
  what: ItemApart['element'],
  { ofEntities, ofRelations }: Parts,
  narrowed: Narrowed,
): (() => Promise<readonly ItemApart[]>)[] {
  return [
    ...ofEntities.map((part) => async () => {
      const entities = await readEntities(read, part, narrowed.own);
      return entities.flatMap((entity) => itemsApart(what, entity));
    }),
    ...(what === 'mention' ? [] : ofRelations).map((part) => async () => {
      const relations = await readRelations(read, part, narrowed);
      return relations.flatMap((relation) => itemsApart(what, relation));
    }),
  ];
}

/** The separate elements inside an element. */
export function itemsApart(what: ItemApart['element'], element: Element): readonly ItemApart[] {
  if (element.element !== 'entity' && element.element !== 'relation') return [];
  if (what !== 'mention') return claimsOf(what, element);
  return element.element === 'entity' ? mentionsOf(element) : [];
}

function claimsOf(
  what: (ClaimApart | EvidenceApart)['element'],
  said: Entity | Relation,
): readonly (ClaimApart | EvidenceApart)[] {
  const of: Omit<ClaimApart, 'element' | 'claim'> =
    said.element === 'entity'
      ? { subject: said.id }
      : { subject: said.source, object: said.target, relation: said.id };
  return said.claims.map((claim) => ({ element: what, ...of, claim }));
}

function mentionsOf({ id, mentions }: Entity): readonly MentionApart[] {
  return mentions.map((mention) => ({ element: 'mention', entity: id, ...mention }));
}

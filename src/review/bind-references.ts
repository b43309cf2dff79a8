import { isNew, settledBy, type EntityRef, type ProposalRecord } from '../claims/proposals.js';
import type { Chosen } from './choose-decisions.js';
import { refused } from '../change/apply/refused.js';

/** By document and reference, the entity that it was accepted as. */
export type Bound = ReadonlyMap<string, string>;

/**
 * Which entity of the graph each is that documents name as new.
 *
 * @param entities what is accepted by now, by the id of the proposal
 */
export function bindReferences(
  proposals: readonly ProposalRecord[],
  entities: ReadonlyMap<string, string>,
): Bound {
  const bound = new Map<string, string>();
  for (const { id, document, payload, status, became } of proposals) {
    const entity = entities.get(id) ?? (status === 'ACCEPTED' ? became : null);
    const ref = settledBy(payload);
    if (ref !== null && entity !== null) bound.set(boundKey(document, ref), entity);
  }
  return bound;
}

/**
 * The entity that a reference of a proposal leads to.
 *
 * @throws Refused where the document names it as new, and no proposal of it is accepted
 */
export function boundTo(
  bound: Bound,
  ref: EntityRef,
  { proposal, path }: Pick<Chosen, 'proposal' | 'path'>,
): string {
  if (!isNew(ref)) return ref;
  const entity = bound.get(boundKey(proposal.document, ref));
  if (entity !== undefined) return entity;
  throw refused(
    'BAD_INPUT',
    `"${proposal.id}" needs "${ref}", which is not in the graph yet: accept the proposal of that entity before it or with it.`,
    path.map(String),
  );
}

function boundKey(document: string, ref: EntityRef): string {
  return `${document} ${ref}`;
}

import { isNew, settledBy, type EntityRef, type ProposalRecord } from '../claims/proposals.js';
import type { Chosen } from './choose-decisions.js';
import { refused } from '../change/apply/refused.js';

/** The accepted entity by document and reference. */
export type Bound = ReadonlyMap<string, string>;

/**
 * The entities of the graph for the new entities that documents name.
 *
 * @param entities the entities accepted so far, by the id of the proposal
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

/** A proposal, or a claim of the reviewer, that names an entity of a document. */
interface Naming extends Pick<Chosen, 'path'> {
  readonly id?: string;
  readonly document: string;
}

/**
 * The entity of a proposal's reference.
 *
 * @throws Refused if the document names it as new, and no proposal of it is accepted
 */
export function boundTo(
  bound: Bound,
  ref: EntityRef,
  { id = ref, document, path }: Naming,
): string {
  if (!isNew(ref)) return ref;
  const entity = bound.get(boundKey(document, ref));
  if (entity !== undefined) return entity;
  throw refused(
    'BAD_INPUT',
    `"${id}" needs "${ref}", which is not in the graph yet: accept the proposal of that entity before it or with it.`,
    path.map(String),
  );
}

function boundKey(document: string, ref: EntityRef): string {
  return `${document} ${ref}`;
}

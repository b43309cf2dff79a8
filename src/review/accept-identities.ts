import type { Read } from '../store/read-row.js';
import { readKnownEntities } from '../claims/graph/read-known-entities.js';
import type { ProposedIdentity } from '../claims/proposals.js';
import type { Accepting } from './accepted-proposal.js';
import { Refused } from '../change/apply/refused.js';

/**
 * The entity of the graph for each accepted identity, by the id of the proposal.
 *
 * @throws Refused if the graph has lost one of them
 */
export async function acceptIdentities(
  read: Read,
  chosen: readonly Accepting<ProposedIdentity>[],
): Promise<ReadonlyMap<string, string>> {
  await refuseGone(
    read,
    chosen.map((each) => ({ ...each, entity: each.payload.entity })),
  );
  return new Map(chosen.map(({ proposal, payload }) => [proposal.id, payload.entity]));
}

type Naming = Pick<Accepting<ProposedIdentity>, 'path'> & { readonly entity: string };

/** Refuses proposals about things that the graph had when their document was read, but no longer has. */
export async function refuseGone(read: Read, named: readonly Naming[]): Promise<void> {
  const known = await readKnownEntities(read, [...new Set(named.map(({ entity }) => entity))]);
  const gone = named.filter(({ entity }) => !known.has(entity));
  if (gone.length === 0) return;
  throw new Refused(
    gone.map(({ entity, path }) => ({
      code: 'NOT_FOUND',
      path: path.map(String),
      current: null,
      message: `The entity "${entity}" no longer exists: refuse its proposal.`,
    })),
  );
}

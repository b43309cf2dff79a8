import type { EntityKind } from '../model/kinds.js';
import { fold } from '#text/fold.js';
import { readText, type Read } from '../store/read-row.js';
import { cypher } from '../store/statement.js';
import type { EntityRef, Payload, Proposed, ProposedEntity } from '../claims/proposals.js';

/** Keys of the names, each with its kind, that reviewers refused in any document. */
type Refused = ReadonlySet<string>;

/**
 * The proposals without new entities whose name reviewers refused for another document, and without what needs these. Undoing
 * the review lets the name be proposed again.
 *
 * @param held the entities that the document itself has proposed before, which are decided there
 */
export async function withoutRefused(
  read: Read,
  proposed: readonly Proposed[],
  held: ReadonlySet<EntityRef>,
): Promise<readonly Proposed[]> {
  if (!proposed.some(({ payload }) => payload.kind === 'ENTITY')) return proposed;
  const refused = await readRefused(read);
  const isRefused = ({ payload }: Proposed): boolean =>
    payload.kind === 'ENTITY' && !held.has(payload.ref) && isAnyRefused(refused, payload);
  const gone = new Set(proposed.filter(isRefused).flatMap(({ payload }) => refsIn(payload)));
  return proposed.filter(({ payload }) => !refsIn(payload).some((ref) => gone.has(ref)));
}

async function readRefused(read: Read): Promise<Refused> {
  const rows = await read(
    cypher`MATCH (p:Proposal) WHERE p.status = ${'REJECTED'} AND p.kind = ${'ENTITY'} RETURN p.payload`,
  );
  return new Set(
    rows.flatMap(([payload]) => {
      const { entityKind, names } = JSON.parse(readText(payload, 'payload')) as ProposedEntity;
      return names.slice(0, 1).map(({ text }) => keyOf(entityKind, text));
    }),
  );
}

function isAnyRefused(refused: Refused, { entityKind, names }: ProposedEntity): boolean {
  return names.slice(0, 1).some(({ text }) => refused.has(keyOf(entityKind, text)));
}

function keyOf(kind: EntityKind, name: string): string {
  return `${kind} ${fold(name).replace(/^the /u, '')}`;
}

/** The entities that a proposal names, new or of the graph. */
function refsIn(payload: Payload): readonly EntityRef[] {
  switch (payload.kind) {
    case 'ENTITY':
    case 'IDENTITY':
      return payload.ref === null ? [] : [payload.ref];
    case 'MENTION':
      return [payload.entity];
    default:
      return payload.object === null ? [payload.subject] : [payload.subject, payload.object];
  }
}

import { inBatches } from '../shared/batches.js';
import { readIds, type Read } from '../store/read-row.js';
import { cypher } from '../store/statement.js';
import { readMentionsIn } from '../claims/graph/read-mention-records.js';
import { placeOfMention, type Proposed } from '../claims/proposals.js';
import { placeMentions } from '../change/apply/plan-mentions.js';

/** The proposals, with claims marked as known if the graph has them from the document, in any version of it. */
export async function markKnownClaims(
  read: Read,
  documents: readonly string[],
  proposed: readonly Proposed[],
): Promise<readonly Proposed[]> {
  const isMet = ({ payload, novelty }: Proposed): boolean =>
    payload.kind === 'CLAIM' && novelty === 'CORROBORATES';
  const ids = proposed.filter(isMet).flatMap(({ meets }) => meets);
  const known = new Set<string>();
  for (const some of inBatches([...new Set(ids)]))
    for (const id of readIds(
      await read(
        cypher`MATCH (c:Claim)-[:EVIDENCED_BY]->(d:Document) WHERE c.id IN ${some} AND d.id IN ${documents} RETURN DISTINCT c.id`,
      ),
    ))
      known.add(id);
  return proposed.map((each) =>
    isMet(each) && each.meets.some((id) => known.has(id)) ? { ...each, novelty: 'KNOWN' } : each,
  );
}

/** The proposals, with mentions marked as known if the graph has all their places. */
export async function markKnownMentions(
  read: Read,
  document: string,
  proposed: readonly Proposed[],
): Promise<readonly Proposed[]> {
  if (!proposed.some(({ payload }) => payload.kind === 'MENTION')) return proposed;
  const held = await placeMentions(read, await readMentionsIn(read, [document]));
  const known = new Set(held.map(({ start, end, entity }) => placeOf(start, end, entity)));
  return proposed.map((each) => {
    const { payload, evidence } = each;
    if (payload.kind !== 'MENTION') return each;
    const isKnown = evidence.map(placeOfMention).every(({ start, end }) => {
      return known.has(placeOf(start, end, payload.entity));
    });
    return isKnown ? { ...each, novelty: 'KNOWN' } : each;
  });
}

function placeOf(start: number, end: number, entity: string): string {
  return `${String(start)}-${String(end)} ${entity}`;
}

/** The proposals, with mentions after everything that is said of their entities. */
export function mentionsLast<Each extends Proposed>(proposed: readonly Each[]): Each[] {
  const turnOf = ({ payload: { kind } }: Proposed): number => Number(kind === 'MENTION');
  return proposed.toSorted((one, other) => turnOf(one) - turnOf(other));
}

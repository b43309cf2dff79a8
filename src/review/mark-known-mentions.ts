import type { Read } from '../store/read-row.js';
import { readMentionsIn } from '../claims/graph/read-mention-records.js';
import { placeOfMention, type Proposed } from '../claims/proposals.js';
import { placeMentions } from '../change/apply/plan-mentions.js';

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

import type { Read } from '../store/read.js';
import { readMentionsIn } from '../claims/graph/read-mention-records.js';
import { placeOfMention, type Proposed } from '../claims/proposals.js';
import { placeMentions } from '../change/apply/plan-mentions.js';

/** What is proposed of a document, in which those mentions are known of which the graph has every place. */
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

/** The proposals, in which those of where a document names whom come when all is told that it says of them. */
export function mentionsLast<Each extends Proposed>(proposed: readonly Each[]): Each[] {
  const turnOf = ({ payload: { kind } }: Proposed): number => Number(kind === 'MENTION');
  return proposed.toSorted((one, other) => turnOf(one) - turnOf(other));
}

import type { Read } from '../store/read-row.js';
import { readMentionsById, type MentionInDataset } from '../claims/graph/read-mention-records.js';
import { mentionId } from '../claims/ids.js';
import { placeOfMention, type ProposedMention } from '../claims/proposals.js';
import { refuseGone } from './accept-identities.js';
import type { Accepting } from './accepted-proposal.js';
import { boundTo, type Bound } from './bind-references.js';
import type { Chosen } from './choose-decisions.js';
import type { RecordStates } from '../change/apply/record-states.js';

interface Naming {
  readonly bound: Bound;
  readonly datasetOf: (chosen: Chosen) => string | undefined;
  /** Ids of entities that the same review creates. */
  readonly made: readonly string[];
}

interface Mentioned {
  readonly mentions: NonNullable<RecordStates['mentions']>;
  /** The id of the named entity by the id of the proposal. */
  readonly entities: ReadonlyMap<string, string>;
}

/**
 * The mentions to write for accepted proposals: one for each place, as in a seed. An existing one is not changed.
 *
 * @throws Refused if the entity is new and not accepted, or missing from the graph
 */
export async function acceptMentions(
  read: Read,
  chosen: readonly Accepting<ProposedMention>[],
  { bound, datasetOf, made }: Naming,
): Promise<Mentioned> {
  const named = chosen.map((each) => ({
    ...each,
    entity: boundTo(bound, each.payload.entity, each),
  }));
  await refuseGone(
    read,
    named.filter(({ entity }) => !made.includes(entity)),
  );
  const mentions = named.flatMap((each) => mentionsOf(each, datasetOf(each) ?? ''));
  const held = await readMentionsById(
    read,
    mentions.map(({ id }) => id),
  );
  return {
    mentions: Object.fromEntries(mentions.map((each) => [each.id, held.get(each.id) ?? each])),
    entities: new Map(named.map(({ proposal, entity }) => [proposal.id, entity])),
  };
}

function mentionsOf(
  { proposal, entity }: Chosen & { readonly entity: string },
  dataset: string,
): MentionInDataset[] {
  const { document, evidence } = proposal;
  return evidence.map((at) => {
    const { start, end, exact } = placeOfMention(at);
    const id = mentionId(document, { start, end }, entity);
    return { id, document, entity, start, end, exact, note: null, dataset };
  });
}

import type { Read } from '../store/read-row.js';
import { readMentionsById, type MentionInDataset } from '../claims/graph/read-mention-records.js';
import { mentionId } from '../claims/ids.js';
import { placeOfMention, type ProposalRecord, type ProposedMention } from '../claims/proposals.js';
import { refuseGone } from './accept-identities.js';
import type { Accepting } from './accepted-proposal.js';
import { boundTo, type Bound } from './bind-references.js';
import type { RecordStates } from '../change/apply/record-states.js';

interface Naming {
  readonly bound: Bound;
  /** The proposals of the documents of the accepted ones. */
  readonly held: readonly ProposalRecord[];
  /** The dataset of each document. */
  readonly datasets: ReadonlyMap<string, string>;
  /** Ids of entities that the same review creates. */
  readonly made: readonly string[];
}

interface Mentioned {
  readonly mentions: NonNullable<RecordStates['mentions']>;
  /** The id of the named entity by the id of the proposal. */
  readonly entities: ReadonlyMap<string, string>;
}

/**
 * The mentions to write for accepted proposals: one for each place, as in a seed. An existing one is not changed. Those that a
 * newer version has by a decision on the older one are written with its first accepted proposals.
 *
 * @throws Refused if the entity is new and not accepted, or missing from the graph
 */
export async function acceptMentions(
  read: Read,
  chosen: readonly Accepting<ProposedMention>[],
  { bound, held: proposals, datasets, made }: Naming,
): Promise<Mentioned> {
  const named = chosen.map((each) => ({
    ...each,
    entity: boundTo(bound, each.payload.entity, { ...each.proposal, path: each.path }),
  }));
  await refuseGone(
    read,
    named.filter(({ entity }) => !made.includes(entity)),
  );
  const mentions = [...named, ...carriedAmong(proposals)].flatMap(({ proposal, entity }) =>
    mentionsOf(proposal, entity, datasets.get(proposal.document) ?? ''),
  );
  const held = await readMentionsById(
    read,
    mentions.map(({ id }) => id),
  );
  return {
    mentions: Object.fromEntries(mentions.map((each) => [each.id, held.get(each.id) ?? each])),
    entities: new Map(named.map(({ proposal, entity }) => [proposal.id, entity])),
  };
}

function carriedAmong(
  proposals: readonly ProposalRecord[],
): { readonly proposal: ProposalRecord; readonly entity: string }[] {
  return proposals.flatMap((proposal) => {
    const { payload, status, carriedFrom, became: entity } = proposal;
    const isCarried = payload.kind === 'MENTION' && status === 'ACCEPTED' && carriedFrom !== null;
    return isCarried && entity !== null ? [{ proposal, entity }] : [];
  });
}

function mentionsOf(
  { document, evidence }: ProposalRecord,
  entity: string,
  dataset: string,
): MentionInDataset[] {
  return evidence.map((at) => {
    const { start, end, exact } = placeOfMention(at);
    const id = mentionId(document, { start, end }, entity);
    return { id, document, entity, start, end, exact, note: null, dataset };
  });
}

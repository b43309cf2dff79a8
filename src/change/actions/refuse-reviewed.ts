import { toCanonicalJson } from '../../shared/canonical-json.js';
import type { Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import {
  readDescriptions,
  readHeldVersions,
  readRunsOf,
  type HeldVersion,
} from '../../claims/graph/read-ingested.js';
import { readCarried, readProposals } from '../../claims/graph/read-proposals.js';
import { decisionOf } from '../../claims/proposals.js';
import type { ChangeDetail } from '../../claims/log/change-record.js';
import { readLastOf, readLater, type Later } from './later-changes.js';
import { readStates, type RecordStates } from '../apply/record-states.js';
import { refused } from '../apply/refused.js';

/**
 * The last change that rests on a change to proposals and documents: it decided otherwise on one of the proposals, carried a
 * decision to a newer version, read that version, or described the document otherwise.
 *
 * @param states the states to restore
 * @throws Refused if a cited document would disappear, or one would come back whose place is taken
 */
export async function readWhatRestsOnReading(
  read: Read,
  change: ChangeDetail,
  states: RecordStates,
): Promise<Later | undefined> {
  const [former, left] = [readStates(change.before), readStates(change.after)];
  const numbers = [
    ...(await readDecidedOtherwise(read, states, left)),
    ...(await readCarriedOver(read, states)),
    ...(await readReadSince(read, states)),
    ...(await readDescribedOtherwise(read, former, left)),
  ];
  const later = await readLastOf(read, numbers, change.number);
  return later ?? (await readPlaceTaken(read, states));
}

/** The revisions of the proposals with decisions other than those that the change left. */
async function readDecidedOtherwise(
  read: Read,
  { review, ingested }: RecordStates,
  left: RecordStates | undefined,
): Promise<number[]> {
  const ids = [...idsOf(review?.proposals), ...idsOf(ingested?.proposals)];
  const held = await readProposals(read, ids);
  return [...held].flatMap(([id, proposal]) => {
    const wasLeft = left?.review?.proposals[id];
    const isSame =
      wasLeft !== undefined && toCanonicalJson(wasLeft) === toCanonicalJson(decisionOf(proposal));
    return isSame ? [] : [proposal.revision];
  });
}

/** The revisions of the proposals of other versions that inherit a decision on one of these. */
async function readCarriedOver(read: Read, { review, ingested }: RecordStates): Promise<number[]> {
  const going = goneIn(ingested?.proposals);
  const carried = await readCarried(read, [...idsOf(review?.proposals), ...going]);
  return carried.filter(({ id }) => !going.includes(id)).map(({ revision }) => revision);
}

/** The revisions of readings that need the drafts to be removed: newer versions, and the same text by another extractor. */
async function readReadSince(read: Read, { ingested }: RecordStates): Promise<number[]> {
  const drafts = goneIn(ingested?.drafts);
  if (drafts.length === 0) return [];
  const versions = await readHeldVersions(read, drafts);
  const newer = versions.filter(({ id }) => !drafts.includes(id));
  const going = goneIn(ingested?.runs);
  const runs = await readRunsOf(read, drafts);
  return [
    ...newer.map(({ revision }) => revision ?? 0),
    ...runs.filter(({ id }) => !going.includes(id)).map(({ revision }) => revision),
  ];
}

/** The revisions of the drafts with descriptions other than those that the change left. */
async function readDescribedOtherwise(
  read: Read,
  former: RecordStates | undefined,
  left: RecordStates | undefined,
): Promise<number[]> {
  const ids = [...idsOf(former?.described), ...idsOf(former?.ingested?.drafts)];
  const now = await readDescriptions(read, ids);
  const other = ids.filter((id) => {
    const [is, was] = [now[id], left?.described?.[id]];
    return is && was && toCanonicalJson(is) !== toCanonicalJson(was);
  });
  if (other.length === 0) return [];
  const versions = await readHeldVersions(read, other);
  return versions.filter(({ id }) => other.includes(id)).map(({ revision }) => revision ?? 0);
}

/** The change that withdrew a document to be removed or described otherwise, or that took the place of one to be restored. */
async function readPlaceTaken(
  read: Read,
  { ingested, described }: RecordStates,
): Promise<Later | undefined> {
  const going = goneIn(ingested?.drafts);
  const needed = [...going, ...idsOf(described)];
  const held = needed.length === 0 ? [] : await readHeldVersions(read, needed);
  const reviewed = held.find(({ id, label }) => needed.includes(id) && label !== 'Draft');
  if (reviewed?.withdrawnBy) return readLater(read, cypher`c.id = ${reviewed.withdrawnBy}`);
  if (reviewed)
    throw refused(
      'CONFLICT',
      `"${reviewed.id}" is a document of the graph already: undo the changes that accepted its proposals first.`,
      ['change'],
    );
  return readTakenFrom(read, ingested);
}

/** The change that read another version in place of a draft to be restored. */
async function readTakenFrom(
  read: Read,
  ingested: RecordStates['ingested'],
): Promise<Later | undefined> {
  const coming = Object.values(ingested?.drafts ?? {}).flatMap((draft) => draft ?? []);
  for (const { id, replaces } of coming) {
    const place = replaces ?? id;
    const versions = await readHeldVersions(read, [id, place]);
    if (place !== id && !versions.some((version) => version.id === place))
      throw refused(
        'CONFLICT',
        `"${id}" is a newer version of "${place}", which no longer exists.`,
        ['change'],
      );
    const taken = versions.find((version) => version.id === id || version.replaces === place);
    if (taken) return readTaker(read, taken, id);
  }
  return undefined;
}

async function readTaker(
  read: Read,
  { id, revision }: HeldVersion,
  coming: string,
): Promise<Later> {
  const later = await readLastOf(read, [revision ?? 0], 0);
  if (later) return later;
  throw refused('CONFLICT', `"${id}" has taken the place of "${coming}" meanwhile.`, ['change']);
}

function goneIn(states: Readonly<Record<string, unknown>> | undefined): string[] {
  return Object.entries(states ?? {}).flatMap(([id, state]) => (state === null ? [id] : []));
}

function idsOf(states: Readonly<Record<string, unknown>> | undefined): string[] {
  return Object.keys(states ?? {});
}

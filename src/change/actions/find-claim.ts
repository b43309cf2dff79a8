import { identityOf } from '../../claims/judgements.js';
import { derivedDataset } from '../../claims/precedence.js';
import type { ClaimRecord } from '../../claims/records.js';
import type { RetractClaimInput } from './action-types.js';
import { readChange, readLastChanges } from '../../claims/log/read-changes.js';
import {
  decisionOf,
  readStates,
  type Decision,
  type RecordStates,
} from '../apply/record-states.js';
import { refused } from '../apply/refused.js';
import type { RecordReader } from './record-reader.js';

/** A claim as it was stated, with its override. */
export interface ClaimThere {
  readonly stated: ClaimRecord;
  readonly decision: Decision | null;
}

/**
 * The claim of an action.
 *
 * @throws Refused if it is missing, or its revision is not the one that the caller knows
 */
export async function readClaimThere(
  records: RecordReader,
  { claim: id, ifRevision }: RetractClaimInput,
): Promise<ClaimThere> {
  const stated = (await records.claims([id])).get(id);
  if (!stated) throw refused('NOT_FOUND', `There is no claim "${id}".`, ['claim']);
  if (stated.dataset === derivedDataset.id)
    throw refused(
      'BAD_INPUT',
      `The claim "${id}" follows from the ordinals of two editions: correct or retract one of these.`,
      ['claim'],
    );
  const revision = (await records.revisions([id])).get(id) ?? 0;
  if (typeof ifRevision === 'number' && ifRevision !== revision)
    throw refused(
      'CONFLICT',
      `The claim was changed meanwhile: its revision is ${revision}, not ${ifRevision}. Read it again.`,
      ['ifRevision'],
      revision,
    );
  if (typeof ifRevision !== 'number' && !(id in records.pending.claims))
    records.unseen.push(stated);
  const decided = (await records.overrides([id])).get(id);
  return { stated, decision: decisionOf(decided) };
}

/** Maximum changes of a claim among which the one that corrected it is looked for. */
const maxChanges = 20;

/** A claim as it was stated, and its subject and object as it counts: where curators moved it, and into what they merged these. */
export interface StandingClaim extends ClaimThere {
  readonly ends: Pick<ClaimRecord, 'subject' | 'object'>;
}

/** The same for a claim that counts. @throws Refused if it was taken back, with the claim that stands in its place */
export async function readStandingClaim(
  records: RecordReader,
  input: RetractClaimInput,
): Promise<StandingClaim> {
  const there = await readClaimThere(records, input);
  const { stated, decision } = there;
  if ((decision?.status ?? stated.status) === 'ACCEPTED') {
    const { canonicalOf } = identityOf(await records.judgements());
    const object = decision?.object ?? stated.object;
    const ends = {
      subject: canonicalOf(decision?.subject ?? stated.subject),
      object: object === null ? null : canonicalOf(object),
    };
    return { ...there, ends };
  }
  const successor = await findSuccessor(records, stated);
  throw refused(
    'CONFLICT',
    `"${stated.id}" was taken back${successor === undefined ? ': state it anew' : `: "${successor}" stands in its place`}.`,
    ['claim'],
  );
}

/** The id of the claim that the last correction put in the place of another; undefined if none did. */
async function findSuccessor(
  records: RecordReader,
  { id, subject, predicate }: ClaimRecord,
): Promise<string | undefined> {
  const alike = (states: RecordStates | undefined) =>
    Object.values(states?.claims ?? {}).find(
      (claim) => claim?.id !== id && claim?.subject === subject && claim.predicate === predicate,
    )?.id;
  if (records.pending.overrides[id]?.status === 'RETRACTED') return alike(records.pending);
  const last = (await readLastChanges(records, [id], maxChanges)).get(id) ?? [];
  for (const { id: change } of last) {
    const after = readStates((await readChange(records, change))?.after);
    if (after?.overrides[id]?.status === 'RETRACTED') return alike(after);
  }
  return undefined;
}

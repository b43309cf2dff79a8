import type { ProposalKind } from '../model/values/lists.js';
import type { Read } from '../store/read-row.js';
import { readProposals } from '../claims/graph/read-proposals.js';
import { readWithdrawals } from '../claims/graph/withdrawals.js';
import type { ProposalRecord } from '../claims/proposals.js';
import { refused, Refused, type UserError } from '../change/apply/refused.js';
import { maxDecisions } from '../change/apply/record-states.js';
import type { ProposalEdit, ReviewDecision } from './review-types.js';

/** A decision on one proposal. */
export interface Chosen {
  readonly proposal: ProposalRecord;
  readonly accept: boolean;
  readonly edit: ProposalEdit;
  readonly reason: string | null;
  /** Its place in the input. */
  readonly path: readonly (string | number)[];
}

/**
 * The decisions of a review on proposals in their current state; without those already in effect.
 *
 * @throws Refused with all faults of all decisions
 */
export async function chooseDecisions(
  read: Read,
  decisions: readonly ReviewDecision[],
): Promise<readonly Chosen[]> {
  if (decisions.length > maxDecisions)
    throw refused(
      'BAD_INPUT',
      `A review takes ${String(maxDecisions)} decisions at most; ${String(decisions.length)} were given.`,
      ['decisions'],
    );
  const held = await readProposals(
    read,
    decisions.map(({ proposal }) => proposal),
  );
  const withdrawn = await readWithdrawals(read);
  const errors: UserError[] = [];
  const met = new Set<string>();
  const chosen = decisions.flatMap((decision, i): Chosen[] => {
    const proposal = held.get(decision.proposal);
    const path = ['decisions', String(i)];
    const error = met.has(decision.proposal)
      ? fault('BAD_INPUT', `"${decision.proposal}" is decided twice.`, path)
      : (faultOf(decision, proposal, path) ?? faultOfPlace(proposal, withdrawn, path));
    met.add(decision.proposal);
    if (error) errors.push(error);
    if (error || !proposal || isDecidedSo(proposal, decision)) return [];
    const { accept, edit, reason } = decision;
    return [{ proposal, accept, path, edit: edit ?? {}, reason: reason ?? null }];
  });
  if (errors.length > 0) throw new Refused(errors);
  return chosen;
}

function faultOf(
  decision: ReviewDecision,
  proposal: ProposalRecord | undefined,
  path: readonly string[],
): UserError | null {
  if (!proposal) return fault('NOT_FOUND', `There is no proposal "${decision.proposal}".`, path);
  const { id, status, revision } = proposal;
  if (status === 'SUPERSEDED')
    return fault(
      'CONFLICT',
      `The proposal "${id}" is superseded: a later reading or version of its document no longer makes it, or another proposal for the same entity was accepted.`,
      path,
      revision,
    );
  if (typeof decision.ifRevision === 'number' && decision.ifRevision !== revision)
    return fault(
      'CONFLICT',
      `The proposal "${id}" has moved on to revision ${String(revision)}: read it again.`,
      path,
      revision,
    );
  if (status !== 'OPEN' && !isDecidedSo(proposal, decision))
    return fault(
      'CONFLICT',
      `The proposal "${id}" is ${status.toLowerCase()} already: undo that change first.`,
      path,
      revision,
    );
  return faultOfEdit(decision, proposal, path);
}

/** Refuses a decision on a proposal that was withdrawn with its document. */
function faultOfPlace(
  proposal: ProposalRecord | undefined,
  withdrawn: ReadonlyMap<string, string>,
  path: readonly string[],
): UserError | null {
  if (!proposal || !withdrawn.has(proposal.document)) return null;
  const { id, document, revision } = proposal;
  return fault(
    'CONFLICT',
    `The document "${document}" of the proposal "${id}" was withdrawn: undo that change first.`,
    path,
    revision,
  );
}

/** Parts of an edit that only a proposal of an entity has; a claim has the others. */
const ofEntity: readonly string[] = ['entity', 'newId', 'names', 'kind'];

function faultOfEdit(
  { edit }: ReviewDecision,
  { id, payload }: ProposalRecord,
  path: readonly string[],
): UserError | null {
  const { kind } = payload;
  const given = Object.entries(edit ?? {}).filter(([, part]) => part !== undefined);
  const parts = given.map(([part]) => part);
  const wrong = parts.find((part) => isOfOther(kind, part));
  if (wrong !== undefined)
    return fault('BAD_INPUT', `"${id}" ${correctedBy(kind, wrong)}`, [...path, 'edit', wrong]);
  const other = edit?.names?.find((name) => !proposedNames(payload).includes(name));
  if (other !== undefined && kind !== 'ENTITY')
    return fault('BAD_INPUT', `"${id}" proposes no name "${other}".`, [...path, 'edit', 'names']);
  return edit?.entity && edit.newId
    ? fault(
        'BAD_INPUT',
        `"${id}" is either the entity "${edit.entity}" or a new one with the id "${edit.newId}".`,
        [...path, 'edit', 'newId'],
      )
    : null;
}

function proposedNames(payload: ProposalRecord['payload']): readonly string[] {
  return 'names' in payload ? payload.names.map(({ text }) => text) : [];
}

function isOfOther(kind: ProposalKind, part: string): boolean {
  if (kind === 'IDENTITY') return part !== 'names';
  if (kind !== 'ENTITY' && kind !== 'CLAIM') return true;
  if (part === 'span') return false;
  return ofEntity.includes(part) !== (kind === 'ENTITY');
}

function correctedBy(kind: ProposalKind, part: string): string {
  switch (kind) {
    case 'ENTITY':
      return `proposes an entity: correct it by "entity", "newId", "kind", "names" or "span", not by "${part}".`;
    case 'CLAIM':
      return `proposes a claim, which has no "${part}".`;
    case 'IDENTITY':
      return `proposes the identity of an entity, which is corrected by its "names" alone: leave "${part}" out, or accept the proposal of the entity with another.`;
    case 'MENTION':
      return `proposes a mention, which cannot be corrected: leave "${part}" out.`;
    case 'RETRACTION':
      return `proposes a retraction, which cannot be corrected: leave "${part}" out.`;
  }
}

function isDecidedSo({ status }: ProposalRecord, { accept }: ReviewDecision): boolean {
  return status === (accept ? 'ACCEPTED' : 'REJECTED');
}

function fault(
  code: UserError['code'],
  message: string,
  path: readonly string[],
  current: number | null = null,
): UserError {
  return { code, message, path, current };
}

import { toCanonicalJson } from '../shared/canonical-json.js';
import {
  identityOf,
  isNew,
  settledBy,
  type Decision,
  type Payload,
  type ProposalRecord,
  type Proposed,
} from '../claims/proposals.js';

/** The proposals of some versions of a document, and what of what they became still stands. */
export interface Former {
  /** The oldest version first. */
  readonly former: readonly ProposalRecord[];
  readonly standing: ReadonlySet<string>;
}

type NameOf = (ref: string) => string;

/**
 * Finds what was decided over the same in another version: over the same words in the same sentence, of a mention in all the
 * sentences that name the entity, which another reading of this version may have found too. Of several versions the newest decides.
 */
export function carryDecisions(
  versions: Former,
): (proposed: Proposed) => ProposalRecord | undefined {
  const decided = decidedIn(versions);
  const named = namedIn(versions);
  return (proposed) =>
    proposed.payload.kind === 'MENTION'
      ? named.find((each) => covers(each, proposed))?.proposal
      : decided.get(samenessOf(proposed));
}

/** By what the same words say, the proposals of which the decision still holds. */
function decidedIn(versions: Former): ReadonlyMap<string, ProposalRecord> {
  const nameOf = namesOf(versions.former);
  return new Map(
    holding(versions).flatMap((each) => [
      [samenessOf(each), each] as const,
      // What was new to the graph when it was accepted is found in it when a newer version is read.
      [samenessOf(each, nameOf(each.document)), each] as const,
    ]),
  );
}

/** A decision over where a document names an entity. */
interface Named {
  readonly proposal: ProposalRecord;
  readonly entities: readonly string[];
  readonly sentences: ReadonlySet<string>;
}

/** The newest first. */
function namedIn(versions: Former): Named[] {
  const nameOf = namesOf(versions.former);
  return holding(versions)
    .flatMap((proposal): Named[] => {
      const { document, payload, evidence } = proposal;
      if (payload.kind !== 'MENTION') return [];
      const entities = [payload.entity, nameOf(document)(payload.entity)];
      return [{ proposal, entities, sentences: new Set(evidence.map(({ exact }) => exact)) }];
    })
    .toReversed();
}

/** Whether it was decided over all places. One that is gone takes nothing away: the older text stays, and what it names in it. */
function covers({ entities, sentences }: Named, { payload, evidence }: Proposed): boolean {
  return (
    payload.kind === 'MENTION' &&
    entities.includes(payload.entity) &&
    evidence.every(({ exact }) => sentences.has(exact))
  );
}

function holding({ former, standing }: Former): ProposalRecord[] {
  return former.filter((each) => isDecided(each) && holds(each, standing));
}

/** What was accepted and is taken back by now is to be looked at anew. */
function holds(
  { status, became, payload }: ProposalRecord,
  standing: ReadonlySet<string>,
): boolean {
  if (status !== 'ACCEPTED') return true;
  return payload.kind !== 'RETRACTION' && became !== null && standing.has(became);
}

function isDecided({ status }: Decision): boolean {
  return status === 'ACCEPTED' || status === 'REJECTED';
}

function namesOf(former: readonly ProposalRecord[]): (document: string) => NameOf {
  const bound = new Map(
    former.flatMap(({ document, payload, became }) => {
      const ref = settledBy(payload);
      return ref !== null && became !== null ? [[`${document} ${ref}`, became] as const] : [];
    }),
  );
  return (document) => (ref) => (isNew(ref) ? (bound.get(`${document} ${ref}`) ?? ref) : ref);
}

/** Equal for what the same words say, wherever in the text they stand. */
function samenessOf({ payload, evidence }: Proposed, nameOf: NameOf = (ref) => ref): string {
  return toCanonicalJson([identityOf(renamed(payload, nameOf)), evidence[0]?.exact ?? null]);
}

function renamed(payload: Payload, nameOf: NameOf): Payload {
  if (payload.kind !== 'CLAIM') return payload;
  const { subject, object } = payload;
  return { ...payload, subject: nameOf(subject), object: object === null ? null : nameOf(object) };
}

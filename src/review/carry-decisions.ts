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

/** The proposals of some versions of a document, with their results that still stand. */
export interface Former {
  /** The oldest version first. */
  readonly former: readonly ProposalRecord[];
  readonly standing: ReadonlySet<string>;
}

type NameOf = (ref: string) => string;

/**
 * Finds the decision on the same proposal in another version: for the same words in the same sentence, or for a mention in all
 * sentences that name the entity. Another reading of this version counts too. The newest version decides.
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

/** The proposals with decisions that still hold, by the meaning of their words. */
function decidedIn(versions: Former): ReadonlyMap<string, ProposalRecord> {
  const nameOf = namesOf(versions.former);
  return new Map(
    holding(versions).flatMap((each) => [
      [samenessOf(each), each] as const,
      // The graph contains what was new and accepted when it reads a newer version.
      [samenessOf(each, nameOf(each.document)), each] as const,
    ]),
  );
}

/** A decision on a mention of an entity in a document. */
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

/** Whether the decision covers all places. A place that is gone removes nothing: the older text and its mentions stay. */
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

/** False for an accepted proposal whose result was undone, which must be reviewed again. */
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

/** A key that is equal for words with the same meaning, at any place in the text. */
function samenessOf({ payload, evidence }: Proposed, nameOf: NameOf = (ref) => ref): string {
  return toCanonicalJson([identityOf(renamed(payload, nameOf)), evidence[0]?.exact ?? null]);
}

function renamed(payload: Payload, nameOf: NameOf): Payload {
  if (payload.kind !== 'CLAIM') return payload;
  const { subject, object } = payload;
  return { ...payload, subject: nameOf(subject), object: object === null ? null : nameOf(object) };
}

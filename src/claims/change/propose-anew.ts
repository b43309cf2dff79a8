import { toCanonicalJson } from '../../shared/canonical-json.js';
import {
  decisionOf,
  identityOf,
  isNew,
  proposalId,
  undecided,
  type Decision,
  type Payload,
  type ProposalRecord,
  type Proposed,
} from '../proposals.js';
import type { VersionComparison } from './ingest-types.js';
import { saysStill } from './propose-retractions.js';

/** A reading of a document, beside those that were before it. */
export interface ProposingRun {
  readonly document: string;
  readonly run: string;
  /** The proposals that were made of any version of the document, the oldest version first. */
  readonly former: readonly ProposalRecord[];
  /** Of what they became the ids of what still stands. */
  readonly standing: ReadonlySet<string>;
  readonly number: number;
  /** It was made before. */
  readonly isKnown: boolean;
}

/** What is proposed, with what was decided before over the same, in this version or in another with the same sentence. */
export function proposeAnew(proposed: readonly Proposed[], run: ProposingRun): ProposalRecord[] {
  const { document, former, number, isKnown } = run;
  const here = new Map(former.map((each) => [each.id, each]));
  const decided = decidedIn(run);
  const made = proposed.map((each): ProposalRecord => {
    const id = proposalId(document, each);
    const held = here.get(id);
    if (held) return held.status === 'SUPERSEDED' && !isKnown ? { ...held, ...undecided } : held;
    const carried = decided.get(samenessOf(each));
    return {
      ...{ ...each, id, document, run: run.run, revision: number },
      ...{ ...decisionOf(carried ?? undecided), carriedFrom: carried?.id ?? null },
    };
  });
  return [...new Map(made.map((each) => [each.id, each])).values()];
}

/** By what the same words say, the proposals of which the decision still holds: of the newest version, where several have them. */
function decidedIn({ former, standing }: ProposingRun): ReadonlyMap<string, ProposalRecord> {
  const nameOf = namesOf(former);
  return new Map(
    former
      .filter((each) => isDecided(each) && holds(each, standing))
      .flatMap((each) => [
        [samenessOf(each), each] as const,
        // What was new to the graph when it was accepted is found in it when a newer version is read.
        [samenessOf(each, (ref) => nameOf(each.document, ref)), each] as const,
      ]),
  );
}

/** What was accepted and is taken back by now is to be looked at anew. */
function holds(
  { status, became, payload }: ProposalRecord,
  standing: ReadonlySet<string>,
): boolean {
  if (status !== 'ACCEPTED') return true;
  return payload.kind !== 'RETRACTION' && became !== null && standing.has(became);
}

function namesOf(former: readonly ProposalRecord[]): (document: string, ref: string) => string {
  const bound = new Map(
    former.flatMap(({ document, payload, became }) =>
      payload.kind === 'ENTITY' && became !== null
        ? [[`${document} ${payload.ref}`, became] as const]
        : [],
    ),
  );
  return (document, ref) => (isNew(ref) ? (bound.get(`${document} ${ref}`) ?? ref) : ref);
}

/** Equal for what the same words say, wherever in the text they stand. */
function samenessOf(
  { payload, evidence }: Proposed,
  nameOf: (ref: string) => string = (ref) => ref,
): string {
  return toCanonicalJson([identityOf(renamed(payload, nameOf)), evidence[0]?.exact ?? null]);
}

function renamed(payload: Payload, nameOf: (ref: string) => string): Payload {
  if (payload.kind !== 'CLAIM') return payload;
  const { subject, object } = payload;
  return { ...payload, subject: nameOf(subject), object: object === null ? null : nameOf(object) };
}

/** How a version with this text differs from the one that it replaces. */
export function compareVersions(
  { replaces, text }: { readonly replaces: string; readonly text: string },
  now: readonly ProposalRecord[],
  former: readonly ProposalRecord[],
): VersionComparison {
  const isSaid = saysStill(text);
  return {
    replaces,
    carried: now.filter(({ carriedFrom }) => carriedFrom !== null).length,
    vanished: former
      .filter(({ document, status }) => document === replaces && status === 'ACCEPTED')
      .filter(({ payload, evidence }) => payload.kind !== 'RETRACTION' && !evidence.some(isSaid))
      .map(({ id }) => id),
  };
}

function isDecided({ status }: Decision): boolean {
  return status === 'ACCEPTED' || status === 'REJECTED';
}

/** What becomes of former proposals: those that are not made any more wait for nobody, and those that are again do. */
export function supersede(
  former: readonly ProposalRecord[],
  now: readonly ProposalRecord[],
): Record<string, Decision> {
  const made = new Set(now.map(({ id }) => id));
  const decisions = former.flatMap((each): [string, Decision][] => {
    if (each.status === 'OPEN' && !made.has(each.id))
      return [[each.id, { ...decisionOf(each), status: 'SUPERSEDED' }]];
    return each.status === 'SUPERSEDED' && made.has(each.id) ? [[each.id, undecided]] : [];
  });
  return Object.fromEntries(decisions);
}

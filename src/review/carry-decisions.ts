import { toCanonicalJson } from '../shared/canonical-json.js';
import type { CanonicalOf } from '../claims/judgements.js';
import {
  identityOf,
  isNew,
  settledBy,
  type Decision,
  type Payload,
  type ProposalRecord,
  type Proposed,
} from '../claims/proposals.js';
import { withPlainSpaces } from './sentences-of-version.js';

/** The proposals of some versions of a document, with their results that still stand. */
export interface Former {
  /** The oldest version first. */
  readonly former: readonly ProposalRecord[];
  readonly standing: ReadonlySet<string>;
  /** The entity that stands for one that was merged. */
  readonly canonicalOf: CanonicalOf;
}

/** The entity of the graph for one that a document names, if there is one. */
type NameOf = (ref: string) => string;

/** A proposal with the decision that it had in another version; undefined if none. */
export interface Carried {
  readonly proposed: Proposed;
  readonly from: ProposalRecord | undefined;
}

/**
 * Finds the decisions on the same proposal in another version: for the same words in the same sentence, for an entity by its
 * name, and for a mention in each sentence that names the entity; in its other sentences it is undecided. Another reading of
 * this version counts too. The newest version decides.
 */
export function carryDecisions(versions: Former): (proposed: Proposed) => readonly Carried[] {
  const nameOf = namesOf(versions);
  const decided = decidedIn(versions, nameOf);
  const named = namedIn(versions, nameOf);
  return (proposed) =>
    proposed.payload.kind === 'MENTION'
      ? divide(proposed, nameOf(null)(proposed.payload.entity), named)
      : [{ proposed, from: decided.get(samenessOf(proposed, nameOf(null))) }];
}

/** The proposals with decisions that still hold, by the meaning of their words. */
function decidedIn(
  versions: Former,
  nameOf: ReturnType<typeof namesOf>,
): ReadonlyMap<string, ProposalRecord> {
  return new Map(
    holding(versions).map((each) => [samenessOf(each, nameOf(each.document)), each] as const),
  );
}

/** A decision on a mention of an entity in a document. */
interface Named {
  readonly proposal: ProposalRecord;
  readonly entity: string;
  readonly sentences: ReadonlySet<string>;
}

/** The newest first. */
function namedIn(versions: Former, nameOf: ReturnType<typeof namesOf>): Named[] {
  return holding(versions)
    .flatMap((proposal): Named[] => {
      const { document, payload, evidence } = proposal;
      if (payload.kind !== 'MENTION') return [];
      const sentences = new Set(evidence.map(({ exact }) => withPlainSpaces(exact)));
      return [{ proposal, entity: nameOf(document)(payload.entity), sentences }];
    })
    .toReversed();
}

/** The mention in the sentences that were decided over, and in the others. A place that is gone removes nothing. */
function divide(proposed: Proposed, entity: string, named: readonly Named[]): Carried[] {
  const isIn = ({ sentences }: Named) =>
    proposed.evidence.filter(({ exact }) => sentences.has(withPlainSpaces(exact)));
  const from = named.find((each) => each.entity === entity && isIn(each).length > 0);
  const decided = from ? isIn(from) : [];
  const rest = proposed.evidence.filter((at) => !decided.includes(at));
  return [
    ...(decided.length > 0
      ? [{ proposed: { ...proposed, evidence: decided }, from: from?.proposal }]
      : []),
    ...(rest.length > 0 ? [{ proposed: { ...proposed, evidence: rest }, from: undefined }] : []),
  ];
}

/** The proposals with decisions that still hold. */
export function holding({ former, standing }: Former): ProposalRecord[] {
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

/**
 * The entities by the names of one version, or by those of all if none is given: the graph has by now what was new and accepted
 * in an older one, and shows what was merged since under another id.
 */
export function namesOf(versions: Former): (document: string | null) => NameOf {
  const bound = new Map(
    holding(versions).flatMap(({ document, payload, became }) => {
      const ref = settledBy(payload);
      if (ref === null || became === null) return [];
      return [
        [`${document} ${ref}`, became],
        [`null ${ref}`, became],
      ] as const;
    }),
  );
  return (document) => (ref) =>
    versions.canonicalOf(isNew(ref) ? (bound.get(`${String(document)} ${ref}`) ?? ref) : ref);
}

/** A key that is equal for words with the same meaning, at any place in the text. */
function samenessOf({ payload, evidence }: Proposed, nameOf: NameOf): string {
  const isOfName = settledBy(payload) !== null;
  const sentence = isOfName ? null : withPlainSpaces(evidence[0]?.exact ?? '');
  return toCanonicalJson([meaningOf(payload, nameOf), sentence]);
}

/** The content of a proposal about the entities that the graph shows. */
export function meaningOf(payload: Payload, nameOf: NameOf): unknown {
  if (payload.kind === 'IDENTITY')
    return identityOf({ ...payload, entity: nameOf(payload.entity) });
  if (payload.kind !== 'CLAIM') return identityOf(payload);
  const { subject, object } = payload;
  return { ...payload, subject: nameOf(subject), object: object === null ? null : nameOf(object) };
}

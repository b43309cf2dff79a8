import type { ClaimInput } from '../change/actions/action-types.js';
import { compileClaimInputs } from '../change/actions/compile-claim-input.js';
import type { Becomes } from '../change/apply/plan.js';
import { refused } from '../change/apply/refused.js';
import { readClaimRecords } from '../claims/graph/read-claim-records.js';
import { readRunsOf } from '../claims/graph/read-ingested.js';
import { readProposalsOf } from '../claims/graph/read-proposals.js';
import { readDrafts } from '../claims/graph/read-versions.js';
import {
  isNew,
  proposalId,
  settledBy,
  undecided,
  type IngestedStates,
  type ProposalRecord,
  type ProposedClaim,
  type SaidAt,
} from '../claims/proposals.js';
import { readerOf, type Read } from '../store/read-row.js';
import type { GraphReader } from '../store/graph-reader.js';
import { acceptProposals, documentsOf } from './accept-proposals.js';
import { placeIn, wordsReader } from './choose-words.js';
import type { ReviewProposalsInput } from './review-types.js';

/** Name of the rule of what reviewers put on the list. */
const byHand = 'reviewer';

/**
 * Records of the proposals by which claims of a reviewer stand on the lists of their documents, undecided. The claims are
 * checked as if they were accepted with the new entities that they name.
 *
 * @throws Refused with all faults of all claims
 */
export async function listClaims(
  store: GraphReader,
  { listed, confirm }: ReviewProposalsInput,
  { number }: Becomes,
): Promise<IngestedStates | undefined> {
  if (!listed || listed.length === 0) return undefined;
  const read = readerOf(store);
  const documents = documentsOf([], listed);
  const held = await readProposalsOf(read, documents);
  const known = await findStated(store, read, { listed, confirm }, held);
  const runs = (await readRunsOf(read, documents)).toSorted((a, b) => b.revision - a.revision);
  const wordsOf = wordsReader(read);
  const made = await Promise.all(
    listed.map(async (claim, i): Promise<ProposalRecord> => {
      const [document = ''] = documentsOf([], [claim]);
      const run = runs.find((each) => each.document === document)?.id ?? '';
      const stated = known[i];
      const proposed = {
        payload: payloadOf(claim),
        evidence: await placesOf(wordsOf, claim, i),
        rule: byHand,
        method: 'EXPLICIT' as const,
        confidence: 1,
        novelty: stated === undefined ? ('NEW' as const) : ('CORROBORATES' as const),
        meets: stated === undefined ? [] : [stated],
      };
      const id = proposalId(document, proposed);
      if (held.some((each) => each.id === id))
        throw refused('BAD_INPUT', `listed.${String(i)}: it is on the list already.`, placeOf(i));
      return { ...proposed, id, document, run, revision: number, ...undecided, carriedFrom: null };
    }),
  );
  const proposals = Object.fromEntries(made.map((each) => [each.id, each]));
  return { drafts: {}, runs: {}, proposals };
}

/** The ids of the claims that the graph has already, each at the place of the listed one. */
async function findStated(
  store: GraphReader,
  read: Read,
  { listed, confirm }: ReviewProposalsInput,
  held: readonly ProposalRecord[],
): Promise<readonly (string | undefined)[]> {
  const claims = listed ?? [];
  const ends = claims.flatMap(({ subject, object }) => [subject, object ?? '']).filter(isNew);
  const named = held.flatMap((proposal) =>
    proposal.status === 'OPEN' && ends.includes(settledBy(proposal.payload) ?? '')
      ? [{ proposal, accept: true, edit: {}, reason: null, path: ['listed'] }]
      : [],
  );
  const { inputs, made } = await acceptProposals(read, named, { claims, confirm, part: 'listed' });
  const drafts = await readDrafts(read, documentsOf(named, claims));
  const compiled = await compileClaimInputs(store, inputs, made, drafts);
  const ids = compiled.slice(-claims.length).map(({ id }) => id);
  const stated = await readClaimRecords(read, ids);
  return ids.map((id) => (stated.has(id) ? id : undefined));
}

function payloadOf(claim: ClaimInput): ProposedClaim {
  const { subject, predicate, object, value, roleKey, roleAr, roleEn, validFrom, validTo } = claim;
  return {
    kind: 'CLAIM',
    subject,
    predicate,
    object: object ?? null,
    value: value ?? null,
    role: roleKey ? { key: roleKey, ar: roleAr ?? null, en: roleEn ?? null } : null,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    ...(claim.ended === true && ({ ended: true as const } satisfies Partial<ProposedClaim>)),
  };
}

/** The words that a claim cites, each within its sentence. */
async function placesOf(
  wordsOf: ReturnType<typeof wordsReader>,
  { evidence }: ClaimInput,
  index: number,
): Promise<readonly SaidAt[]> {
  return Promise.all(
    evidence.map(async ({ document, start, end }) => {
      const at = placeIn(await wordsOf(document), { start: start ?? 0, end: end ?? 0 });
      if (at !== undefined) return at;
      const path = [...placeOf(index), 'evidence'];
      throw refused('BAD_INPUT', 'A claim is listed by words of its document.', path);
    }),
  );
}

const placeOf = (index: number): string[] => ['listed', String(index)];

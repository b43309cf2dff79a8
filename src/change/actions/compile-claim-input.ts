import type { GraphReader } from '../../store/graph-reader.js';
import { statedIn } from '../../claims/properties.js';
import { claimParts, type Method } from '../../model/values/lists.js';
import type { ClaimEntry, EvidenceEntry } from '../../claims/compile/claim-entry.js';
import type { HeldName } from '../../claims/graph/read-held-names.js';
import type {
  ClaimRecord,
  DocumentRecord,
  EvidenceRecord,
  LiteralValue,
} from '../../claims/records.js';
import { Citations } from '../../claims/compile/citations.js';
import { compileClaim, type Said } from '../../claims/compile/compile-claim.js';
import { Faults, Place, type Fault } from '../../shared/yaml/faults.js';
import type { ClaimPhrasing } from '#text/sentence/forms.js';
import { curatedDataset } from '../../claims/curated-dataset.js';
import type { SourceOf } from '../../claims/support.js';
import { Refused, type UserError } from '../apply/refused.js';
import { cite, isGiven, type Cited, type CitedDocuments } from './cite-evidence.js';
import { judgeEvidence, type Judged, type Judging } from './judge-evidence.js';
import { RecordReader } from './record-reader.js';
import { readSaid, type SaidInput } from './read-claim-input.js';

/** The claim that a curator states, with its evidence. */
export interface CitedClaimInput extends SaidInput {
  readonly dataset?: string | null | undefined;
  readonly evidence: readonly Cited[];
  /** The value of the corrected claim, if it is to stay. */
  readonly kept?: LiteralValue | null;
  /** The phrasing of that claim, as far as it still applies. */
  readonly phrasing?: ClaimPhrasing;
  /** By default CURATED: an editor found that the words mean it. */
  readonly method?: Method;
  /** By default that of the method. */
  readonly confidence?: number;
  /** Left out if its evidence is not to be judged: somebody else read the words. */
  readonly judging?: Judging | undefined;
  /** Its place in the input. */
  readonly path: readonly (string | number)[];
}

/** Stand-in for the source file of a claim input, which has no lines. */
const inputFile = { name: '', lineOf: () => null };

/**
 * The claims that curators state, in order, checked like those of a seed.
 *
 * @param made ids of entities that the same action creates
 * @param drafts documents that can be cited before anything of them is accepted
 * @throws Refused with all faults of all claims
 */
export async function compileClaimInputs(
  store: GraphReader,
  inputs: readonly CitedClaimInput[],
  made: readonly string[] = [],
  drafts: readonly DocumentRecord[] = [],
): Promise<ClaimRecord[]> {
  const faults = new Faults();
  const scope = await readScope(RecordReader.of(store), inputs, made, drafts);
  const claims = inputs.flatMap((input) => compileOne(input, scope, faults) ?? []);
  if (faults.found.length > 0) throw new Refused(faults.found.map(toUserError));
  return claims;
}

/** Parts of the graph that claim inputs name. */
interface GraphScope extends CitedDocuments {
  readonly known: ReadonlySet<string>;
  /** Ids of the datasets that curators may state claims in. */
  readonly curated: ReadonlySet<string>;
  readonly sourceOf: SourceOf;
  readonly names: ReadonlyMap<string, readonly HeldName[]>;
}

async function readScope(
  records: RecordReader,
  inputs: readonly CitedClaimInput[],
  made: readonly string[],
  drafts: readonly DocumentRecord[],
): Promise<GraphScope> {
  const ids = inputs.flatMap(({ subject, object, attributedTo }) => [
    subject,
    ...[object, attributedTo?.id].filter((id) => typeof id === 'string'),
  ]);
  const cited = [
    ...new Set(inputs.flatMap(({ evidence }) => evidence.map(({ document }) => document))),
  ];
  const isQuoting = inputs.some(({ evidence }) => evidence.some(({ exact }) => isGiven(exact)));
  const namesDataset = inputs.some(({ dataset }) => isGiven(dataset));
  const datasets = namesDataset ? await records.datasets() : [];
  return {
    known: new Set([...(await records.knownEntities([...new Set(ids)])), ...made]),
    documents: new Map([
      ...(await records.documents(cited)),
      ...drafts.map((draft) => [draft.id, draft] as const),
    ]),
    withdrawn: await records.withdrawnDocuments(cited),
    curated: new Set([
      curatedDataset.id,
      ...datasets.filter(({ kind }) => kind === 'CURATED').map(({ id }) => id),
    ]),
    sourceOf: await records.retellings(),
    // A note holds no names.
    names: await records.names(isQuoting ? [...new Set(ids)] : []),
  };
}

function compileOne(input: CitedClaimInput, scope: GraphScope, faults: Faults): ClaimRecord | null {
  const place = new Place(inputFile, input.path);
  const cited = place.in('evidence');
  const dataset = input.dataset ?? curatedDataset.id;
  refuseDataset(dataset, scope, faults, place);
  const citations = new Citations(faults);
  if (input.evidence.length === 0) faults.add(cited, 'a claim must have evidence');
  const evidence = cite(input.evidence, scope, citations, cited);
  const said = readSaid(input, scope.known, faults, place, input.kept);
  if (!said || faults.found.length > 0) return null;
  const judged = judge(input, said, scope, { faults, place: cited });
  if (faults.found.length > 0) return null;
  const entry = toEntry(input, evidence, judged);
  locate(entry, input, faults, place);
  const claim = compileClaim(entry, withPhrasing(said, input), {
    dataset,
    citations,
    sourceOf: scope.sourceOf,
    method: input.method ?? 'CURATED',
  });
  return claim && joinSame(withNotes(claim, input.evidence));
}

/** Records the places of a claim and of its evidence in the input. */
function locate(entry: ClaimEntry, { evidence }: CitedClaimInput, faults: Faults, place: Place) {
  faults.locate(entry, place);
  for (const [i, piece] of entry.evidence.entries())
    faults.locate(piece, place.in('evidence', evidence[i]?.at ?? i));
}

function refuseDataset(
  dataset: string,
  { curated }: GraphScope,
  faults: Faults,
  place: Place,
): void {
  if (!curated.has(dataset))
    faults.add(
      place.in('dataset'),
      `"${dataset}" is not a dataset of kind CURATED: leave it out for "${curatedDataset.id}"`,
    );
}

/** The claim as an entry of a seed, with the parts of its evidence as they were judged. */
function toEntry(
  { note, confidence }: CitedClaimInput,
  evidence: readonly EvidenceEntry[],
  judged: Judged | undefined,
): ClaimEntry {
  return {
    evidence: evidence.map((piece, i) => {
      const supports = judged?.supports[i];
      return supports ? { cite: piece.cite, ...statedIn(piece), supports: [...supports] } : piece;
    }),
    ...(isGiven(note) && ({ note } satisfies Partial<ClaimEntry>)),
    ...withConfidence(judged?.confidence ?? confidence),
  };
}

function judge(
  { judging, evidence }: CitedClaimInput,
  { role, ...said }: Said,
  { names, documents, withdrawn }: GraphScope,
  { faults, place }: { readonly faults: Faults; readonly place: Place },
): Judged | undefined {
  if (!judging) return undefined;
  const content = { ...said, roleKey: role.key, roleAr: role.ar, roleEn: role.en };
  return judgeEvidence(content, evidence, judging, {
    names: (id) => (names.get(id) ?? []).flatMap(({ texts }) => texts),
    documentOf: ({ document }) => documents.get(document) ?? withdrawn.get(document),
    faults,
    place,
  });
}

/** Joins pieces at one place, each given for some parts. */
function joinSame(claim: ClaimRecord): ClaimRecord {
  const byPlace = new Map<string, EvidenceRecord>();
  for (const piece of claim.evidence) {
    const place = placeOf(piece);
    const supported = [...piece.supports, ...(byPlace.get(place)?.supports ?? [])];
    const supports = claimParts.filter((part) => supported.includes(part));
    byPlace.set(place, { ...piece, ...byPlace.get(place), supports });
  }
  return { ...claim, evidence: [...byPlace.values()] };
}

function placeOf({ document, start, end, phraseStart, note }: EvidenceRecord): string {
  return JSON.stringify([document, start, end, phraseStart, start === null ? note : null]);
}

function withConfidence(confidence: number | undefined): Pick<ClaimEntry, 'confidence'> {
  return confidence === undefined ? {} : { confidence };
}

function withPhrasing(said: Said, { phrasing }: CitedClaimInput): Said {
  return phrasing ? { ...said, phrasing: { ...phrasing, ...said.phrasing } } : said;
}

/** Adds notes, which may accompany words of a text too. */
function withNotes(claim: ClaimRecord, cited: readonly Cited[]): ClaimRecord {
  return {
    ...claim,
    evidence: claim.evidence.map((piece, i) => ({ ...piece, note: cited[i]?.note ?? piece.note })),
  };
}

/** Turns a fault of the seed's compiler into one at a place of the input. */
function toUserError({ place, reason }: Fault): UserError {
  const path = place.path.map(String);
  const [outer, inner] = path.slice(-2);
  const plain =
    outer === 'value' && inner === 'value'
      ? path.slice(0, -1)
      : outer === 'value' && inner === 'predicate'
        ? [...path.slice(0, -2), 'predicate']
        : path;
  const isMissing = reason.startsWith('no entity has') || reason.startsWith('there is no document');
  return {
    code: isMissing ? 'NOT_FOUND' : 'BAD_INPUT',
    message: `${path.length === 0 ? 'The input' : plain.join('.')}: ${reason}.`,
    path: plain,
    current: null,
  };
}

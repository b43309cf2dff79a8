import { becomesNext, type Committer } from '../change/apply/apply-change.js';
import type { GraphReader } from '../store/graph-reader.js';
import { readerOf, type Read } from '../store/read-row.js';
import { cypher, toStatement, type Statement } from '../store/statement.js';
import { layout } from '../claims/checksum.js';
import { readJudgements } from '../claims/graph/judgements.js';
import { identityOf } from '../claims/judgements.js';
import { readKnownEntities } from '../claims/graph/read-known-entities.js';
import { readProposalsOf } from '../claims/graph/read-proposals.js';
import { hasRun } from '../claims/graph/read-runs.js';
import { readSameText, readVersions } from '../claims/graph/read-versions.js';
import {
  runId,
  settledBy,
  type IngestDocumentInput,
  type IngestedStates,
  type ProposalRecord,
  type RunRecord,
} from '../claims/proposals.js';
import { presentProperties } from '../claims/properties.js';
import { documentIdOf } from '../claims/ids.js';
import type { ActionOptions } from '../change/actions/action-types.js';
import type { Author, ChangeRecord } from '../claims/log/change-record.js';
import type { Becomes, Plan } from '../change/apply/plan.js';
import { curatedDataset } from '../claims/curated-dataset.js';
import type { Former } from './carry-decisions.js';
import type { IngestOutcome } from './ingest-types.js';
import { markKnownClaims, markKnownMentions, mentionsLast } from './mark-known-mentions.js';
import { placeVersion, type Version } from './place-version.js';
import { planStates } from '../change/apply/plan-states.js';
import { compareVersions, proposeAnew, supersede } from './propose-anew.js';
import { proposeRetractions, readAccepted } from './propose-retractions.js';
import { statesOf, type RecordStates } from '../change/apply/record-states.js';
import { Refused } from '../change/apply/refused.js';
import { refuseIngest } from './refuse-ingest.js';
import { withoutRefused } from './refused-names.js';
import { errorsOf } from '../change/actions/run-action.js';

interface Planned {
  readonly outcome: Omit<IngestOutcome, 'change' | 'errors'>;
  /** Null if the graph has all of it already. */
  readonly plan: Plan | null;
}

/** Stores a document with its proposals for review; nothing of it counts yet. */
export async function ingestDocument(
  { reader, commit }: Committer,
  author: Author,
  input: IngestDocumentInput,
  { dryRun = false }: ActionOptions = {},
): Promise<IngestOutcome> {
  let planned: Planned = nothingPlanned;
  const plan = async (version: GraphReader, becomes: Becomes): Promise<Plan | null> => {
    planned = await planDocument(version, input, { ...becomes, id: author.requestId });
    return planned.plan;
  };
  try {
    let change: ChangeRecord | null = null;
    if (dryRun) await plan(reader, await becomesNext(reader));
    else {
      change = await commit(author, askedOf(input), plan);
      // A repeated request is not planned again: its results are already in the graph.
      if (planned === nothingPlanned) await tellAgain(() => plan(reader, { number: 0, at: '' }));
    }
    return { ...planned.outcome, change, errors: [] };
  } catch (error) {
    return { ...nothingPlanned.outcome, change: null, errors: errorsOf(error) };
  }
}

/** Reports a repeated request again; if its plan is not possible any more, only the change is reported. */
async function tellAgain(plan: () => Promise<unknown>): Promise<void> {
  try {
    await plan();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

const nothingPlanned: Planned = {
  outcome: {
    document: '',
    comparison: null,
    sameText: null,
    run: '',
    isKnown: false,
    mended: [],
    proposals: [],
  },
  plan: null,
};

/** The content of a request. Findings follow from the document and the extractor, so the time of reading is not part of it. */
function askedOf({ key, dataset, url, document, given, extraction }: IngestDocumentInput) {
  const { extractor, settings } = extraction;
  const { title, language, published, mediaType, sha256, sha256Source, reader } = document;
  const read = { title, language, published, mediaType, sha256, sha256Source, reader };
  const input = { key, dataset, url, given, ...read, extractor, settings };
  return { kind: 'INGEST_DOCUMENT' as const, input };
}

/** The parts of a request and its change that planning needs. */
interface Asking extends Becomes {
  readonly id: string;
}

async function planDocument(
  reader: GraphReader,
  input: IngestDocumentInput,
  asking: Asking,
): Promise<Planned> {
  const read = readerOf(reader);
  const versions = await readVersions(read, documentIdOf(input.key));
  const { hasDataset } = await refuseIngest(read, input, versions);
  const version = placeVersion(input, versions, asking);
  const { document, draft, older, mended, description } = version;
  const run = runId({ ...input.extraction, document });
  const isKnown = draft === null && (await hasRun(read, run));
  const former = await readFormer(read, version, [document, ...versions.map(({ id }) => id)]);
  const reading = { version, run, isKnown, former, number: asking.number };
  const proposals = await readProposed(read, input, reading);
  const same = await readSameText(read, input.document.sha256);
  const replaces = older[0];
  const outcome = {
    document,
    run,
    proposals,
    isKnown,
    mended,
    sameText: same === document ? null : same,
    comparison:
      replaces === undefined
        ? null
        : await compareVersions({ replaces, text: input.document.text }, proposals, former),
  };
  const next: RecordStates = {
    claims: {},
    overrides: {},
    ...(description &&
      ({ described: { [document]: description } } satisfies Partial<RecordStates>)),
    ...(!isKnown && statesRead(input, reading, proposals, asking)),
  };
  const plan = await planStates(reader, next, asking);
  return { outcome, plan: plan && toPlan(plan, input, hasDataset) };
}

/** One reading of a version. */
interface Reading {
  readonly version: Version;
  readonly run: string;
  readonly isKnown: boolean;
  /** The proposals of all versions of the document, the oldest version first. */
  readonly former: readonly ProposalRecord[];
  readonly number: number;
}

async function readFormer(
  read: Read,
  { document, older }: Version,
  documents: readonly string[],
): Promise<ProposalRecord[]> {
  const order = [...older.toReversed(), document];
  return (await readProposalsOf(read, documents)).toSorted(
    (a, b) => order.indexOf(a.document) - order.indexOf(b.document),
  );
}

/** The proposals of the version, including retractions of claims that it no longer supports, each with earlier decisions. */
async function readProposed(
  read: Read,
  input: IngestDocumentInput,
  { version, run, isKnown, former, number }: Reading,
): Promise<ProposalRecord[]> {
  const { document, older } = version;
  const versions = { former, ...(await readStanding(read, former)) };
  const propose = { ...versions, document, run, number, isKnown };
  const held = new Set(former.flatMap(({ payload }) => settledBy(payload) ?? []));
  const fresh = await withoutRefused(read, input.proposed, held);
  const known = await markKnownClaims(read, [document, ...older], fresh);
  const { text } = input.document;
  const said = await proposeAnew(await markKnownMentions(read, document, known), propose, text);
  if (isKnown)
    return mentionsLast([
      ...said,
      ...former.filter((each) => each.document === document && each.payload.kind === 'RETRACTION'),
    ]);
  const retractions = await proposeRetractions(read, { ...versions, text, older, proposed: said });
  return mentionsLast([...said, ...(await proposeAnew(retractions, propose))]);
}

/** Ids of accepted claims that are not retracted, and of accepted entities that exist, under one id or another. */
async function readStanding(
  read: Read,
  former: readonly ProposalRecord[],
): Promise<Omit<Former, 'former'>> {
  const became = former.flatMap((each) => (each.status === 'ACCEPTED' ? (each.became ?? []) : []));
  const [claims, entities] = [
    became.filter((id) => id.startsWith('claim:')),
    became.filter((id) => !id.startsWith('claim:')),
  ];
  const standing = new Set([
    ...(await readAccepted(read, claims)),
    ...(await readKnownEntities(read, entities)),
  ]);
  const { canonicalOf } = identityOf(former.length === 0 ? [] : await readJudgements(read));
  return { standing, canonicalOf };
}

/** The records that store a reading. */
function statesRead(
  { extraction }: IngestDocumentInput,
  { version: { document, draft }, run, former }: Reading,
  proposals: readonly ProposalRecord[],
  { at, number }: Asking,
): Pick<RecordStates, 'review' | 'ingested'> {
  const record: RunRecord = {
    ...extraction,
    id: run,
    document,
    proposed: proposals.length,
    at,
    revision: number,
  };
  const superseding = draft ? former : former.filter((each) => each.document === document);
  const held = new Set(former.map(({ id }) => id));
  const made = proposals.filter(({ id }) => !held.has(id));
  const ingested: IngestedStates = {
    drafts: draft ? { [document]: draft } : {},
    runs: { [run]: record },
    proposals: Object.fromEntries(made.map((each) => [each.id, each])),
  };
  return { ingested, review: { proposals: supersede(superseding, proposals), isDraft: {} } };
}

/** The plan without touched ids: followers of the graph learn nothing of unreviewed proposals. */
function toPlan(plan: Plan, { dataset }: IngestDocumentInput, hasDataset: boolean): Plan {
  return {
    ...plan,
    statements: [...(hasDataset ? [] : makeCurated(dataset)), ...plan.statements],
    upserted: [],
    removed: [],
    datasets: [dataset],
    before: {
      ...statesOf(plan.before),
      ...(!hasDataset && ({ datasets: { [dataset]: null } } satisfies Partial<RecordStates>)),
    },
  };
}

/** Creates the curators' dataset, which otherwise exists only once it has a claim, for its document. */
function makeCurated(id: string): Statement[] {
  const properties = presentProperties({ ...curatedDataset, layout });
  return [toStatement(cypher`MERGE (d:Dataset {id: ${id}}) ON CREATE SET d = ${properties}`)];
}

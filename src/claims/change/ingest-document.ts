import { toCanonicalJson } from '../../shared/canonical-json.js';
import type { GraphReader } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readIds } from '../../store/read-row.js';
import { readerOf, type Read } from '../../store/read.js';
import { cypher, toStatement, type Statement } from '../../store/statement.js';
import { layout } from '../checksum.js';
import {
  decideProposals,
  writeDraft,
  writeProposals,
  writeRun,
} from '../graph/proposal-statements.js';
import { readDatasets } from '../graph/read-datasets.js';
import { readProposalsOf } from '../graph/read-proposals.js';
import { hasRun } from '../graph/read-runs.js';
import { readSameText, readVersions, type DocumentVersion } from '../graph/read-versions.js';
import {
  proposalId,
  runId,
  undecided,
  decisionOf,
  identityOf,
  type Decision,
  type ProposalRecord,
  type Proposed,
  type ReadDocumentRecord,
  type RunRecord,
} from '../proposals.js';
import { presentProperties } from '../properties.js';
import { documentIdOf } from '../seed/compile-documents.js';
import type { ActionOptions, UserError } from './action-types.js';
import { applyChange } from './apply-change.js';
import type { Author, Becomes, ChangeRecord, Plan } from './change-record.js';
import { curatedDataset } from './curated-dataset.js';
import { refused } from './refused.js';
import { errorsOf } from './run-action.js';

/** A document as it was read, and what was found in it. */
export interface IngestDocumentInput {
  readonly key: string;
  /** Of kind CURATED. */
  readonly dataset: string;
  readonly url: string | null;
  readonly document: Pick<
    ReadDocumentRecord,
    'text' | 'sha256' | 'sha256Source' | 'title' | 'language' | 'published' | 'mediaType' | 'reader'
  >;
  readonly extraction: Pick<
    RunRecord,
    'extractor' | 'settings' | 'graphVersion' | 'dropped' | 'warnings' | 'seconds'
  >;
  readonly proposed: readonly Proposed[];
}

/** A version beside the one that it replaces. */
export interface VersionComparison {
  /** The id of that one. */
  readonly replaces: string;
  /** How many of its proposals were decided in an older version, by the same sentence. */
  readonly carried: number;
  /** The ids of proposals that were accepted there and that this one does not make. */
  readonly vanished: readonly string[];
}

/** What came of a document. */
export interface IngestOutcome {
  /** Null where it was refused, where it was a dry run, and where all of it was there already. */
  readonly change: ChangeRecord | null;
  /** The id of the version. */
  readonly document: string;
  /** Null where it is the first version. */
  readonly comparison: VersionComparison | null;
  /** The id of another document that has the same text. */
  readonly sameText: string | null;
  readonly run: string;
  /** The same document was read by the same extractor before: nothing was written. */
  readonly isKnown: boolean;
  /** With what was decided over them, in the order of the text. */
  readonly proposals: readonly ProposalRecord[];
  readonly errors: readonly UserError[];
}

interface Planned {
  readonly outcome: Omit<IngestOutcome, 'change' | 'errors'>;
  /** Null where all of it is there already. */
  readonly plan: Plan | null;
}

/** Keeps a document with what it may say, to be decided by others: nothing of it counts yet. */
export async function ingestDocument(
  store: GraphStore,
  author: Author,
  input: IngestDocumentInput,
  { dryRun = false }: ActionOptions = {},
): Promise<IngestOutcome> {
  let planned: Planned = nothingPlanned;
  const plan = async (reader: GraphReader, becomes: Becomes): Promise<Plan | null> => {
    planned = await planDocument(readerOf(reader), input, becomes);
    return planned.plan;
  };
  try {
    let change: ChangeRecord | null = null;
    if (dryRun) {
      const { number } = await store.version({ anew: true });
      await plan(store, { number: number + 1, at: new Date().toISOString() });
    } else {
      change = await applyChange(store, author, askedOf(input), plan);
      // A request that was made before is not planned again: what it wrote is known by now.
      if (planned === nothingPlanned) await plan(store, { number: 0, at: '' });
    }
    return { ...planned.outcome, change, errors: [] };
  } catch (error) {
    return { ...nothingPlanned.outcome, change: null, errors: errorsOf(error) };
  }
}

const nothingPlanned: Planned = {
  outcome: {
    ...{ document: '', comparison: null, sameText: null, run: '' },
    ...{ isKnown: false, proposals: [] },
  },
  plan: null,
};

/** Texts and findings follow from the bytes and the extractor. */
function askedOf({ key, dataset, document, extraction }: IngestDocumentInput) {
  const { extractor, settings } = extraction;
  const input = { key, dataset, source: document.sha256Source, extractor, settings };
  return { kind: 'INGEST_DOCUMENT' as const, input };
}

async function planDocument(
  read: Read,
  input: IngestDocumentInput,
  becomes: Becomes,
): Promise<Planned> {
  await refuseDataset(read, input.dataset);
  const versions = await readVersions(read, documentIdOf(input.key));
  refuseTakenKey(versions, input);
  await refuseWithdrawn(read, documentIdOf(input.key));
  const { document, replaces, draft } = versionOf(input, versions, becomes);
  const run = runId({ ...input.extraction, document });
  const former = await readProposalsOf(read, [document, ...versions.map(({ id }) => id)]);
  const isKnown = draft === null && (await hasRun(read, run));
  const { number } = becomes;
  const proposals = proposalsOf(input, { document, run, former, number, isKnown });
  const same = await readSameText(read, input.document.sha256);
  const outcome = {
    ...{ document, run, proposals, sameText: same === document ? null : same },
    comparison: replaces === null ? null : compare(replaces, proposals, former),
    isKnown,
  };
  if (isKnown) return { outcome, plan: null };
  const superseding = draft ? former : former.filter((each) => each.document === document);
  return {
    outcome,
    plan: {
      statements: [
        ...makeCurated(input.dataset),
        ...(draft ? [writeDraft(draft)] : []),
        writeRun(runOf(input, { id: run, document, proposed: proposals.length, at: becomes.at })),
        ...writeProposals(proposals.filter(({ id }) => !former.some((each) => each.id === id))),
        ...decideProposals(decideAnew(superseding, proposals), number),
      ],
      // Nobody who follows the graph is told of what nobody has reviewed.
      ...{ upserted: [], removed: [], datasets: [input.dataset] },
    },
  };
}

function runOf(
  { extraction }: IngestDocumentInput,
  run: Pick<RunRecord, 'id' | 'document' | 'proposed' | 'at'>,
): RunRecord {
  return { ...extraction, ...run };
}

/** The dataset that is there while curators state something in it has the document before they do. */
function makeCurated(dataset: string): Statement[] {
  if (dataset !== curatedDataset.id) return [];
  const properties = presentProperties({ ...curatedDataset, layout });
  return [toStatement(cypher`MERGE (d:Dataset {id: ${dataset}}) ON CREATE SET d = ${properties}`)];
}

async function refuseDataset(read: Read, dataset: string): Promise<void> {
  const held = (await readDatasets(read)).find(({ id }) => id === dataset);
  if (!held && dataset !== curatedDataset.id)
    throw refused('NOT_FOUND', `There is no dataset "${dataset}".`, ['dataset']);
  if (held && held.kind !== 'CURATED')
    throw refused(
      'BAD_INPUT',
      `"${dataset}" is not a dataset of kind CURATED: what is accepted could not be stated in it.`,
      ['dataset'],
    );
}

/** Lower-case words, as the keys of a seed's documents are. */
const keyForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestKey = 100;

function refuseTakenKey(
  versions: readonly DocumentVersion[],
  { key, dataset }: IngestDocumentInput,
): void {
  if (!keyForm.test(key) || key.length > longestKey)
    throw refused(
      'BAD_INPUT',
      `"${key}" cannot be the key of a document: it must be lower-case words joined by - of ${String(longestKey)} characters at most.`,
      ['key'],
    );
  const other = versions.find((version) => version.dataset !== dataset);
  if (other)
    throw refused(
      'CONFLICT',
      `The key "${key}" is that of a document of the dataset "${other.dataset}": give this one another.`,
      ['key'],
    );
}

/** What was withdrawn is still held, under its id. */
async function refuseWithdrawn(read: Read, first: string): Promise<void> {
  const ids = readIds(await read(cypher`MATCH (d:Withdrawn) RETURN d.id`));
  const withdrawn = ids.find((id) => id === first || id.startsWith(`${first}@`));
  if (withdrawn !== undefined)
    throw refused(
      'CONFLICT',
      `"${withdrawn}" was withdrawn: take that back first, or give this document another key.`,
      ['key'],
    );
}

interface Version {
  readonly document: string;
  /** The id of the version before it. */
  readonly replaces: string | null;
  /** Null where it is held already. */
  readonly draft: ReadDocumentRecord | null;
}

/** A text that is held under this key is that version; another is a newer one. */
function versionOf(
  input: IngestDocumentInput,
  versions: readonly DocumentVersion[],
  becomes: Becomes,
): Version {
  const held = versions.find(({ sha256 }) => sha256 === input.document.sha256);
  if (held) return { document: held.id, replaces: held.replaces ?? null, draft: null };
  const draft = draftOf(input, versions, becomes);
  return { document: draft.id, replaces: draft.replaces ?? null, draft };
}

/** The first version has the id of the key, a later one beside it the beginning of its sum: a citation of the first stays one of the first. */
function draftOf(
  { key, dataset, url, document }: IngestDocumentInput,
  versions: readonly DocumentVersion[],
  { at }: Becomes,
): ReadDocumentRecord {
  const first = documentIdOf(key);
  const replaced = new Set(versions.map(({ replaces }) => replaces));
  const newest = versions.find(({ id }) => !replaced.has(id));
  return {
    ...{ ...document, dataset, url, key: first },
    id: newest ? `${first}@${document.sha256.slice(0, 12)}` : first,
    retrieved: at.slice(0, 10),
    retells: null,
    ...(newest && { replaces: newest.id }),
  };
}

interface ProposingRun {
  readonly document: string;
  readonly run: string;
  /** Those that were made of any version of the document. */
  readonly former: readonly ProposalRecord[];
  readonly number: number;
  /** It was made before. */
  readonly isKnown: boolean;
}

/** What is proposed, with what was decided before over the same, in this version or in another with the same sentence. */
function proposalsOf(
  { proposed }: IngestDocumentInput,
  { document, run, former, number, isKnown }: ProposingRun,
): ProposalRecord[] {
  const here = new Map(former.map((each) => [each.id, each]));
  const decided = new Map(
    former.filter(isDecided).map((each) => [sameness(each), decisionOf(each)]),
  );
  const made = proposed.map((each): ProposalRecord => {
    const id = proposalId(document, each);
    const held = here.get(id);
    if (held) return held.status === 'SUPERSEDED' && !isKnown ? { ...held, ...undecided } : held;
    const decision = decided.get(sameness(each)) ?? undecided;
    return { ...each, id, document, run, revision: number, ...decision };
  });
  return [...new Map(made.map((each) => [each.id, each])).values()];
}

/** Equal for what the same words say, wherever in the text they stand. */
function sameness({ payload, evidence }: Proposed): string {
  return toCanonicalJson([identityOf(payload), evidence[0]?.exact ?? null]);
}

function compare(
  replaces: string,
  now: readonly ProposalRecord[],
  former: readonly ProposalRecord[],
): VersionComparison {
  const said = new Set(now.map(sameness));
  const older = former.filter(({ document }) => document === replaces);
  const decided = new Set(older.filter(isDecided).map(sameness));
  return {
    replaces,
    carried: now.filter((each) => decided.has(sameness(each))).length,
    vanished: older
      .filter((each) => each.status === 'ACCEPTED' && !said.has(sameness(each)))
      .map(({ id }) => id),
  };
}

function isDecided({ status }: Decision): boolean {
  return status === 'ACCEPTED' || status === 'REJECTED';
}

/** What becomes of former proposals: those that are not made any more wait for nobody, and those that are again do. */
function decideAnew(
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

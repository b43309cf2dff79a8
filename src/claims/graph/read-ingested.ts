import { inBatches } from '../../shared/batches.js';
import {
  Columns,
  readNumberOrNull,
  readText,
  readTextOrNull,
  type Read,
} from '../../store/read-row.js';
import type { Row } from '../../store/graph-reader.js';
import { cypher, name, propertiesOf } from '../../store/statement.js';
import {
  descriptionOf,
  type Description,
  type IngestedStates,
  type ReadDocumentRecord,
  type RunRecord,
} from '../proposals.js';
import { readProposals } from './read-proposals.js';
import { readDrafts } from './read-versions.js';

const columns = new Columns([
  ...(['id', 'document', 'extractor', 'settings', 'graphVersion', 'proposed', 'dropped'] as const),
  ...(['warnings', 'seconds', 'at', 'revision'] as const),
]);
const returned = propertiesOf(cypher`r`, columns.names);

/** The current states of the drafts, runs and proposals with the same ids. */
export async function readIngested(read: Read, wanted: IngestedStates): Promise<IngestedStates> {
  const drafts = await readDrafts(read, Object.keys(wanted.drafts));
  const runs = await readRuns(read, Object.keys(wanted.runs));
  const proposals = await readProposals(read, Object.keys(wanted.proposals));
  return {
    // A draft was written by one of our readers, with all its parts.
    drafts: heldOf(wanted.drafts, byId(drafts as ReadDocumentRecord[])),
    runs: heldOf(wanted.runs, byId(runs)),
    proposals: heldOf(wanted.proposals, proposals),
  };
}

/** The current descriptions of these drafts; other ids are left out. */
export async function readDescriptions(
  read: Read,
  ids: readonly string[],
): Promise<Record<string, Description>> {
  const drafts = await readDrafts(read, ids);
  return Object.fromEntries(drafts.map((draft) => [draft.id, descriptionOf(draft)]));
}

async function readRuns(read: Read, ids: readonly string[]): Promise<RunRecord[]> {
  const found: RunRecord[] = [];
  for (const some of inBatches(ids))
    found.push(
      ...(await read(cypher`MATCH (r:ExtractionRun) WHERE r.id IN ${some} RETURN ${returned}`)).map(
        toRun,
      ),
    );
  return found;
}

/** The runs of these documents. */
export async function readRunsOf(read: Read, documents: readonly string[]): Promise<RunRecord[]> {
  const rows = await read(
    cypher`MATCH (r:ExtractionRun) WHERE r.document IN ${documents} RETURN ${returned}`,
  );
  return rows.map(toRun);
}

function toRun(row: Row): RunRecord {
  const of = columns.of(row);
  return {
    id: of.text('id'),
    document: of.text('document'),
    extractor: of.text('extractor'),
    settings: of.text('settings'),
    graphVersion: of.number('graphVersion'),
    proposed: of.number('proposed'),
    dropped: of.number('dropped'),
    warnings: of.textsOrNull('warnings') ?? [],
    seconds: of.number('seconds'),
    at: of.text('at'),
    revision: of.numberOrNull('revision') ?? 0,
  };
}

/** A stored document with one of these ids, or a version that replaces one of them. */
export interface HeldVersion {
  readonly id: string;
  readonly label: 'Draft' | 'Document' | 'Withdrawn';
  readonly replaces: string | null;
  /** The version of the graph in which it was last described or read; null for a document that none of our readers read. */
  readonly revision: number | null;
  /** The id of the change that withdrew it. */
  readonly withdrawnBy: string | null;
}

const labels = ['Draft', 'Document', 'Withdrawn'] as const;

/** The documents with these ids and those that replace one of them, in any state. */
export async function readHeldVersions(
  read: Read,
  ids: readonly string[],
): Promise<readonly HeldVersion[]> {
  const found: HeldVersion[] = [];
  for (const label of labels)
    for (const property of ['id', 'replaces'])
      for (const row of await read(
        cypher`MATCH (d:${name(label)}) WHERE d.${name(property)} IN ${ids} RETURN d.id, d.replaces, d.revision, d.withdrawnBy`,
      ))
        found.push(toHeld(row, label));
  return [...new Map(found.map((each) => [each.id, each])).values()];
}

function toHeld([id, replaces, revision, by]: Row, label: HeldVersion['label']): HeldVersion {
  return {
    id: readText(id, 'id'),
    label,
    replaces: readTextOrNull(replaces, 'replaces'),
    revision: readNumberOrNull(revision, 'revision'),
    withdrawnBy: readTextOrNull(by, 'withdrawnBy'),
  };
}

function heldOf<State>(
  wanted: Readonly<Record<string, unknown>>,
  held: ReadonlyMap<string, State>,
): Record<string, State | null> {
  return Object.fromEntries(Object.keys(wanted).map((id) => [id, held.get(id) ?? null]));
}

function byId<State extends { readonly id: string }>(
  states: readonly State[],
): ReadonlyMap<string, State> {
  return new Map(states.map((state) => [state.id, state]));
}

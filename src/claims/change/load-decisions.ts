import type { GraphReader } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { inBatches } from '../../shared/batches.js';
import { readerOf, type Read } from '../../store/read.js';
import { readOverrides } from '../graph/overrides.js';
import { readRevisions } from '../graph/revisions.js';
import { readMissingDocuments } from '../graph/read-documents.js';
import { readWithdrawals } from '../graph/withdrawn.js';
import { decisionsFile, type Decisions } from '../seed/read-decisions.js';
import { applyChange } from './apply-change.js';
import { nobody } from './change-record.js';
import { readTakenBack } from './last-acts.js';
import { planRecords } from './plan-records.js';
import { maxDecisions, type Decision, type RecordStates } from './record-states.js';

/**
 * Decides over claims and documents as a seed's file says, and takes back what an earlier one said and it does not. What
 * somebody changed in the graph itself stays as it is: a file from before does not undo it.
 */
export async function loadDecisions(store: GraphStore, decisions: Decisions): Promise<void> {
  const all = await intendDecisions(store, decisions);
  const records = [...Object.keys(all.overrides), ...Object.keys(all.withdrawn)];
  for (const some of inBatches(records, maxDecisions))
    await applyChange(store, nobody(), { kind: 'LOAD', input: decisions }, async (reader) =>
      planRecords(reader, partOf(await intendDecisions(reader, decisions), some), {
        id: decisionsFile,
        number: null,
      }),
    );
}

interface Intended extends RecordStates {
  readonly withdrawn: NonNullable<RecordStates['withdrawn']>;
}

async function intendDecisions(store: GraphReader, decisions: Decisions): Promise<Intended> {
  const read = readerOf(store);
  return {
    claims: {},
    overrides: await intendOverrides(read, decisions),
    withdrawn: await intendWithdrawals(store, decisions),
  };
}

function partOf({ claims, overrides, withdrawn }: Intended, records: readonly string[]): Intended {
  const wanted = new Set(records);
  const pick = <T>(states: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(states).filter(([id]) => wanted.has(id)));
  return { claims, overrides: pick(overrides), withdrawn: pick(withdrawn) };
}

async function intendOverrides(
  read: Read,
  { overrides }: Decisions,
): Promise<RecordStates['overrides']> {
  const held = await readOverrides(read);
  const wanted = new Map<string, Decision | null>();
  for (const { claimId, change } of held.values())
    if (change === decisionsFile) wanted.set(claimId, null);
  for (const { claimId, rank, status } of overrides)
    if ((held.get(claimId)?.change ?? decisionsFile) === decisionsFile)
      wanted.set(claimId, { rank, status });
  const changed = await readRevisions(read, [...wanted.keys()]);
  return Object.fromEntries([...wanted].filter(([id]) => !changed.has(id)));
}

/** A document that is not there cannot be withdrawn; one that somebody brought back in the graph is not again. */
async function intendWithdrawals(
  store: GraphReader,
  { withdrawn }: Decisions,
): Promise<NonNullable<RecordStates['withdrawn']>> {
  const read = readerOf(store);
  const held = await readWithdrawals(read);
  const added = withdrawn.filter((id) => !held.has(id));
  const missing = new Set(added.length === 0 ? [] : await readMissingDocuments(store, added));
  const acts = await readTakenBack(read, added);
  const dropped = [...held].filter(([id, by]) => by === decisionsFile && !withdrawn.includes(id));
  return {
    ...Object.fromEntries(dropped.map(([id]) => [id, false])),
    ...Object.fromEntries(
      added.filter((id) => !missing.has(id) && !acts.has(id)).map((id) => [id, true]),
    ),
  };
}

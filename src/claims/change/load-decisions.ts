import type { GraphReader } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readerOf } from '../../store/read.js';
import { readOverrides } from '../graph/overrides.js';
import { readRevisions } from '../graph/revisions.js';
import type { OverrideRecord } from '../records.js';
import { decisionsFile } from '../seed/read-decisions.js';
import { applyChange } from './apply-change.js';
import { nobody } from './change-record.js';
import { planRecords } from './plan-records.js';
import type { Decision, RecordStates } from './record-states.js';

/**
 * Decides over claims as a seed's file says, and takes back what an earlier one said and it does not. What somebody changed
 * in the graph itself stays as it is: a file from before does not undo it.
 */
export async function loadDecisions(
  store: GraphStore,
  decisions: readonly Omit<OverrideRecord, 'change'>[],
): Promise<void> {
  await applyChange(store, nobody(), { kind: 'LOAD', input: decisions }, async (reader) =>
    planRecords(reader, await intendDecisions(reader, decisions), {
      id: decisionsFile,
      number: null,
    }),
  );
}

async function intendDecisions(
  store: GraphReader,
  decisions: readonly Omit<OverrideRecord, 'change'>[],
): Promise<RecordStates> {
  const read = readerOf(store);
  const held = await readOverrides(read);
  const wanted = new Map<string, Decision | null>();
  for (const { claimId, change } of held.values())
    if (change === decisionsFile) wanted.set(claimId, null);
  for (const { claimId, rank, status } of decisions)
    if ((held.get(claimId)?.change ?? decisionsFile) === decisionsFile)
      wanted.set(claimId, { rank, status });
  const changed = await readRevisions(read, [...wanted.keys()]);
  return {
    claims: {},
    overrides: Object.fromEntries([...wanted].filter(([id]) => !changed.has(id))),
  };
}

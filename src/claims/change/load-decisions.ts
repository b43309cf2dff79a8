import type { GraphReader } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readerOf } from '../../store/read.js';
import { readJudgements } from '../graph/judgements.js';
import { readOverrides } from '../graph/overrides.js';
import { readRevisions } from '../graph/revisions.js';
import type { JudgementRecord } from '../records.js';
import { decisionsFile, type SeedDecisions } from '../seed/read-decisions.js';
import { applyChange } from './apply-change.js';
import { nobody } from './change-record.js';
import { planRecords } from './plan-records.js';
import type { Decision, RecordStates } from './record-states.js';
import type { JudgementStates } from './regrouping.js';

/**
 * Decides over claims and judges of entities as a seed's file says, and takes back what an earlier one said and it does not. What somebody changed
 * in the graph itself stays as it is: a file from before does not undo it.
 */
export async function loadDecisions(store: GraphStore, decisions: SeedDecisions): Promise<void> {
  await applyChange(store, nobody(), { kind: 'LOAD', input: decisions }, async (reader) =>
    planRecords(reader, await intendDecisions(reader, decisions), {
      id: decisionsFile,
      number: null,
    }),
  );
}

async function intendDecisions(
  store: GraphReader,
  { overrides: decisions, judgements }: SeedDecisions,
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
    judgements: intendJudgements(await readJudgements(read), judgements),
  };
}

function intendJudgements(
  held: readonly JudgementRecord[],
  judgements: readonly JudgementRecord[],
): JudgementStates {
  const isOfFile = ({ change, retractedBy }: JudgementRecord) =>
    change === decisionsFile && retractedBy === null;
  const ofGraph = new Set(held.filter((each) => !isOfFile(each)).map(({ id }) => id));
  return Object.fromEntries([
    ...held.filter(isOfFile).map(({ id }): [string, null] => [id, null]),
    ...judgements.filter(({ id }) => !ofGraph.has(id)).map((each) => [each.id, each] as const),
  ]);
}

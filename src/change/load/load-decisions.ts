import { inBatches } from '../../shared/batches.js';
import type { GraphReader } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readerOf, type Read } from '../../store/read-row.js';
import { readJudgements } from '../../claims/graph/judgements.js';
import { readOverrides } from '../../claims/graph/overrides.js';
import { readMissingDocuments } from '../../claims/graph/read-documents.js';
import { readRevisions } from '../../claims/graph/revisions.js';
import { readTranslations } from '../../claims/graph/translations.js';
import { readWithdrawals } from '../../claims/graph/withdrawals.js';
import { isActive, isRenaming } from '../../claims/judgements.js';
import type { JudgementRecord, TranslationRecord } from '../../claims/records.js';
import { decisionsFile, type SeedDecisions } from '../../claims/seed/read-decisions.js';
import { applyChange } from '../apply/apply-change.js';
import { nobody } from '../../claims/log/change-record.js';
import { readTakenBack } from '../../claims/log/last-acts.js';
import { planRecords } from '../apply/plan-records.js';
import {
  decisionOf,
  maxDecisions,
  type Decision,
  type RecordStates,
} from '../apply/record-states.js';
import type { JudgementStates } from '../apply/regrouping.js';

/**
 * Applies the overrides, withdrawals, judgements and translations of a seed's file, and removes those that only its earlier version had.
 * Decisions made in the graph itself stay as they are: an older file does not undo them.
 */
export async function loadDecisions(store: GraphStore, decisions: SeedDecisions): Promise<void> {
  const intended = await intendDecisions(store, decisions);
  const records = Object.values(intended).flatMap((states) => Object.keys(states));
  for (const some of inBatches(records, maxDecisions))
    await applyChange(store, nobody(), { kind: 'LOAD', input: decisions }, async (reader) =>
      planRecords(reader, partOf(await intendDecisions(reader, decisions), some), {
        id: decisionsFile,
        number: null,
      }),
    );
}

type Intended = Required<
  Pick<RecordStates, 'claims' | 'overrides' | 'judgements' | 'withdrawn' | 'translations'>
>;

async function intendDecisions(store: GraphReader, decisions: SeedDecisions): Promise<Intended> {
  const read = readerOf(store);
  return {
    claims: {},
    overrides: await intendOverrides(read, decisions),
    judgements: intendJudgements(await readJudgements(read), decisions.judgements),
    withdrawn: await intendWithdrawals(store, decisions),
    translations: intendTranslations(await readTranslations(read), decisions.translations),
  };
}

function partOf(
  { claims, overrides, judgements, withdrawn, translations }: Intended,
  records: readonly string[],
): Intended {
  const wanted = new Set(records);
  const pick = <T>(states: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(states).filter(([id]) => wanted.has(id)));
  return {
    claims,
    overrides: pick(overrides),
    judgements: pick(judgements),
    withdrawn: pick(withdrawn),
    translations: pick(translations),
  };
}

async function intendOverrides(
  read: Read,
  { overrides }: SeedDecisions,
): Promise<RecordStates['overrides']> {
  const held = await readOverrides(read);
  const wanted = new Map<string, Decision | null>();
  for (const { claimId, change } of held.values())
    if (change === decisionsFile) wanted.set(claimId, null);
  for (const override of overrides)
    if ((held.get(override.claimId)?.change ?? decisionsFile) === decisionsFile)
      wanted.set(override.claimId, decisionOf(override));
  const changed = await readRevisions(read, [...wanted.keys()]);
  return Object.fromEntries([...wanted].filter(([id]) => !changed.has(id)));
}

function intendJudgements(
  held: readonly JudgementRecord[],
  judgements: readonly JudgementRecord[],
): JudgementStates {
  const isOfFile = (judgement: JudgementRecord) =>
    (judgement.change === decisionsFile || isRenaming(judgement)) && isActive(judgement);
  const ofGraph = new Set(held.filter((each) => !isOfFile(each)).map(({ id }) => id));
  return Object.fromEntries([
    ...held.filter(isOfFile).map(({ id }): [string, null] => [id, null]),
    ...judgements.filter(({ id }) => !ofGraph.has(id)).map((each) => [each.id, each] as const),
  ]);
}

/** Translations of the file, and null for those that only its earlier version had; those made in the graph stay. */
function intendTranslations(
  held: readonly TranslationRecord[],
  stated: readonly TranslationRecord[],
): Intended['translations'] {
  const isOfFile = ({ change }: TranslationRecord) => change === decisionsFile;
  const ofGraph = new Set(held.filter((each) => !isOfFile(each)).map(({ id }) => id));
  return Object.fromEntries([
    ...held.filter(isOfFile).map(({ id }): [string, null] => [id, null]),
    ...stated.filter(({ id }) => !ofGraph.has(id)).map((each) => [each.id, each] as const),
  ]);
}

/** Withdraws documents. A missing document cannot be withdrawn; one restored in the graph is not withdrawn again. */
async function intendWithdrawals(
  store: GraphReader,
  { withdrawn }: SeedDecisions,
): Promise<Intended['withdrawn']> {
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

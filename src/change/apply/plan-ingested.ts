import { toCanonicalJson } from '../../shared/canonical-json.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import type { Statement } from '../../store/statement.js';
import {
  describeDrafts,
  removeIngested,
  writeDraft,
  writeProposals,
  writeRun,
} from '../../claims/graph/proposal-statements.js';
import { readDescriptions, readIngested } from '../../claims/graph/read-ingested.js';
import { decisionOf, descriptionOf, type IngestedStates } from '../../claims/proposals.js';
import { nothingPlanned, type Plan } from './plan.js';
import { presentIn } from './read-affected-claims.js';
import { statesOf, type RecordStates } from './record-states.js';

const parts = ['drafts', 'runs', 'proposals'] as const;
type RecordsById = Readonly<Record<string, unknown>>;
type Wanted = { readonly [Part in 'ingested' | 'described']: RecordStates[Part] | undefined };

/**
 * The plan extended by the records and descriptions of ingested documents; null if nothing changes. The change keeps only
 * decisions and descriptions for its detail: the texts are in the graph.
 *
 * @param planned null if there is nothing else to do
 */
export async function withIngested(
  store: GraphReader,
  { ingested, described }: Wanted,
  planned: Plan | null,
  number: number,
): Promise<Plan | null> {
  const read = readerOf(store);
  const held = ingested && (await readIngested(read, ingested));
  const told = described && (await readDescriptions(read, Object.keys(described)));
  const isHeld = parts.every((part) => isSame(held?.[part], ingested?.[part]));
  if (isHeld && isSame(told, described)) return planned;
  const plan = planned ?? nothingPlanned;
  return {
    ...plan,
    statements: [
      ...plan.statements,
      ...(ingested ? await keepIngested(ingested, number) : []),
      ...(described ? describeDrafts(described, number) : []),
    ],
    before: {
      ...statesOf(plan.before),
      ...(held && ({ ingested: held } satisfies Partial<RecordStates>)),
      ...(told && ({ described: told } satisfies Partial<RecordStates>)),
    },
    after: leftIn(statesOf(plan.after), { ingested, described }),
  };
}

/** Compares record by record: usually the first one differs, and a document may have thousands. */
function isSame(held: RecordsById = {}, wanted: RecordsById = {}): boolean {
  return Object.entries(wanted).every(
    ([id, state]) => toCanonicalJson(held[id]) === toCanonicalJson(state),
  );
}

/** Statements that write or remove them. */
async function keepIngested(
  { drafts, runs, proposals }: IngestedStates,
  number: number,
): Promise<Statement[]> {
  const gone = (states: Readonly<Record<string, unknown>>): string[] =>
    Object.keys(states).filter((id) => states[id] === null);
  return [
    ...removeIngested({ drafts: gone(drafts), runs: gone(runs), proposals: gone(proposals) }),
    ...presentIn(drafts).map(([, draft]) => writeDraft(draft, number)),
    ...presentIn(runs).map(([, run]) => writeRun({ ...run, revision: number })),
    ...(await writeProposals(
      presentIn(proposals).map(([, proposal]) => ({ ...proposal, revision: number })),
    )),
  ];
}

function leftIn(after: RecordStates, { ingested, described }: Wanted): RecordStates {
  const kept = ingested ?? { drafts: {}, proposals: {} };
  const decisions = presentIn(kept.proposals).map(([id, each]) => [id, decisionOf(each)] as const);
  const descriptions = presentIn(kept.drafts).map(
    ([id, each]) => [id, descriptionOf(each)] as const,
  );
  const { proposals = {}, isDraft = {} } = after.review ?? {};
  return {
    ...after,
    review: { proposals: { ...proposals, ...Object.fromEntries(decisions) }, isDraft },
    described: { ...Object.fromEntries(descriptions), ...described },
  };
}

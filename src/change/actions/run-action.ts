import {
  becomesNext,
  committerOf,
  RequestTaken,
  type Committer,
  type PlanFor,
} from '../apply/apply-change.js';
import type { ChangeKind } from '../../model/values/lists.js';
import { KnownError } from '../../shared/errors.js';
import type { GraphStore } from '../../store/graph-store.js';
import { kindOfId } from '../../claims/ids.js';
import type { ActionOptions, ChangeOutcome } from './action-types.js';
import { type UserError, Refused } from '../apply/refused.js';
import type { Author, ChangeRecord } from '../../claims/log/change-record.js';
import { aboutClaim } from '../apply/effects.js';
import type { Asked, Becomes, Plan } from '../apply/plan.js';
import { planStates } from '../apply/plan-states.js';
import { readChange } from '../../claims/log/read-changes.js';
import { RecordReader } from './record-reader.js';
import { readStates, type RecordStates } from '../apply/record-states.js';

/** The intended states of an action, from the current ones; throws {@link Refused} if it is not possible. */
export type Intend = (
  store: RecordReader,
  becomes: Becomes,
) => Promise<{ readonly next: RecordStates; readonly undoes?: string }>;

/** The maker of a change, and the parts of the change that a plan may use. */
export interface Acting {
  readonly author: Author;
  readonly becomes: Becomes;
}

/** The states into which an action brings records; throws {@link Refused} if it is not possible. */
export type IntendStates<Input> = (
  records: RecordReader,
  input: Input,
  acting: Acting,
) => Promise<RecordStates>;

/** The action of a kind on a graph. */
export function actionOf<Input>(
  kind: ChangeKind,
  intend: IntendStates<Input>,
): (
  store: GraphStore,
  author: Author,
  input: Input,
  options?: ActionOptions,
) => Promise<ChangeOutcome> {
  return (store, author, input, options) =>
    runAction(
      committerOf(store),
      author,
      { kind, input },
      async (records, becomes) => ({ next: await intend(records, input, { author, becomes }) }),
      options,
    );
}

/** Performs an action, reports its effects in a dry run, or returns the reasons of a refusal. */
export async function runAction(
  committer: Committer,
  author: Author,
  asked: Asked,
  intend: Intend,
  { dryRun = false }: ActionOptions = {},
): Promise<ChangeOutcome> {
  const plan: PlanFor = async (reader, becomes) => {
    const records = RecordReader.of(reader);
    const { next, undoes } = await intend(records, becomes);
    const warnings = records.unseen.map((claim) => ({
      kind: 'REVISION_MISSING' as const,
      ...aboutClaim(claim),
    }));
    const making = { id: author.requestId, number: becomes.number };
    const planned = await planStates(reader, next, making, records.held);
    const effects = [...(planned?.effects ?? []), ...warnings];
    return (
      planned && {
        ...planned,
        effects,
        ...(undoes !== undefined && ({ undoes } satisfies Partial<Plan>)),
      }
    );
  };
  try {
    return dryRun ? await tryOut(committer, plan) : await carryOut(committer, author, asked, plan);
  } catch (error) {
    return { change: null, entities: [], claims: [], effects: [], errors: errorsOf(error) };
  }
}

async function tryOut({ reader }: Committer, plan: PlanFor): Promise<ChangeOutcome> {
  const planned = await plan(reader, await becomesNext(reader));
  return outcomeOf(null, planned, planned ?? {});
}

async function carryOut(
  { reader, commit }: Committer,
  author: Author,
  asked: Asked,
  plan: PlanFor,
): Promise<ChangeOutcome> {
  let tried: { readonly number: number; readonly planned: Plan | null } | undefined;
  const change = await commit(author, asked, async (version, becomes) => {
    const planned = await plan(version, becomes);
    tried = { number: becomes.number, planned };
    return planned;
  });
  if (change === null) return outcomeOf(null, null, {});
  const isMadeNow = change.number === tried?.number;
  const kept = isMadeNow ? tried?.planned : await readChange(reader, change.id);
  return outcomeOf(change, change, kept ?? {});
}

/** @param kept the former states of the change, and for a new change its effects */
function outcomeOf(
  change: ChangeRecord | null,
  touched: Pick<Plan, 'upserted' | 'removed'> | null,
  { before, effects = [] }: Pick<Plan, 'before' | 'effects'>,
): ChangeOutcome {
  const states = readStates(before);
  // A change also names claims with changed derived values.
  const isActedOn = (id: string) =>
    !states || states.withdrawn !== undefined || id in states.claims || id in states.overrides;
  const ids = [...new Set(touched ? [...touched.upserted, ...touched.removed] : [])].sort();
  return {
    change,
    effects,
    entities: ids.filter((id) => kindOfId(id) !== undefined),
    claims: ids.filter((id) => id.startsWith('claim:') && isActedOn(id)),
    ...(states?.mentions &&
      ({ mentions: Object.keys(states.mentions).sort() } satisfies Partial<ChangeOutcome>)),
    errors: [],
  };
}

export function errorsOf(error: unknown): readonly UserError[] {
  if (error instanceof Refused) return error.errors;
  if (!(error instanceof KnownError)) throw error;
  const { code, message } = error;
  const path = error instanceof RequestTaken ? ['requestId'] : [];
  if (code === 'BAD_INPUT' || code === 'CONFLICT') return [{ code, message, path, current: null }];
  throw error;
}

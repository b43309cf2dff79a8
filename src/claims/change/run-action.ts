import { KnownError } from '../../shared/errors.js';
import type { GraphReader } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { kindOfId } from '../entity-kind.js';
import type { ActionOptions, ChangeOutcome, UserError } from './action-types.js';
import { applyChange, RequestTaken } from './apply-change.js';
import type { Asked, Author, Becomes, ChangeRecord, Plan } from './change-record.js';
import { planRecords } from './plan-records.js';
import { withReview } from './plan-review.js';
import { readChange } from './read-changes.js';
import { readStates, type RecordStates } from './record-states.js';
import { Refused } from './refused.js';

/** What an action wants, by what it finds; throws {@link Refused} where it cannot be. */
export type Intend = (
  store: GraphReader,
  becomes: Becomes,
) => Promise<{ readonly next: RecordStates; readonly undoes?: string }>;

/** Does what an action intends, or tells what it would do, or why it cannot be done. */
export async function runAction(
  store: GraphStore,
  author: Author,
  asked: Asked,
  intend: Intend,
  { dryRun = false }: ActionOptions = {},
): Promise<ChangeOutcome> {
  const plan = async (reader: GraphReader, becomes: Becomes): Promise<Plan | null> => {
    const { next, undoes } = await intend(reader, becomes);
    const { number } = becomes;
    const { review, ...records } = next;
    const stated = await planRecords(reader, records, { id: author.requestId, number });
    const planned = review ? await withReview(reader, review, stated, number) : stated;
    return planned && { ...planned, ...(undoes !== undefined && { undoes }) };
  };
  try {
    if (dryRun) {
      const { number } = await store.version({ anew: true });
      const planned = await plan(store, { number: number + 1, at: new Date().toISOString() });
      return outcomeOf(null, planned, planned?.before);
    }
    const change = await applyChange(store, author, asked, plan);
    const made = change && (await readChange(store, change.id));
    return outcomeOf(change, change, made?.before);
  } catch (error) {
    return { change: null, entities: [], claims: [], errors: errorsOf(error) };
  }
}

function outcomeOf(
  change: ChangeRecord | null,
  touched: Pick<Plan, 'upserted' | 'removed'> | null,
  before: unknown,
): ChangeOutcome {
  const states = readStates(before);
  // A change also names claims for which something else follows.
  const isActedOn = (id: string) => !states || id in states.claims || id in states.overrides;
  const ids = [...new Set(touched ? [...touched.upserted, ...touched.removed] : [])].sort();
  return {
    change,
    entities: ids.filter((id) => kindOfId(id) !== undefined),
    claims: ids.filter((id) => id.startsWith('claim:') && isActedOn(id)),
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

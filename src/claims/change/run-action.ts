import { KnownError } from '../../shared/errors.js';
import type { GraphReader } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { kindOfId } from '../entity-kind.js';
import type { ActionOptions, ChangeOutcome, UserError } from './action-types.js';
import { applyChange, RequestTaken } from './apply-change.js';
import type { Asked, Author, ChangeRecord, Plan } from './change-record.js';
import { planRecords } from './plan-records.js';
import type { RecordStates } from './record-states.js';
import { Refused } from './refused.js';

/** What an action wants, by what it finds; throws {@link Refused} where it cannot be. */
export type Intend = (
  store: GraphReader,
) => Promise<{ readonly next: RecordStates; readonly undoes?: string }>;

/** Does what an action intends, or tells what it would do, or why it cannot be done. */
export async function runAction(
  store: GraphStore,
  author: Author,
  asked: Asked,
  intend: Intend,
  { dryRun = false }: ActionOptions = {},
): Promise<ChangeOutcome> {
  const plan = async (reader: GraphReader, number: number): Promise<Plan | null> => {
    const { next, undoes } = await intend(reader);
    const planned = await planRecords(reader, next, { id: author.requestId, number });
    return planned && { ...planned, ...(undoes !== undefined && { undoes }) };
  };
  try {
    if (dryRun) {
      const { number } = await store.version({ anew: true });
      return outcomeOf(null, await plan(store, number + 1));
    }
    const change = await applyChange(store, author, asked, (reader, becomes) =>
      plan(reader, becomes.number),
    );
    return outcomeOf(change, change);
  } catch (error) {
    return { change: null, entities: [], claims: [], errors: errorsOf(error) };
  }
}

function outcomeOf(
  change: ChangeRecord | null,
  touched: Pick<Plan, 'upserted' | 'removed'> | null,
): ChangeOutcome {
  const ids = [...new Set(touched ? [...touched.upserted, ...touched.removed] : [])].sort();
  return {
    change,
    entities: ids.filter((id) => kindOfId(id) !== undefined),
    claims: ids.filter((id) => id.startsWith('claim:')),
    errors: [],
  };
}

function errorsOf(error: unknown): readonly UserError[] {
  if (error instanceof Refused) return error.errors;
  if (!(error instanceof KnownError)) throw error;
  const { code, message } = error;
  const path = error instanceof RequestTaken ? ['requestId'] : [];
  if (code === 'BAD_INPUT' || code === 'CONFLICT') return [{ code, message, path, current: null }];
  throw error;
}

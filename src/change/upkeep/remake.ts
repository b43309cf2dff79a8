import type { ChangeKind } from '../../model/values/lists.js';
import type { TellStep } from '../../shared/tell-step.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { Statement } from '../../store/statement.js';
import { applyChange } from '../apply/apply-change.js';
import { nobody } from '../../claims/log/change-record.js';

export interface UpkeepOptions extends RunOptions {
  /** Called with each step as it begins. */
  readonly tell?: TellStep;
}

/** Recomputes the projection: one change, recorded as touching everything. If `plan` has no statements, nothing is written. */
export async function keepUp(
  store: GraphStore,
  kind: ChangeKind,
  plan: (store: GraphReader) => Promise<readonly Statement[]>,
  options?: RunOptions,
): Promise<void> {
  await applyChange(
    store,
    nobody(),
    { kind, input: null },
    async (reader) => {
      const statements = await plan(reader);
      if (statements.length === 0) return null;
      return { statements, upserted: [], removed: [], datasets: [], isWhole: true };
    },
    options,
  );
}

import { readAtOneVersion, retryTorn } from '../../store/snapshot.js';
import type { Row } from '../../store/graph-reader.js';
import { mapInTurns } from '../../shared/turn.js';
import { bind, bindWithPage, type RootPlan, type StatementPlan } from '../compile/plan.js';
import type { Arguments } from '../read/arguments.js';
import type { QueryContext } from './query-context.js';
import { readSets } from './read-sets.js';

/**
 * The rows of a compiled statement for these arguments. The sets that it needs are read before, at the same version; empty
 * without a statement.
 */
export function readStatement(
  { statement, levels }: StatementPlan,
  args: Arguments,
  context: QueryContext,
): Promise<readonly Row[]> {
  if (statement === undefined) return Promise.resolve([]);
  const { store, signal } = context;
  const bound = store.capabilities.keepsOrder ? bindWithPage : bind;
  if (levels.length === 0) return store.read(bound(statement, args), { signal });
  return retryTorn(() =>
    readAtOneVersion(
      store,
      async (version) => {
        const sets = await readSets(levels, args, version, context);
        return store.read(bound(statement, args, sets), { signal });
      },
      { signal },
    ),
  );
}

/** The value of a compiled root field with its whole selection, read in turns with the event loop. */
export async function readRoot(
  plan: RootPlan,
  args: Arguments,
  context: QueryContext,
): Promise<unknown> {
  const rows = await readStatement(plan, args, context);
  const later: (() => unknown)[] = [];
  const value = plan.toValue(rows, Object.assign([...args], { later }));
  if (later.length > 0) await mapInTurns(later, (read) => read());
  return value;
}

import type { Aliases } from '../../shared/aliases.js';
import type { NamedIds } from '../../shared/named-ids.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';

/** Knowledge of the graph's ids. */
interface KnowsIds {
  /** All redirects; if missing, no id redirects to another. */
  aliases?(options: RunOptions): Promise<Aliases>;
  /** The same if available without waiting, as for most questions. */
  aliasesAtOnce?(): Aliases | undefined;
  /** @throws KnownError `BAD_INPUT` for an id that the graph does not have */
  refuseUnknown(
    named: readonly NamedIds[],
    options: RunOptions & { readonly store: GraphReader },
  ): Promise<void>;
}

/** The parts of a request that its statements need. */
export interface QueryContext {
  readonly store: GraphReader;
  readonly signal: AbortSignal;
  /** If missing, unknown ids are not detected. */
  readonly knowledge?: KnowsIds;
}

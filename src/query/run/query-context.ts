import type { Aliases } from '../../shared/aliases.js';
import type { NamedIds, RetiredId } from '../../shared/named-ids.js';
import type { Viewer } from '../../shared/viewer.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';

/** Knowledge of the graph's ids. */
interface KnowsIds {
  /** All redirects; if missing, no id redirects to another. */
  aliases?(options: RunOptions): Promise<Aliases>;
  /** The same if available without waiting, as for most questions. */
  aliasesAtOnce?(): Aliases | undefined;
  /**
   * The ids that name nothing any more.
   *
   * @throws KnownError `BAD_INPUT` for an id that never named anything
   */
  findRetired(
    named: readonly NamedIds[],
    options: RunOptions & { readonly store: GraphReader },
  ): Promise<readonly RetiredId[]>;
}

/** The parts of a request that its statements need. */
export interface QueryContext {
  readonly store: GraphReader;
  readonly signal: AbortSignal;
  /** The asker; anonymous if it is missing. */
  readonly viewer?: Viewer;
  /** If missing, unknown ids are not detected. */
  readonly knowledge?: KnowsIds;
}

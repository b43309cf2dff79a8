import type { Aliases } from '../../shared/aliases.js';
import type { NamedIds } from '../../shared/named-ids.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';

/** What knows the ids of the graph. */
interface KnowsIds {
  /** Where it is not given, no id leads to another. */
  aliases?(options: RunOptions): Promise<Aliases>;
  /** The same where that is known at once: most questions need not wait for it. */
  aliasesAtOnce?(): Aliases | undefined;
  /** @throws KnownError `BAD_INPUT` for an id that the graph does not have */
  refuseUnknown(
    named: readonly NamedIds[],
    options: RunOptions & { readonly store: GraphReader },
  ): Promise<void>;
}

/** What a statement needs from the request for which it runs. */
export interface QueryContext {
  readonly store: GraphReader;
  readonly signal: AbortSignal;
  /** Where it is not given, ids that the graph does not have are not told from others. */
  readonly knowledge?: KnowsIds;
}

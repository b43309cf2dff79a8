import type { ChangeKind } from '../../model/values/lists.js';
import type { Statement } from '../../store/statement.js';
import type { Effect } from './effects.js';

/** The content of a request; a repeated request must have the same. */
export interface Asked {
  readonly kind: ChangeKind;
  /** As it was given, in plain JSON. */
  readonly input: unknown;
}

/** The effect of a change on the graph, planned for one version of it. */
export interface Plan {
  readonly statements: readonly Statement[];
  readonly upserted: readonly string[];
  readonly removed: readonly string[];
  readonly datasets: readonly string[];
  /** Plain JSON. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly undoes?: string | null;
  readonly isWhole?: boolean;
  /** Effects to report to the client. */
  readonly effects?: readonly Effect[];
}

/** An empty plan, to be extended. */
export const nothingPlanned: Plan = { statements: [], upserted: [], removed: [], datasets: [] };

/** The parts of the resulting change that a plan may use. */
export interface Becomes {
  /** The version that it makes, which is the revision of everything it touches. */
  readonly number: number;
  readonly at: string;
}

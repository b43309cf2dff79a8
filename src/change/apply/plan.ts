import type { ChangeKind } from '../../model/values/lists.js';
import type { Statement } from '../../store/statement.js';
import type { Effect } from './effects.js';

/** What is asked for: the same request must ask for the same. */
export interface Asked {
  readonly kind: ChangeKind;
  /** As it was given, in plain JSON. */
  readonly input: unknown;
}

/** What a change does to the graph, worked out from one version of it. */
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
  /** What it does, for whoever asked for it. */
  readonly effects?: readonly Effect[];
}

/** A plan to which others add. */
export const nothingPlanned: Plan = { statements: [], upserted: [], removed: [], datasets: [] };

/** What a plan may write down of the change that it becomes. */
export interface Becomes {
  /** The version that it makes, which is the revision of all that it touches. */
  readonly number: number;
  readonly at: string;
}

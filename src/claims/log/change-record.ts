import { randomUUID } from 'node:crypto';
import type { ChangeKind } from '../../model/values/lists.js';
import type { Role } from '../../shared/viewer.js';

/** What made one version of the graph, written with it. */
export interface ChangeRecord {
  /** The request that asked for it, which finds it again where the answer was lost. */
  readonly id: string;
  /** The version that it made. */
  readonly number: number;
  readonly kind: ChangeKind;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
  /** Who, by the name of a token or as the command line was told; null where nobody said. */
  readonly by: string | null;
  readonly role: Role | null;
  readonly reason: string | null;
  /**
   * The ids of claims, entities, documents, datasets, judgements and overrides that are there since or say something else,
   * sorted; none where it is whole. An entity is among them where anything that is shown of it may be another: its kind,
   * datasets, names and properties, and every relation that came, went or says something else, by both its ends. More may be
   * named than changed, never fewer.
   */
  readonly upserted: readonly string[];
  /** Those that are gone, sorted, an entity also where another has its place; none where it is whole. */
  readonly removed: readonly string[];
  /** The datasets that it touched, sorted. */
  readonly datasets: readonly string[];
  /** All of the graph may be another: what was worked out from it is worked out anew. */
  readonly isWhole: boolean;
  /** The id of the change that it takes back. */
  readonly undoes: string | null;
}

/** A change with what it found and left, as it was handed over: what undoes it reads them. */
export interface ChangeDetail extends ChangeRecord {
  readonly before: unknown;
  readonly after: unknown;
}

/** Who changes the graph, and by which request. */
export interface Author {
  readonly by: string | null;
  readonly role: Role | null;
  readonly reason: string | null;
  /** Made by who asks, for one request and its repetitions. */
  readonly requestId: string;
}

/** The author of what is done without anybody who asks for it: a start loads the seed, upkeep mends what follows. */
export function nobody(): Author {
  return { by: null, role: null, reason: null, requestId: randomUUID() };
}

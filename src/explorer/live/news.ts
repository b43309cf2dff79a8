import type { Answer } from '../data/ask.js';
import type { SeenChange } from './follow-changes.js';

/** What changes of the graph mean for what a page shows. */
export type News =
  | { readonly about: 'nothing' }
  /** The graph, but nothing that is shown. */
  | { readonly about: 'graph' }
  /** Entities, claims or documents that are shown. */
  | { readonly about: 'shown'; readonly ids: ReadonlySet<string> }
  /** Anything. */
  | { readonly about: 'all' };

/**
 * What of the answers that a page shows is not as it was since they were made.
 *
 * @param isOutdated of an answer, that it is from another graph than there is now
 */
export function newsFor(
  answers: readonly Answer<unknown>[],
  changes: readonly SeenChange[],
  isOutdated: (answer: Answer<unknown>) => boolean,
): News {
  const behind = answers.map((answer) => ({ answer, later: changesAfter(answer, changes) }));
  const isAll = behind.some(
    ({ answer, later }) => isOutdated(answer) || later.some(({ isWhole }) => isWhole),
  );
  if (isAll) return { about: 'all' };
  const ids = new Set(behind.flatMap(({ answer, later }) => idsChanged(answer.data, later)));
  if (ids.size > 0) return { about: 'shown', ids };
  return { about: behind.some(({ later }) => later.length > 0) ? 'graph' : 'nothing' };
}

function changesAfter(
  { version }: Answer<unknown>,
  changes: readonly SeenChange[],
): readonly SeenChange[] {
  return version === undefined ? [] : changes.filter(({ number }) => number > version.number);
}

/** Of what an answer tells, the ids that changes name. */
function idsChanged(data: unknown, changes: readonly SeenChange[]): readonly string[] {
  if (changes.length === 0) return [];
  return [...idsIn(data)].filter((id) => changes.some(({ ids }) => ids.has(id)));
}

/** The ids of all that an answer tells of. */
function* idsIn(data: unknown): Generator<string> {
  if (typeof data !== 'object' || data === null) return;
  if ('id' in data && typeof data.id === 'string') yield data.id;
  for (const value of Object.values(data)) yield* idsIn(value);
}

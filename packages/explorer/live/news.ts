import type { Answer } from '../data/ask.js';
import type { SeenChange } from './follow-changes.js';

/** The effect of changes on the shown data. */
export type News =
  | { readonly about: 'nothing' }
  /** The graph has changed, but not the shown data. */
  | { readonly about: 'graph' }
  /** Shown entities, claims or documents have changed. */
  | { readonly about: 'shown'; readonly ids: ReadonlySet<string> }
  /** Anything may have changed. */
  | { readonly about: 'all' };

/**
 * The effect of changes on the answers that a page shows.
 *
 * @param isOutdated whether an answer is from another graph than the current one
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

/** The ids in an answer that changes name. */
function idsChanged(data: unknown, changes: readonly SeenChange[]): readonly string[] {
  if (changes.length === 0) return [];
  return [...idsIn(data)].filter((id) => changes.some(({ ids }) => ids.has(id)));
}

/** All ids in an answer. */
function* idsIn(data: unknown): Generator<string> {
  if (typeof data !== 'object' || data === null) return;
  if ('id' in data && typeof data.id === 'string') yield data.id;
  for (const value of Object.values(data)) yield* idsIn(value);
}

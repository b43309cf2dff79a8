import type { EntityAnswer, Fact } from './types.js';

/**
 * The date of an entity that is shown under a predicate: that of the graph, or the only stated one that is the same and more
 * precise. Undefined of what is no date.
 */
export function shownOf(
  entity: EntityAnswer,
  predicate: string,
  facts: readonly Fact[],
): string | undefined {
  const own = Object.entries(entity).find(([key]) => key === predicate)?.[1];
  if (typeof own !== 'string') return undefined;
  const dates = new Set(facts.flatMap(({ value }) => value?.date ?? []));
  const precise = [...dates].filter((date) => date.startsWith(own));
  const [most] = precise.sort((a, b) => b.length - a.length);
  return most !== undefined && precise.every((date) => most.startsWith(date)) ? most : own;
}

/** The facts with the value that is shown first; without dates that another states more precisely. */
export function valuesOf(facts: readonly Fact[], shown: string | undefined): readonly Fact[] {
  const dates = facts.flatMap(({ value }) => value?.date ?? []);
  const isShown = ({ value }: Fact) => shown !== undefined && value?.date === shown;
  return facts
    .filter((fact) => {
      const own = fact.value?.date;
      if (own == null || isShown(fact)) return true;
      return !dates.some((date) => date !== own && date.startsWith(own));
    })
    .sort((a, b) => Number(isShown(b)) - Number(isShown(a)));
}

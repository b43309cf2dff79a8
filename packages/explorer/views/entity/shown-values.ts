import type { EntityAnswer, Fact } from './types.js';

/** The date of an entity that the graph shows under a predicate. Undefined of what is no date. */
export function shownOf(entity: EntityAnswer, predicate: string): string | undefined {
  const shown = Object.entries(entity).find(([key]) => key === predicate)?.[1];
  return typeof shown === 'string' ? shown : undefined;
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

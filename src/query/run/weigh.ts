import type { StatementPlan } from '../compile/plan.js';
import type { Selection } from '../read/selection.js';

/** The size of a selection. */
export interface SelectionSize {
  /** Number of distinct fields. */
  readonly fields: number;
  /** Number of their places: a field of an interface has one for each type. */
  readonly places: number;
}

/** The size of these fields with their selections. */
export function measureSelections(roots: readonly Selection[]): SelectionSize {
  const seen = new Set<Selection>();
  let places = 0;
  const visit = (selections: readonly Selection[]): void => {
    places += selections.length;
    for (const selection of selections) {
      if (seen.has(selection)) continue;
      seen.add(selection);
      places += selection.children.size;
      for (const below of selection.children.values()) visit(below);
    }
  };
  visit(roots);
  return { fields: seen.size, places };
}

// The weights are measured; tests/api/kept-memory.test.ts compares them with the memory in use.

/** The bytes of a selection read from a document. */
export function weighSelections({ fields, places }: SelectionSize): number {
  return 500 + 350 * fields + 80 * places;
}

/** The bytes of a plan's statements and readers, for a selection of this size. */
export function weighPlan(
  { statement, levels }: StatementPlan,
  { fields, places }: SelectionSize,
): number {
  const statements = [
    ...(statement ? [statement] : []),
    ...(statement?.page ? [statement.page] : []),
    ...levels,
  ];
  return statements.reduce(
    (bytes, { text, parameters }) => bytes + text.length + 750 * Object.keys(parameters).length,
    1000 + 100 * fields + 55 * places,
  );
}

import type { StatementPlan } from '../compile/plan.js';
import type { Selection } from '../read/selection.js';

/** How much is selected below some fields. */
export interface SelectionSize {
  /** Different fields. */
  readonly fields: number;
  /** The places where they may stand: a field of an interface has one for each type that has it. */
  readonly places: number;
}

/** How much is selected by these fields and below them. */
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

// The weights are measured; tests/api/kept-memory.test.ts compares them with the memory that is taken.

/** The bytes of what is selected, read from a document. */
export function weighSelections({ fields, places }: SelectionSize): number {
  return 500 + 350 * fields + 80 * places;
}

/** The bytes of the statements of a plan and of what makes an answer of their rows, for so much that is selected. */
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

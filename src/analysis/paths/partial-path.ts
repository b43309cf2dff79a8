/** A path on its way: its last step, and the path before that step. Costs are in the units of `relationCosts`. */
export interface PartialPath {
  readonly before: PartialPath | null;
  /** How many hops are done. */
  readonly hops: number;
  readonly node: number;
  /** The relation of the last hop; of no meaning at the start. */
  readonly relation: number;
  readonly cost: number;
  /** What the whole path costs at least. */
  readonly estimate: number;
}

export function isOnPath(path: PartialPath, node: number): boolean {
  for (let step: PartialPath | null = path; step !== null; step = step.before)
    if (step.node === node) return true;
  return false;
}

/** The steps of a path from its start. */
export function listSteps(path: PartialPath): readonly PartialPath[] {
  const steps: PartialPath[] = [];
  for (let step: PartialPath | null = path; step !== null; step = step.before) steps.push(step);
  return steps.reverse();
}

/** Orders paths hop by hop, by the node and then by the relation; a path comes before its continuations. */
export function compareSteps(a: PartialPath, b: PartialPath): number {
  if (a.hops > b.hops) return compareBefore(a.before, b) || 1;
  if (a.hops < b.hops) return compareBefore(a, b.before) || -1;
  return compareBefore(a.before, b.before) || a.node - b.node || a.relation - b.relation;
}

function compareBefore(a: PartialPath | null, b: PartialPath | null): number {
  return a === b || a === null || b === null ? 0 : compareSteps(a, b);
}

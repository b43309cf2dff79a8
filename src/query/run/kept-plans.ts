import type { KeptKind, MemoryBudget } from '../../shared/memory-budget.js';
import type { NodesPlan } from '../compile/nodes.js';
import type { RootPlan } from '../compile/plan.js';
import type { ArgumentSource } from '../read/arguments.js';
import type { DatasetSource } from '../read/datasets.js';
import type { SchemaIndex } from '../read/schema-index.js';
import type { Selection } from '../read/selection.js';
import type { FilteredField } from './check-filter-ids.js';
import type { CheckedField } from './check-in-graph.js';
import { measureSelections, weighSelections, weighPlan, type SelectionSize } from './weigh.js';

/** The selection of an operation for some values of `@skip` and `@include`. */
export interface Tree {
  readonly index: SchemaIndex;
  readonly roots: readonly Selection[];
  /** True if our own executor can answer all of it. */
  readonly isOurs: boolean;
  readonly sources: readonly ArgumentSource[];
  /** Places of the arguments that may name entities by redirected ids. */
  readonly following: readonly number[];
  /** Fields whose arguments are checked against the graph. */
  readonly checked: readonly CheckedField[];
  /** Fields that take a filter. */
  readonly filtered: readonly FilteredField[];
  /** Fields whose arguments may name datasets. */
  readonly naming: readonly DatasetSource[];
  readonly size: SelectionSize;
}

/** The root fields of a tree, ready for arguments of one shape. */
export interface PlannedTree {
  readonly roots: readonly PlannedRoot[];
}

export interface PlannedRoot {
  readonly selection: Selection;
  /** For a field that compiles to a statement; the others are `__typename` and those with code of their own. */
  readonly plan: RootPlan | undefined;
}

/** The plan of one field's references. */
interface ReferencePlan {
  readonly selection: Selection;
  readonly plan: NodesPlan;
}

/** Kept results of preparing documents, so that a repeated document is answered at once. */
export class KeptPlans {
  /** By document, operation and values of its conditions. */
  readonly trees: KeptKind<Tree>;
  /** By tree and shape of the arguments. */
  readonly planned: KeptKind<PlannedTree>;
  /** By planned tree, field and categories of the ids. */
  readonly references: KeptKind<ReferencePlan>;

  constructor(budget: MemoryBudget) {
    this.trees = budget.addKind(({ size }) => weighSelections(size));
    this.planned = budget.addKind(weighPlannedTree);
    this.references = budget.addKind(weighReferencePlan);
  }
}

/** The weight of a planned tree. Selections weigh with their tree; fields with code of their own have no statement. */
function weighPlannedTree({ roots }: PlannedTree): number {
  return roots.reduce(
    (bytes, { selection, plan }) =>
      bytes + (plan ? weighPlan(plan, measureSelections([selection])) : 100),
    300,
  );
}

function weighReferencePlan({ selection, plan }: ReferencePlan): number {
  return weighPlan(plan, measureSelections([selection]));
}

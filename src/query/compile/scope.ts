import type { FieldNode } from 'graphql';
import { KnownError } from '../../shared/errors.js';
import type { ByKind, NodeFieldMapping, RootMapping, Values } from '../../shared/mapping.js';
import type { Viewer } from '../../shared/viewer.js';
import { cypher, type Fragment } from '../../store/statement.js';
import type { Arguments } from '../read/arguments.js';
import type { SchemaIndex } from '../read/schema-index.js';
import type { Selection } from '../read/selection.js';
import { Layer, layerOf } from './layer.js';
import { NestedSets } from './nested-sets.js';
import type { RelationVariable } from './pattern.js';
import type { CompiledRoot } from './plan.js';

/** Computes a value of the answer from a row and the arguments of the operation. */
export type Read = (row: readonly unknown[], args: Arguments) => unknown;

/** The columns of a row, positional; equal expressions share one. */
export class Columns {
  readonly fragments: Fragment[] = [];
  readonly #places = new Map<string, number>();

  /** The place in the row of this expression's value. */
  add(expression: Fragment): number {
    const key = textOf(expression);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.fragments.push(expression) - 1;
    this.#places.set(key, place);
    return place;
  }
}

/** The key of an expression: columns hold no values, so expressions of equal text are equal. */
function textOf(fragment: Fragment): string {
  return fragment.strings.reduce((text, string, i) => {
    const value = fragment.values[i - 1];
    return text + (typeof value === 'object' ? textOf(value as Fragment) : '?') + string;
  });
}

/** A row during compilation: its columns, and the subqueries that must run before it is returned. */
export class Block {
  readonly columns = new Columns();
  readonly subqueries: Fragment[] = [];
}

/** The owner of a compiled field: the node, and the relation or relationship over which it was reached. */
export interface Owner {
  readonly node: Fragment;
  readonly relation?: RelationVariable | undefined;
  readonly layer: Layer;
  /** True for an entity, which has a node in each layer; all other nodes are shared. */
  readonly isEntity?: boolean;
}

/** Compiles one kind of field below a node; `typeName` is the object type that has it. */
export type FieldCompiler<Kind extends NodeFieldMapping['kind']> = (
  scope: Scope,
  block: Block,
  owner: Owner,
  selection: Selection<ByKind<NodeFieldMapping>[Kind]>,
  typeName: string,
) => Read;

/** How each kind of field below a node compiles. */
export type FieldCompilers = {
  readonly [Kind in NodeFieldMapping['kind']]: FieldCompiler<Kind>;
};

/** Compiles one kind of root field. */
export type RootCompiler<Kind extends RootMapping['kind']> = (
  scope: Scope,
  selection: Selection<ByKind<RootMapping>[Kind]>,
) => CompiledRoot;

/** One compilation: its arguments, fresh names and counts, and the compiler of each kind of field. */
export class Scope {
  /** The sets that its filters need from other statements. */
  readonly sets = new NestedSets();
  /** The whole graph. */
  readonly whole: Layer;
  readonly #counts = new Map<string, number>();
  readonly #met = new Set<FieldNode>();

  constructor(
    readonly index: SchemaIndex,
    readonly args: Arguments,
    readonly compilers: FieldCompilers,
    /** Objects carry their type’s name as `__typename`, selected or not, for graphql-js. */
    readonly isTyped: boolean,
    /** The place of the arguments of the root field; undefined without a question. */
    readonly root: number | undefined,
    readonly viewer: Viewer | undefined,
  ) {
    this.whole = new Layer(index);
  }

  /** A variable that no other part of the statement has. */
  fresh(prefix: string): string {
    return `${prefix}${String(this.count(prefix) - 1)}`;
  }

  /** The number of calls with this title so far. */
  count(title: string): number {
    const count = (this.#counts.get(title) ?? 0) + 1;
    this.#counts.set(title, count);
    return count;
  }

  /** True on the first visit of this part of the operation in this compilation. */
  isFirst(part: FieldNode): boolean {
    const isFirst = !this.#met.has(part);
    this.#met.add(part);
    return isFirst;
  }

  argsOf(selection: Selection): Values {
    return this.args[selection.args] ?? {};
  }

  /** The layer of a field's results: the one that its arguments open, else the surrounding one. */
  layerOf(selection: Selection, around: Layer = this.whole): Layer {
    return layerOf(this.index, selection.args, this.argsOf(selection)) ?? around;
  }
}

/** Maximum subqueries in one statement: the embedded engine cannot plan many more. */
const maxSubqueries = 100;

/** `CALL (variable) { … }`, or without an import. */
export function call(scope: Scope, variable: Fragment | undefined, body: Fragment): Fragment {
  if (scope.count('subqueries') > maxSubqueries)
    throw new KnownError(
      'LIMIT_EXCEEDED',
      `A root field may open ${String(maxSubqueries)} connections and lists at most.`,
    );
  return cypher`CALL (${variable ?? cypher``}) { ${body} }`;
}

import type { Values } from '../../shared/mapping.js';
import type { Statement } from '../../store/statement.js';
import type { Row } from '../../store/graph-reader.js';
import { isGiven, type Arguments } from '../read/arguments.js';

/** A statement ready to run, with those that must run before it. */
export interface StatementPlan {
  /** Undefined if nothing has to be read. */
  readonly statement: Statement | undefined;
  /** Statements for the sets of its nested filters, level by level, the innermost first; usually none. */
  readonly levels: readonly Statement[];
}

/** A root field ready to run: its statement, and the conversion of its rows to the field’s value. */
export interface RootPlan extends StatementPlan {
  readonly toValue: (rows: readonly Row[], args: Arguments) => unknown;
}

/** The parts of a plan that depend on the kind of root field. */
export type CompiledRoot = Omit<RootPlan, 'levels'>;

/**
 * A parameter of a compiled statement, with a value from each operation's arguments.
 *
 * Plans outlive their compilation. A JavaScript function keeps alive all variables that any function of the same scope reads,
 * so the parts of a plan (slots, reads) are made by functions that see only the parts of the compilation they need.
 */
export class Slot {
  constructor(
    readonly args: number,
    readonly read: (args: Values) => unknown,
  ) {}
}

/** An entity below a field that names a dataset, as passed to code of the API in place of its id. */
export interface ScopedId {
  readonly id: string;
  readonly dataset: string;
}

/** A place in the arguments: the number of the field, and the way to the value. */
export interface ArgumentPath {
  readonly args: number;
  readonly read: (values: Values) => unknown;
}

/** The place of an argument. */
export function argumentAt(args: number, name: string): ArgumentPath {
  return { args, read: (values) => values[name] };
}

/** The place of an argument that stands by itself or in an input; undefined if it is not given. */
export function givenAt(args: number, values: Values, name: string): ArgumentPath | undefined {
  if (isGiven(values[name])) return argumentAt(args, name);
  const input = values['input'] as Values | null | undefined;
  return isGiven(input?.[name]) ? entryAt(argumentAt(args, 'input'), name) : undefined;
}

/** The place of an entry of the value at another place. */
export function entryAt({ args, read }: ArgumentPath, key: string | number): ArgumentPath {
  return {
    args,
    read: (values) => (read(values) as Readonly<Record<string | number, unknown>>)[key],
  };
}

/** A slot for the value at a place. */
export function slotAt({ args, read }: ArgumentPath): Slot {
  return new Slot(args, read);
}

/** A parameter computed from a dataset in one field's arguments and a value in the same or another field's. */
export class LayerSlot {
  constructor(
    readonly dataset: ArgumentPath,
    readonly value: ArgumentPath,
    readonly make: (dataset: string, value: unknown) => unknown,
  ) {}
}

/** A parameter whose value is a set found by a statement of a lower level. */
export class SetSlot {
  constructor(
    /** The number of the set in the plan. */
    readonly place: number,
    /** `ids` lists them, as a start; `members` has them as keys, since engines search lists linearly. */
    readonly form: 'ids' | 'members',
  ) {}
}

/** A parameter set by a store that keeps nodes in order: see `OrderedPage`. */
export class KeysSlot {
  constructor(readonly property: string) {}
}

/** The nodes of a set, by id. */
export interface IdSet {
  readonly ids: readonly string[];
  readonly members: Readonly<Record<string, true>>;
}

const emptySet: IdSet = { ids: [], members: {} };

/** The sets found for a plan, by their places; a missing one is empty. */
export type FoundSets = ReadonlyMap<number, IdSet>;

/** The statement with the values of one operation in its slots. */
export function bind(
  { text, parameters }: Statement,
  args: Arguments,
  sets?: FoundSets,
): Statement {
  return { text, parameters: bindAll(parameters, args, sets) };
}

/** The same with its page, for a store that keeps nodes in order. */
export function bindWithPage(statement: Statement, args: Arguments, sets?: FoundSets): Statement {
  const bound = bind(statement, args, sets);
  const { page } = statement;
  if (!page) return bound;
  const parameters = bindAll(page.parameters, args, sets);
  const { limit, ...bounds } = page.bounds;
  return {
    ...bound,
    page: {
      ...page,
      parameters,
      bounds: { ...bindAll(bounds, args, sets), limit: valueOf(limit, args, sets) },
    },
  };
}

function bindAll(
  values: Readonly<Record<string, unknown>>,
  args: Arguments,
  sets: FoundSets | undefined,
): Readonly<Record<string, unknown>> {
  const bound: Record<string, unknown> = {};
  for (const name in values) bound[name] = valueOf(values[name], args, sets);
  return bound;
}

function valueOf(value: unknown, args: Arguments, sets: FoundSets | undefined): unknown {
  if (value instanceof Slot) return readAt(value, args);
  if (value instanceof LayerSlot)
    return value.make(String(readAt(value.dataset, args)), readAt(value.value, args));
  if (value instanceof SetSlot) return (sets?.get(value.place) ?? emptySet)[value.form];
  return value;
}

function readAt({ args: place, read }: ArgumentPath, args: Arguments): unknown {
  return read(args[place] ?? {});
}

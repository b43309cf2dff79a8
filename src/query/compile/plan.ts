import type { Values } from '../../shared/mapping.js';
import type { Statement } from '../../store/statement.js';
import type { Row } from '../../store/graph-reader.js';
import type { FilteredPage } from './filtered-pages.js';
import type { Arguments } from '../read/arguments.js';

/** A statement ready to run, with those that must run before it. */
export interface StatementPlan {
  /** None where nothing is to be read, whatever the graph holds. */
  readonly statement: Statement | undefined;
  /** What finds the sets of its nested filters, level after level, the innermost first; most often there is none. */
  readonly levels: readonly Statement[];
}

/** A root field ready to run: its statement, and how the rows of that become the field’s value. */
export interface RootPlan extends StatementPlan {
  readonly pages: readonly FilteredPage[];
  readonly toValue: (rows: readonly Row[], args: Arguments) => unknown;
}

/** What compiles of one kind of root field; the rest of a plan is worked out alike for all kinds. */
export type CompiledRoot = Omit<RootPlan, 'levels' | 'pages'>;

/**
 * A parameter of a compiled statement whose value each operation's arguments give.
 *
 * Plans outlive their compilation. JavaScript keeps for a function all that any function beside it reads, so what a
 * plan holds (slots, reads) is made by functions that see nothing of the compilation but what they need.
 */
export class Slot {
  constructor(
    readonly args: number,
    readonly read: (args: Values) => unknown,
  ) {}
}

/** An entity below a field that names a dataset, as code of the API gets it in place of its id. */
export interface ScopedId {
  readonly id: string;
  readonly dataset: string;
}

/** A place in the arguments: whose they are and the way to the value. */
export interface ArgumentPath {
  readonly args: number;
  readonly read: (values: Values) => unknown;
}

/** The place of an argument. */
export function argumentAt(args: number, name: string): ArgumentPath {
  return { args, read: (values) => values[name] };
}

/** The place of an entry of what stands at another place. */
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

/** A parameter whose value is made of a dataset that one field names and of a value that another one or the same gives. */
export class LayerSlot {
  constructor(
    readonly dataset: ArgumentPath,
    readonly value: ArgumentPath,
    readonly make: (dataset: string, value: unknown) => unknown,
  ) {}
}

/** A parameter whose value is a set that a statement of a lower level has found. */
export class SetSlot {
  constructor(
    /** Which of the sets of the plan. */
    readonly place: number,
    /** `ids` lists them, to start from; `members` has each as a key, since engines look through lists from the start. */
    readonly form: 'ids' | 'members',
  ) {}
}

/** A parameter whose value the store gives, where it keeps nodes in order: see `OrderedPage`. */
export class KeysSlot {
  constructor(readonly property: string) {}
}

/** The nodes of a set, by id. */
export interface IdSet {
  readonly ids: readonly string[];
  readonly members: Readonly<Record<string, true>>;
}

const emptySet: IdSet = { ids: [], members: {} };

/** The sets that were found for a plan, by their places; one that is missing is empty. */
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

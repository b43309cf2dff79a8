import { invariant } from '../../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import { isTexts } from '../../shared/json-object.js';
import type { GraphVersion, Row } from '../../store/graph-reader.js';
import type { Statement } from '../../store/statement.js';
import { bind, SetSlot, type FoundSets, type IdSet } from '../compile/plan.js';
import type { Arguments } from '../read/arguments.js';
import type { QueryContext } from './query-context.js';

/** A set kept for a request; its number identifies it there. */
class KeptSet implements IdSet {
  #members: Record<string, true> | undefined;

  constructor(
    readonly number: number,
    readonly ids: readonly string[],
  ) {}

  get members(): Readonly<Record<string, true>> {
    this.#members ??= Object.fromEntries(this.ids.map((id) => [id, true] as const));
    return this.#members;
  }
}

type KeptSets = ReadonlyMap<number, KeptSet>;

/** The sets that one request has found, by level: equal filters in its aliases are evaluated once. */
class RequestSets {
  readonly found = new Map<string, Promise<KeptSets>>();
  count = 0;
}

const kept = new WeakMap<QueryContext, RequestSets>();

/** The sets of a plan, level by level, at this version of the graph. */
export async function readSets(
  levels: readonly Statement[],
  args: Arguments,
  version: GraphVersion,
  context: QueryContext,
): Promise<FoundSets> {
  const request = getOrMake(kept, context, () => new RequestSets());
  const sets = new Map<number, KeptSet>();
  for (const level of levels) {
    const key = `${String(version.number)} ${level.text} ${keyOf(level, args, sets)}`;
    const found = await getOrMake(request.found, key, () =>
      readLevel(bind(level, args, sets), request, context),
    );
    for (const [place, set] of found) sets.set(place, set);
  }
  return sets;
}

async function readLevel(
  statement: Statement,
  request: RequestSets,
  { store, signal }: QueryContext,
): Promise<KeptSets> {
  const rows = await store.read(statement, { signal });
  return new Map(rows.map((row) => readSet(row, request)));
}

function readSet([record]: Row, request: RequestSets): readonly [place: number, set: KeptSet] {
  const [place, ids] = Array.isArray(record) ? (record as readonly unknown[]) : [];
  invariant(typeof place === 'number' && isTexts(ids), 'a set has a place and ids');
  return [place, new KeptSet(request.count++, ids)];
}

/** A key that is equal for statements of equal text and values. */
function keyOf({ parameters }: Statement, args: Arguments, sets: KeptSets): string {
  const { parameters: bound } = bind({ text: '', parameters: withoutSets(parameters, sets) }, args);
  return JSON.stringify(bound);
}

/** The parameters with sets replaced by their numbers, which identify them within a request. */
function withoutSets(parameters: Statement['parameters'], sets: KeptSets): Statement['parameters'] {
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [
      key,
      value instanceof SetSlot ? { set: sets.get(value.place)?.number, form: value.form } : value,
    ]),
  );
}

import { noLater, noSooner } from '../../shared/as-of.js';
import { relationEnds } from '../../shared/relation-id.js';
import { lastDay, numberOf, shortest } from '#text/partial-dates.js';
import { invariant } from '../../shared/errors.js';
import { findNode, relationIdAt, type CompactGraph } from '../compact-graph.js';
import { float64At, uint32At, uint8At } from '../graph/typed-read.js';

/** Whether a relation, by its index, fits. */
export type RelationTest = (relation: number) => boolean;

/** The methods of the claims that state a relation; read for filters that ask for them. */
export type MethodsOf = (relation: string) => readonly string[];

/** The names of the conditions that need them. */
export const conditionsOnMethods: readonly string[] = ['method', 'onlyMethod'];

type Condition = (graph: CompactGraph, value: unknown, methodsOf: MethodsOf) => RelationTest;

/** The test of each condition on relations, by its name in the filter. */
const conditions: Readonly<Record<string, Condition>> = {
  method: (graph, methods, methodsOf) => {
    const isWanted = isIn(methods);
    return (relation) => methodsOf(relationIdAt(graph, relation)).some(isWanted);
  },
  onlyMethod: (graph, methods, methodsOf) => {
    const isWanted = isIn(methods);
    return (relation) => {
      const own = methodsOf(relationIdAt(graph, relation));
      return own.length > 0 && own.every(isWanted);
    };
  },
  id: (graph, ids) => isOneOf(findRelations(graph, ids as readonly string[])),
  type: (graph, types) => ofType(graph, isIn(types)),
  source: (graph, ids) => endsAt(graph.sources, graph, ids as readonly string[]),
  target: (graph, ids) => endsAt(graph.targets, graph, ids as readonly string[]),
  sourceKind: (graph, kinds) => endsInKind(graph.sources, graph, isIn(kinds)),
  targetKind: (graph, kinds) => endsInKind(graph.targets, graph, isIn(kinds)),
  dataset: (graph, dataset) => {
    const flags = flagsOf(graph.datasetLists, (list) => list.includes(String(dataset)));
    const { relationDatasets } = graph;
    return (relation) => flags[relationDatasets[relation] ?? 0] === 1;
  },
  datasets: (graph, wanted) => {
    const flags = flagsOf(graph.datasetLists, (list) => overlaps(list, wanted as Overlap));
    const { relationDatasets } = graph;
    return (relation) => flags[relationDatasets[relation] ?? 0] === 1;
  },
  contested:
    ({ contested }, wanted) =>
    (relation) =>
      (uint8At(contested, relation) === 1) === wanted,
  sources: ({ sourceCounts }, range) => {
    const fits = inRange(range as NumberRange);
    return (relation) => fits(uint32At(sourceCounts, relation));
  },
  confidence: ({ confidences }, range) => {
    const fits = inRange(range as NumberRange);
    return (relation) => fits(float64At(confidences, relation));
  },
  validFrom: (graph, range) => onTerms(graph, 'validFromDates', range as DateRange),
  validTo: (graph, range) => onTerms(graph, 'validToDates', range as DateRange),
};

interface Overlap {
  readonly some?: readonly string[] | null;
  readonly none?: readonly string[] | null;
}

function overlaps(list: readonly string[], { some, none }: Overlap): boolean {
  const hasOne = (wanted: readonly string[]) => wanted.some((each) => list.includes(each));
  return (some ? hasOne(some) : true) && !(none && hasOne(none));
}

export interface NumberRange {
  readonly eq?: number | null;
  readonly gte?: number | null;
  readonly lte?: number | null;
  readonly isNull?: boolean | null;
}

interface DateRange {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly isNull?: boolean | null;
}

/** The test of the condition with this name. */
export function conditionOn(
  graph: CompactGraph,
  name: string,
  value: unknown,
  methodsOf: MethodsOf,
): RelationTest {
  const condition = conditions[name];
  invariant(condition, `relations are tested by ${name}`);
  return condition(graph, value, methodsOf);
}

function isIn(values: unknown): (value: string) => boolean {
  const wanted = new Set(values as readonly string[]);
  return (value) => wanted.has(value);
}

function isOneOf(relations: ReadonlySet<number>): RelationTest {
  return (relation) => relations.has(relation);
}

function ofType(graph: CompactGraph, isWanted: (type: string) => boolean): RelationTest {
  const flags = flagsOf(graph.typeNames, isWanted);
  return (relation) => uint8At(flags, uint8At(graph.relationTypes, relation)) === 1;
}

function endsAt(ends: Uint32Array, graph: CompactGraph, ids: readonly string[]): RelationTest {
  const nodes = new Set(ids.map((id) => findNode(graph, id)));
  return (relation) => nodes.has(uint32At(ends, relation));
}

function endsInKind(
  ends: Uint32Array,
  graph: CompactGraph,
  isWanted: (kind: string) => boolean,
): RelationTest {
  const flags = flagsOf(graph.kindNames, isWanted);
  return (relation) => uint8At(flags, uint8At(graph.nodeKinds, uint32At(ends, relation))) === 1;
}

/** Whether a number lies in a range. */
export function inRange({ eq, gte, lte, isNull }: NumberRange): (value: number) => boolean {
  return (value) =>
    (eq === undefined || eq === null || value === eq) &&
    value >= (gte ?? -Infinity) &&
    value <= (lte ?? Infinity) &&
    isNull !== true;
}

type Dates = 'validFromDates' | 'validToDates';

/** Tests the date of the last term, and the days of those before it, which have one each. */
function onTerms(graph: CompactGraph, dates: Dates, range: DateRange): RelationTest {
  const isWanted = inDates(range);
  const [start, end] = dates === 'validFromDates' ? [0, 10] : [11, 21];
  const isOfTerm = (span: string) => {
    const day = span.slice(start, end);
    return day !== noSooner && day !== noLater && isWanted(numberOf(day));
  };
  const flags = flagsOf(graph.spans, (own) => own?.possible.slice(0, -1).some(isOfTerm) ?? false);
  return (relation) =>
    isWanted(uint32At(graph[dates], relation)) ||
    uint8At(flags, uint32At(graph.relationDatasets, relation)) === 1;
}

/** Compares dates as elsewhere: by the first day that they can mean. Their numbers are in the same order. */
function inDates({ from, to, isNull }: DateRange): (date: number) => boolean {
  const least = from ? numberOf(shortest(from)) : 0;
  const most = to ? numberOf(lastDay(to)) : Infinity;
  return (date) =>
    date === 0
      ? !from && !to && isNull !== false
      : isNull !== true && date >= least && date <= most;
}

/** The indices of the relations with these ids, found from their sources. */
function findRelations(graph: CompactGraph, ids: readonly string[]): ReadonlySet<number> {
  const wanted = new Set(ids);
  const found = new Set<number>();
  for (const source of new Set(ids.map((id) => relationEnds(id).source))) {
    const node = source === null ? null : findNode(graph, source);
    if (node === null) continue;
    const end = uint32At(graph.outStarts, node + 1);
    for (let relation = uint32At(graph.outStarts, node); relation < end; relation++)
      if (wanted.has(relationIdAt(graph, relation))) found.add(relation);
  }
  return found;
}

function flagsOf<Item>(items: readonly Item[], isWanted: (item: Item) => boolean): Uint8Array {
  return Uint8Array.from(items, (item) => (isWanted(item) ? 1 : 0));
}

import { KnownError } from '../../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import { nodeIdAt, type CompactGraph } from '../compact-graph.js';
import { uint32At } from '../graph/typed-read.js';
import { eachRelation, type FittingRelations } from './list-relations.js';
import { compareKeys, orderKeys, type Key } from './relation-order.js';

type Kind = 'text' | 'entity' | 'number' | 'date';
type MakeKey = (graph: CompactGraph) => Pick<Key, 'valueAt' | 'numberAt'>;

/** Fields by which relations are grouped or summed up: the kind of their values, and the key. */
const fields: Readonly<Record<string, readonly [Kind, MakeKey]>> = {
  type: ['text', orderKeys.TYPE],
  source: ['entity', (graph) => endKey(graph, graph.sources)],
  target: ['entity', (graph) => endKey(graph, graph.targets)],
  confidence: ['number', orderKeys.CONFIDENCE],
  sources: ['number', orderKeys.SOURCES],
  validFrom: ['date', orderKeys.VALID_FROM],
  validTo: ['date', orderKeys.VALID_TO],
};

function endKey(graph: CompactGraph, ends: Uint32Array): ReturnType<MakeKey> {
  const numberAt = (relation: number) => uint32At(ends, relation);
  return { numberAt, valueAt: (relation) => nodeIdAt(graph, numberAt(relation)) };
}

/** Units of a date's number that make a year or month, and the length of a date that is cut there. */
const cuts = { YEAR: [416, 4], MONTH: [32, 7] } as const;

/** An entry of `by`. */
export interface RelationGroupBy {
  readonly field?: string | null;
  readonly precision?: keyof typeof cuts | null;
}

/** Groups of all relations that fit: the largest first unless `isByKey`, equal ones by key, missing values last. */
export async function groupRelations(
  asked: FittingRelations,
  by: readonly RelationGroupBy[],
  isByKey: boolean,
  signal: AbortSignal | undefined,
) {
  const keys = by.map((entry) => keyOf(asked, entry));
  const groups = new Map<string, number[]>();
  await eachRelation(asked.graph, { from: 0, signal }, (relation) => {
    if (asked.fits?.(relation) === false) return true;
    const name = keys.map(({ numberAt }) => numberAt(relation)).join();
    getOrMake(groups, name, () => []).push(relation);
    return true;
  });
  const compare = ([a = 0]: readonly number[], [b = 0]: readonly number[]) =>
    keys.map(({ numberAt }) => compareKeys(numberAt(a), numberAt(b), false)).find(Boolean) ?? 0;
  return Array.from(groups.values())
    .sort((a, b) => (isByKey ? 0 : b.length - a.length) || compare(a, b))
    .map((relations) => ({
      keys: keys.map(({ kind, valueAt }) => ({ [kind]: valueAt(relations[0] ?? 0) })),
      count: relations.length,
      summary: ({ of }: { readonly of: string }) => summarize(asked, relations, of),
    }));
}

function keyOf(asked: FittingRelations, { field, precision }: RelationGroupBy) {
  if (!precision) return fieldOf(asked, field, ['text', 'entity', 'number', 'date']);
  const { kind, valueAt, numberAt } = fieldOf(asked, field, ['date']);
  const [unit, length] = cuts[precision];
  return {
    kind,
    valueAt: (relation: number) => valueAt(relation)?.toString().slice(0, length) ?? null,
    numberAt: (relation: number) => Math.floor(numberAt(relation) / unit),
  };
}

/** @throws KnownError `BAD_INPUT` for a field of another kind, or, beside a dataset, one whose values each dataset states */
function fieldOf({ graph, isOfDataset }: FittingRelations, name: unknown, kinds: readonly Kind[]) {
  const taken = Object.entries(fields).filter(
    ([, [kind]]) => kinds.includes(kind) && !(isOfDataset && ['number', 'date'].includes(kind)),
  );
  const [kind, makeKey] = taken.find((entry) => entry[0] === name)?.[1] ?? [];
  if (kind && makeKey) return { kind, ...makeKey(graph) };
  throw new KnownError(
    'BAD_INPUT',
    `Fields of relations${isOfDataset ? ' of one dataset' : ''} to be taken here: ${taken.map(([each]) => each).join(', ') || 'none'}.`,
  );
}

function summarize(asked: FittingRelations, relations: readonly number[], of: string) {
  const { kind, valueAt, numberAt } = fieldOf(asked, of, ['number', 'date']);
  const known = relations.filter((relation) => numberAt(relation) !== Infinity);
  known.sort((a, b) => numberAt(a) - numberAt(b));
  const [least, most] = [known[0] ?? NaN, known.at(-1) ?? NaN].map(valueAt);
  const count = known.length;
  if (kind === 'date') return { count, earliest: least, latest: most };
  const sum = known.reduce((total, relation) => total + numberAt(relation), 0);
  const rounded = (value: number) => Number(value.toPrecision(12));
  return { count, min: least, max: most, sum: rounded(sum), avg: rounded(sum / count) };
}

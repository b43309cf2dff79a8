import { KnownError } from '../../shared/errors.js';
import { cypher, name, type Fragment } from '../../store/statement.js';
import type { Selection } from '../read/selection.js';
import { valueKindOf } from './group-key.js';
import { typedObjectOf } from './project.js';
import type { Block, Read, Scope } from './scope.js';
import { columnAt, constant } from './shape.js';

interface SummedNodes {
  readonly node: Fragment;
  readonly types: readonly string[];
}

/** `summary(of: …)` of a group: the selected aggregates besides its count. */
export function readSummary(
  scope: Scope,
  block: Block,
  { node, types }: SummedNodes,
  aggregates: Fragment[],
  part: Selection,
): Read {
  const property = String(scope.argsOf(part)['of']);
  const kind = valueKindOf(scope, types, property);
  if (kind === 'text')
    throw new KnownError(
      'BAD_INPUT',
      `Only numbers and dates have a summary, and ${property} is neither.`,
    );
  const value = cypher`${node}.${name(property)}`;
  const known = new Map<string, Read>();
  const column = (title: string, expression: Fragment): Read => {
    const alias = name(scope.fresh('a'));
    const read = known.get(title) ?? columnAt(block.columns.add(alias));
    if (!known.has(title)) aggregates.push(cypher`${expression} AS ${alias}`);
    known.set(title, read);
    return read;
  };
  const count = () => column('count', cypher`count(${value})`);
  const least = () => column('min', cypher`min(${value})`);
  const most = () => column('max', cypher`max(${value})`);
  const sum = () => column('sum', cypher`sum(${value})`);
  const makers: Readonly<Record<string, () => Read>> =
    kind === 'date'
      ? { count, earliest: least, latest: most }
      : {
          count,
          min: least,
          max: most,
          sum: () => sumOf(sum(), count()),
          avg: () => meanOf(sum(), count()),
        };
  const typeName = part.type.name;
  const fields = (part.children.get(typeName) ?? []).map(({ key, field, mapping }) => {
    const made = mapping.kind === 'typeName' ? constant(typeName) : makers[field.name]?.();
    return [key, made ?? constant(null)] as const;
  });
  return typedObjectOf(scope, typeName, fields);
}

/** A sum; unknown without values. Engines add in different orders, so the last digits are cut. */
function sumOf(sum: Read, count: Read): Read {
  return (row, args) => (count(row, args) === 0 ? null : rounded(Number(sum(row, args))));
}

function meanOf(sum: Read, count: Read): Read {
  return (row, args) => {
    const size = Number(count(row, args));
    return size === 0 ? null : rounded(Number(sum(row, args)) / size);
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

import { isDeepStrictEqual } from 'node:util';

/** A node of a projection, or a relation that starts at one. */
interface Part {
  readonly id: string;
  readonly source?: string;
}

export interface Difference<T> {
  /** The former parts that no later one replaces. */
  readonly gone: readonly T[];
  /** The later parts that are new or have other content. */
  readonly changed: readonly T[];
}

/** The difference of two lists of parts; two parts are the same if they have the same id and source. */
export function differenceOf<T extends Part>(
  former: readonly T[],
  later: readonly T[],
): Difference<T> {
  const before = new Map(former.map((part) => [keyOf(part), part]));
  const after = new Set(later.map(keyOf));
  return {
    gone: former.filter((part) => !after.has(keyOf(part))),
    changed: later.filter((part) => !isDeepStrictEqual(part, before.get(keyOf(part)))),
  };
}

function keyOf({ id, source = '' }: Part): string {
  return `${source}\n${id}`;
}

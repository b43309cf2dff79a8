import type { StatedGraph } from './stated-graph.js';
import { compareEditions } from './find-editions.js';

/**
 * The edition before another: the one stated to precede it, else that of the next lower ordinal in its series. Among several,
 * the last by ordinal, then the first by id; null if there is none.
 */
export function findEditionBefore(stated: StatedGraph, edition: number): number | null {
  const preceding = stated.into(edition, 'PRECEDES').map(({ node }) => node);
  const [before] = latestFirst(stated, preceding.length > 0 ? preceding : lower(stated, edition));
  return before ?? null;
}

function lower(stated: StatedGraph, edition: number): readonly number[] {
  const { ordinals } = stated.facts;
  const own = ordinals.get(edition);
  if (own === undefined) return [];
  return stated
    .from(edition, 'EDITION_OF')
    .flatMap((series) => stated.into(series.node, 'EDITION_OF'))
    .map(({ node }) => node)
    .filter((node) => (ordinals.get(node) ?? own) < own);
}

function latestFirst(stated: StatedGraph, editions: readonly number[]): readonly number[] {
  const ordinalOf = (edition: number) => stated.facts.ordinals.get(edition) ?? -Infinity;
  return editions.toSorted((a, b) => {
    const [first, second] = [ordinalOf(a), ordinalOf(b)];
    return first === second ? compareEditions(stated)(a, b) : second - first;
  });
}

import type { EntityKind } from '../model/kinds.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import { datedTypes, type Times } from './facts.js';
import { memoize } from './memoize.js';
import { continueWay, type StatedGraph, type Tie } from './stated-graph.js';
import { tallyOfMarks, type Mark, type Tally } from './tally.js';

/** A way from a person or body to an entity that they represent, and the times of its dated relations. */
interface Way {
  /** Its last step. */
  readonly end: Tie;
  readonly times: readonly Times[];
}

/** A kind of entity that participants represent, with the ways from a participant to such entities at any time. */
export interface Affiliation {
  readonly kind: EntityKind;
  readonly findWays: (stated: StatedGraph, node: number) => readonly Way[];
}

/** Organisations in which somebody holds a position, or which they represent. */
export const toOrganizations: Affiliation = {
  kind: 'Organization',
  findWays: memoize((stated, node) =>
    steps(stated, node, 'Organization').map((tie) => wayTo(stated, tie)),
  ),
};

/** Countries that somebody represents, directly or through one of their organisations. */
export const toCountries: Affiliation = {
  kind: 'Country',
  findWays: memoize((stated, node) => {
    const ends: Tie[] = [];
    for (const tie of stated.from(node, datedTypes)) {
      if (stated.isOfKind(tie.node, 'Country')) ends.push(tie);
      if (!stated.isOfKind(tie.node, 'Organization')) continue;
      for (const way of representedBy(stated, tie.node)) ends.push(continueWay(tie, way));
    }
    return ends.map((end) => wayTo(stated, end));
  }),
};

const representedBy = memoize((stated, organization) => steps(stated, organization, 'Country'));

function steps(stated: StatedGraph, node: number, kind: EntityKind): Tie[] {
  return stated.from(node, datedTypes).filter((tie) => stated.isOfKind(tie.node, kind));
}

function wayTo({ facts }: StatedGraph, end: Tie): Way {
  const times: Times[] = [];
  for (let tie: Tie | null = end; tie !== null; tie = tie.before) {
    const own = facts.times.get(tie.relation);
    if (own) times.push(own);
  }
  return { end, times };
}

/**
 * Counts an edition's things by the entities that they represented at its time; an entity of the kind counts under itself.
 * Things that represented nothing are left out.
 */
export function tallyUnder(
  stated: StatedGraph,
  edition: number,
  things: readonly Tie[],
  affiliation: Affiliation,
): Tally {
  return tallyOfMarks(markUnder(stated, edition, things, affiliation));
}

function markUnder(
  stated: StatedGraph,
  edition: number,
  things: readonly Tie[],
  { kind, findWays }: Affiliation,
): readonly Mark[] {
  const mayHold = holdingAt(stated, edition);
  const under: Mark[] = [];
  for (const thing of things) {
    if (stated.isOfKind(thing.node, kind)) {
      under.push({ thing, group: thing.node, toGroup: null });
      continue;
    }
    for (const way of findWays(stated, thing.node))
      if (mayHold(way)) under.push({ thing, group: way.end.node, toGroup: way.end });
  }
  return under;
}

/** Whether all relations of a way may have held during the edition; an undated one may. */
function holdingAt(stated: StatedGraph, edition: number): (way: Way) => boolean {
  const date = stated.facts.dates.get(edition);
  if (date === undefined) return () => true;
  const [first, last] = [firstDay(date), lastDay(date)];
  const isThen = (span: string) => span.slice(0, 10) <= last && span.slice(11) >= first;
  return ({ times }) => times.every((spans) => spans.some(isThen));
}

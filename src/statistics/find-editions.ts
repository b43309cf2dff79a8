import type { StatedGraph } from './stated-graph.js';

/** Conditions on editions; a missing one does not restrict. */
export interface EditionsAsked {
  readonly series?: string | undefined;
  readonly editions?: readonly string[] | undefined;
}

/** The edition with this id; null if there is none, or nothing is stated of it. */
export function findEdition(stated: StatedGraph, id: string): number | null {
  const node = stated.find(id);
  return node !== null && stated.isOfKind(node, 'Edition') ? node : null;
}

/** The stated editions that meet the conditions, each once, by ordinal (those without one last), then by id. */
export function findEditions(
  stated: StatedGraph,
  { series, editions }: EditionsAsked,
): readonly number[] {
  const inSeries = series === undefined ? undefined : editionsOf(stated, series);
  const named = editions?.map((id) => findEdition(stated, id)).filter((node) => node !== null);
  const found = new Set(named ?? inSeries ?? stated.nodesOf('Edition'));
  const kept =
    named && inSeries ? [...found].filter((node) => inSeries.includes(node)) : [...found];
  return kept.sort(compareEditions(stated));
}

function editionsOf(stated: StatedGraph, series: string): readonly number[] {
  const node = stated.find(series);
  return node === null ? [] : stated.into(node, 'EDITION_OF').map((tie) => tie.node);
}

/** Orders editions by ordinal, those without one last, then by id: nodes are numbered by id. */
export function compareEditions({ facts: { ordinals } }: StatedGraph) {
  return (a: number, b: number): number => {
    const [first, second] = [ordinals.get(a) ?? Infinity, ordinals.get(b) ?? Infinity];
    return first === second ? a - b : first - second;
  };
}

import { familyOf } from '../../kinds.js';
import { direction } from '../../language.js';
import { lineHeight, type DrawnEdge, type DrawnNode, type Scene } from './drawn.js';
import type { LabelMaker } from './labels.js';
import type { LayoutTask } from './layout-task.js';
import type { Community, Measures } from './measures.js';
import { inFocus, lineOf, type GraphNode, type Shown } from './shown.js';
import type { GraphState } from './state.js';

const smallest = 14;
const largest = 40;
/** Sizes of signs in the layout: the drawn size depends on the view and must not move anything. */
const usual = 24;

/** Inputs of a picture besides the shown graph: measures, and communities if they give the colours. */
export interface Ranking {
  readonly measures: Measures | undefined;
  readonly communities: readonly Community[];
}

/** Width of a node's sign: its area is proportional to its relations, or to a measure once loaded. */
export function sizesOf(
  shown: Shown,
  { size, seeds }: GraphState,
  measures: Measures | undefined,
): ReadonlyMap<string, number> {
  const weigh = ({ id, ties }: GraphNode): number => {
    if (size === 'ties') return ties;
    const measure = size === 'betweenness' || size === 'pageRank' ? measures?.get(id) : undefined;
    if (measure !== undefined) return size === 'pageRank' ? measure.pageRank : measure.betweenness;
    return shown.neighbours.get(id)?.size ?? 0;
  };
  const most = Math.max(...shown.all.map(weigh)) || 1;
  return new Map(
    shown.all.map((node) => {
      if (size === 'same') return [node.id, seeds.includes(node.id) ? 26 : 18];
      return [node.id, smallest + (largest - smallest) * Math.sqrt(weigh(node) / most)];
    }),
  );
}

/** The input of the layout: everything loaded, regardless of filters, so that filters move nothing. */
export function taskOf(
  shown: Shown,
  relations: readonly {
    readonly source: { readonly id: string };
    readonly target: { readonly id: string };
  }[],
  state: Pick<GraphState, 'pins' | 'layout' | 'seeds' | 'open'>,
  labels: LabelMaker,
): LayoutTask {
  const nodes = [...shown.all].sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  const pins = new Map(state.pins.map(({ id, x, y }) => [id, [x, y] as const]));
  const edges = relations.flatMap(({ source, target }) => {
    const [from, to] = [places.get(source.id), places.get(target.id)];
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
  // The seeds are one stage: together they are the start of the picture.
  const opened = state.open.flatMap((id) => places.get(id) ?? []);
  return {
    nodes: nodes.map((node) => {
      const { lines, width } = labels.of(node);
      const pin = pins.get(node.id);
      const size = state.seeds.includes(node.id) ? largest : usual;
      return {
        id: node.id,
        halfWidth: Math.max(size, width) / 2 + 5,
        halfHeight: (size + lines.length * lineHeight) / 2 + 3,
        below: (lines.length * lineHeight) / 2,
        ...(pin && { pin }),
      };
    }),
    edges: edges.sort(([a, b], [c, d]) => a - c || b - d),
    seeds: state.seeds.flatMap((id) => places.get(id) ?? []),
    opened,
    layout: state.layout,
  };
}

/** The scene before anything is loaded. */
export const emptyScene: Scene = { nodes: [], edges: [], direction };

export function sceneOf(
  shown: Shown,
  state: GraphState,
  positions: ReadonlyMap<string, readonly [number, number]>,
  labels: LabelMaker,
  { measures, communities }: Ranking,
): Scene {
  const sizes = sizesOf(shown, state, measures);
  const picked = new Set(state.picked);
  const communityOf = new Map(
    communities.flatMap((community) => community.members.map(({ id }) => [id, community] as const)),
  );
  const focus = inFocus(shown, state);
  const drawn = new Map<string, DrawnNode>();
  const chosenEnds = endsOf(shown, state.chosen);
  for (const node of shown.nodes) {
    const place = positions.get(node.id);
    if (place === undefined) continue;
    const { lines, width, plainWidth } = labels.of(node);
    const size = sizes.get(node.id) ?? smallest;
    const isSeed = state.seeds.includes(node.id);
    const isStrong = size > 24 || isSeed;
    const community = communityOf.get(node.id);
    drawn.set(node.id, {
      id: node.id,
      kind: node.kind,
      x: place[0],
      y: place[1],
      size,
      ...colouringOf(node, state, community),
      label: lines,
      labelWidth: isStrong ? width : plainWidth,
      isStrong,
      isSeed,
      isChosen: chosenEnds.includes(node.id),
      isPicked: picked.has(node.id),
      isFaint: focus !== undefined && !focus.has(node.id),
    });
  }
  const edges = shown.relations.flatMap((relation): readonly DrawnEdge[] => {
    const [from, to] = [drawn.get(relation.source.id), drawn.get(relation.target.id)];
    if (from === undefined || to === undefined) return [];
    return [
      { id: relation.id, from, to, line: lineOf(relation), isChosen: relation.id === state.chosen },
    ];
  });
  return { nodes: [...drawn.values()].sort(byWeight(state.seeds)), edges, direction };
}

function colouringOf(
  { kind }: GraphNode,
  { color }: GraphState,
  community: Community | undefined,
): Pick<DrawnNode, 'hue' | 'badge'> {
  return {
    hue: color === 'kind' ? familyOf(kind) : (community?.hue ?? 'other'),
    badge: community === undefined ? '' : String(community.number),
  };
}

/** The chosen entity, or both ends of the chosen relation. */
function endsOf({ relations }: Shown, chosen: string | undefined): readonly string[] {
  if (chosen === undefined) return [];
  const relation = relations.find(({ id }) => id === chosen);
  return relation ? [relation.source.id, relation.target.id] : [chosen];
}

/** Order of importance: chosen or selected, then seeds, then large nodes; out of focus last. */
function byWeight(seeds: readonly string[]): (a: DrawnNode, b: DrawnNode) => number {
  const begun = new Set(seeds);
  const weigh = ({ id, isChosen, isPicked, isFaint }: DrawnNode): number => {
    if (isChosen) return 3;
    if (isFaint) return -1;
    if (isPicked) return 2;
    return begun.has(id) ? 1 : 0;
  };
  return (a, b) => weigh(b) - weigh(a) || b.size - a.size || (a.id < b.id ? -1 : 1);
}

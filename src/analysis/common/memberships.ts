import type { EntityKind } from '../../model/kinds.js';
import type { CompactGraph } from '../compact-graph.js';
import type { Effort } from '../effort.js';
import type { GraphFilter } from '../graph-filter.js';
import { NumberList } from '../graph/number-list.js';
import { visitRelations } from '../visit-relations.js';

/** The members of each organisation and the organisations of each member, by index, each once. */
export interface Memberships {
  /** The organisations with any member, by descending number of members. */
  readonly organisations: readonly number[];
  readonly membersOf: ReadonlyMap<number, readonly number[]>;
  readonly organisationsOf: ReadonlyMap<number, readonly number[]>;
}

const organization: EntityKind = 'Organization';

/** The memberships that the filter allows. */
export async function listMemberships(
  graph: CompactGraph,
  filter: GraphFilter,
  effort: Effort,
): Promise<Memberships> {
  const membersOf = new Map<number, number[]>();
  const organisationsOf = new Map<number, number[]>();
  await visitRelations(
    { graph, filter, direction: 'IN' },
    findOrganisations(graph, filter),
    effort,
    (organisation, member) => {
      if (!filter.allowsNode(member)) return;
      // Relations to one neighbour are adjacent.
      if (membersOf.get(organisation)?.at(-1) === member) return;
      append(membersOf, organisation, member);
      append(organisationsOf, member, organisation);
    },
  );
  const sizeOf = (organisation: number) => membersOf.get(organisation)?.length ?? 0;
  return {
    organisations: [...membersOf.keys()].sort((a, b) => sizeOf(b) - sizeOf(a) || a - b),
    membersOf,
    organisationsOf,
  };
}

function findOrganisations(graph: CompactGraph, filter: GraphFilter): Uint32Array {
  const wanted = graph.kindNames.indexOf(organization);
  const found = new NumberList();
  graph.nodeKinds.forEach((kind, node) => {
    if (kind === wanted && filter.knowsNode(node)) found.push(node);
  });
  return found.toArray();
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

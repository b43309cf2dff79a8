import type { EditionFacts } from '../../../src/statistics/facts.js';
import { editionNumbers, topicChanges } from '../../../src/statistics/numbers/index.js';
import { StatedGraph } from '../../../src/statistics/stated-graph.js';
import { countThings, groupsOf, relationsOf, type Tally } from '../../../src/statistics/tally.js';
import { relationAt } from '../../../src/analysis/compact-graph.js';
import { graphOf, type RelationText } from '../analysis/graph-of.js';

/** Facts by the ids of entities, and periods by the ids of relations. */
export interface FactsOfIds {
  readonly ordinals?: Readonly<Record<string, number>>;
  readonly dates?: Readonly<Record<string, string>>;
  readonly sessionKinds?: Readonly<Record<string, string>>;
  readonly periods?: Readonly<Record<string, { from: string | null; to: string | null }>>;
}

/** What is stated by relations such as `Person:a -PARTICIPATED_IN-> Edition:1`, whose ids begin with a kind. */
export async function statedOf(
  relations: readonly RelationText[],
  facts: FactsOfIds = {},
  dataset?: string,
): Promise<StatedGraph> {
  const named = Object.keys({ ...facts.ordinals, ...facts.dates, ...facts.sessionKinds });
  const graph = await graphOf(
    relations,
    named.map((id) => ({ id })),
  );
  const byNode = <Of>(values: Readonly<Record<string, Of>> = {}) =>
    new Map(Object.entries(values).map(([id, value]) => [graph.nodeIds.indexOf(id), value]));
  const periods = new Map<number, { from: string | null; to: string | null }>();
  for (let relation = 0; relation < graph.size; relation++) {
    const period = facts.periods?.[relationAt(graph, relation).id];
    if (period) periods.set(relation, period);
  }
  const numbered: EditionFacts = {
    ordinals: byNode(facts.ordinals),
    dates: byNode(facts.dates),
    sessionKinds: byNode(facts.sessionKinds),
    periods,
  };
  return new StatedGraph(graph, numbered, dataset);
}

/** A number of an edition as a reader sees it: its value or reason, and its groups by key. */
export function read(stated: StatedGraph, name: string, edition = 'Edition:1') {
  const number = [...editionNumbers, ...topicChanges].find((each) => each.name === name);
  const node = stated.find(edition);
  if (!number || node === null) throw new Error(`There is no ${name} of ${edition}.`);
  return show(stated, number.count(stated, node));
}

export function show(stated: StatedGraph, { reason, things, marks }: Tally) {
  const groups = groupsOf(marks()).map(({ key, marks: own }) => [
    typeof key === 'number' ? stated.idOf(key) : String(key),
    countThings(own.map(({ thing }) => thing)),
  ]);
  return {
    value: reason ?? countThings(things),
    groups: Object.fromEntries(groups) as Record<string, number>,
    relations: [...relationsOf(marks())].map((relation) => stated.relationIdOf(relation)).sort(),
  };
}

import { Float, Int, ObjectType } from 'type-graphql';
import type { Centrality as Measured } from '../../analysis/centrality/centrality.js';
import type { CentralityDeclaration } from '../../analysis/centrality/declaration.js';
import { centralities, type Metric } from '../../analysis/centrality/index.js';
import { Optional, Required } from '../../model/declare.js';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import { enumOf } from '../../model/values/enum-of.js';

/** Maximum listed entities of a community; the rest is only counted. */
export const maxMembers = 100;

export const CentralityMetric = enumOf(
  'CentralityMetric',
  'A measure of how central an entity is.',
  byMetric(({ description }) => description),
  { label: ['مقياس المركزية', 'Measure of centrality'], values: byMetric(({ label }) => label) },
);

function byMetric<Value>(
  valueOf: (centrality: CentralityDeclaration) => Value,
): Readonly<Record<Metric, Value>> {
  return Object.fromEntries(centralities.map((each) => [each.name, valueOf(each)])) as Record<
    Metric,
    Value
  >;
}

export const CentralityMethod = enumOf<Measured['method']>(
  'CentralityMethod',
  'How scores were worked out.',
  {
    EXACT: 'From the whole graph.',
    SAMPLED_PIVOTS:
      'Estimated from a sample of entities (Brandes and Pich 2007), as the graph is large.',
  },
  {
    label: ['طريقة الحساب', 'Way of computing'],
    values: { EXACT: 'حساب تام', SAMPLED_PIVOTS: ['تقدير من عيّنة', 'Estimate from a sample'] },
  },
);

@InGraph({ kind: 'result' })
@ObjectType({ description: 'An entity with its score.' })
export class CentralEntity {
  @Required(() => Entity, 'The entity.')
  @InGraph({ kind: 'reference' })
  entity!: string;

  @Required(() => Float, 'The score.')
  score!: number;

  @Required(() => Int, '1 for the most central; equal scores have equal ranks.')
  rank!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'How central entities are in a part of the graph, taken as a simple undirected graph. Equal graphs give equal scores.',
})
export class Centrality {
  @Required(() => CentralityMetric, 'What was measured.')
  metric!: Metric;

  @Required(() => CentralityMethod, 'How.')
  method!: Measured['method'];

  @Optional(() => Int, 'How many entities stand for all, where sampled.')
  pivots?: number | null;

  @Required(() => Int, 'How many entities were measured.')
  order!: number;

  @Required(() => [CentralEntity], 'The most central first, equal ones by id.')
  entities!: CentralEntity[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Entities that are tied to each other more than to others.' })
export class Community {
  @Required(() => Int, '0 is the largest.')
  number!: number;

  @Required(() => Int, 'How many entities belong to it.')
  size!: number;

  @Required(() => [Entity], `Its entities by id; ${maxMembers} at most.`)
  @InGraph({ kind: 'reference', maxEntries: maxMembers })
  members!: string[];
}

@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'A part of the graph divided into communities by the method of Louvain (Blondel et al. 2008).',
})
export class Communities {
  @Optional(() => Float, 'The share of ties inside communities beyond chance; null without ties.')
  modularity?: number | null;

  @Required(() => Int, 'How many communities there are.')
  count!: number;

  @Required(() => Int, 'How many entities were divided.')
  order!: number;

  @Required(() => [Community], 'The largest first.')
  communities!: Community[];
}

import { Arg, Ctx, Float, Int, ObjectType } from 'type-graphql';
import type { Centrality } from '../../analysis/centrality/centrality.js';
import type { MeasuredPart } from '../../knowledge/graph-metrics.js';
import type { Metric } from '../../analysis/centrality/index.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import type { Context } from '../context.js';
import { CentralityMethod, CentralityMetric } from './metrics.js';

const metricArgument = { description: 'Which measure.' };

@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'How central an entity is in a part of the graph, taken as a simple undirected graph. All is null where the entity is not in that part.',
})
export class EntityMetrics {
  readonly #id: string;
  readonly #part: MeasuredPart;

  constructor(id: string, part: MeasuredPart) {
    this.#id = id;
    this.#part = part;
  }

  @Optional(() => Float, 'The share of the others to which it is directly tied.')
  degree(@Ctx() context: Context): Promise<number | null> {
    return this.#scoreOf('DEGREE', context);
  }

  @Optional(() => Float, 'How near all others are (Wasserman and Faust).')
  closeness(@Ctx() context: Context): Promise<number | null> {
    return this.#scoreOf('CLOSENESS', context);
  }

  @Optional(() => Float, 'The share of shortest paths that lead over it (Freeman).')
  betweenness(@Ctx() context: Context): Promise<number | null> {
    return this.#scoreOf('BETWEENNESS', context);
  }

  @Optional(() => Float, 'How often a random walk comes to it (damping 0.85).')
  pageRank(@Ctx() context: Context): Promise<number | null> {
    return this.#scoreOf('PAGE_RANK', context);
  }

  @Optional(() => Int, 'The number of its community by the method of Louvain; 0 is the largest.')
  async community(@Ctx() context: Context): Promise<number | null> {
    return (await context.knowledge.communities(this.#part, context)).find(this.#id);
  }

  @Optional(
    () => Int,
    'Its place by a measure: 1 for the most central; equal scores have equal ranks.',
  )
  async rank(
    @Arg('metric', () => CentralityMetric, metricArgument) metric: Metric,
    @Ctx() context: Context,
  ): Promise<number | null> {
    return (await this.#measure(metric, context)).find(this.#id)?.rank ?? null;
  }

  @Required(
    () => CentralityMethod,
    'How the scores of a measure were worked out: large graphs are sampled.',
  )
  async method(
    @Arg('metric', () => CentralityMetric, metricArgument) metric: Metric,
    @Ctx() context: Context,
  ): Promise<Centrality['method']> {
    return (await this.#measure(metric, context)).method;
  }

  async #scoreOf(metric: Metric, context: Context): Promise<number | null> {
    return (await this.#measure(metric, context)).find(this.#id)?.score ?? null;
  }

  #measure(metric: Metric, context: Context): Promise<Centrality> {
    return context.knowledge.centrality(metric, this.#part, context);
  }
}

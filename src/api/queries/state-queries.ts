import { Ctx, Query, Resolver } from 'type-graphql';
import { readDatasets } from '../../claims/graph/read-datasets.js';
import { InGraph } from '../../model/mapping.js';
import { invariant } from '../../shared/errors.js';
import { readDatedVersion } from '../../store/graph-version.js';
import { readerOf } from '../../store/read-row.js';
import type { Context } from '../context.js';
import { Dataset } from '../results/datasets.js';
import { GraphState } from '../results/graph-state.js';

@Resolver()
export class StateQueries {
  @Query(() => [Dataset], { description: 'All datasets of the graph, by id.' })
  @InGraph({ kind: 'property', property: 'datasets', maxEntries: 10 })
  async datasets(@Ctx() { store, signal }: Context): Promise<Dataset[]> {
    const datasets = await readDatasets(readerOf(store, { signal }));
    return datasets.map((dataset) => new Dataset(dataset));
  }

  @Query(() => GraphState, {
    description: 'The graph itself: its version, since when, and how much there is in it.',
  })
  async graph(@Ctx() { store, signal }: Context): Promise<GraphState> {
    const version = await readDatedVersion(store, { signal });
    invariant(version, 'a graph that is served has a version');
    return new GraphState(version, store.capabilities);
  }
}

import DataLoader from 'dataloader';
import type { ClaimCounts } from '../../statistics/count-claims.js';
import type { StatedGraph } from '../../statistics/stated-graph.js';
import { getOrMake } from '../../shared/get-or-make.js';
import { retryTorn } from '../../store/snapshot.js';
import type { Context } from '../context.js';

/** What the statistics of one request and one dataset are made from: one graph, and one statement for all claims. */
export interface EditionSource {
  readonly stated: StatedGraph;
  readonly claims: DataLoader<string, ClaimCounts>;
}

type Source = Promise<EditionSource>;

/** By request and dataset: it goes with the context of its request, which so stays a plain value without a life of its own. */
const sources = new WeakMap<Context, Map<string | undefined, Source>>();

/** The source of a request, of one dataset or the whole graph; made once, whatever asks for it. */
export function editionSource(
  context: Context,
  dataset: string | null | undefined,
): Promise<EditionSource> {
  const asked = dataset ?? undefined;
  const ofRequest = getOrMake(sources, context, () => new Map<string | undefined, Source>());
  return getOrMake(ofRequest, asked, () => makeSource(context, asked));
}

/** A graph that is written to while its facts are read is taken anew. */
function makeSource(context: Context, dataset: string | undefined): Promise<EditionSource> {
  const { knowledge } = context;
  return retryTorn(async () => {
    const graph = await knowledge.graph(context);
    const stated = await knowledge.stated(graph, dataset, context);
    if (!stated) return undefined;
    const claims = new DataLoader<string, ClaimCounts>((ids) =>
      knowledge.claimCounts(stated, ids, context),
    );
    return { stated, claims };
  });
}

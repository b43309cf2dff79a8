import DataLoader from 'dataloader';
import { countClaims, type ClaimCounts } from '../../statistics/count-claims.js';
import type { StatedGraph } from '../../statistics/stated-graph.js';
import { retryTorn } from '../../store/snapshot.js';
import type { Context } from '../context.js';

/** What the statistics of one request and one dataset are made from: one graph, and one statement for all claims. */
export interface EditionSource {
  readonly stated: StatedGraph;
  readonly claims: DataLoader<string, ClaimCounts>;
}

const ofRequests = new WeakMap<Context, Map<string | undefined, Promise<EditionSource>>>();

/** The source of a request, of one dataset or the whole graph; made once, whatever asks for it. */
export function editionSource(
  context: Context,
  dataset: string | null | undefined,
): Promise<EditionSource> {
  const asked = dataset ?? undefined;
  const ofRequest =
    ofRequests.get(context) ?? new Map<string | undefined, Promise<EditionSource>>();
  ofRequests.set(context, ofRequest);
  const source = ofRequest.get(asked) ?? makeSource(context, asked);
  ofRequest.set(asked, source);
  return source;
}

/** A graph that is written to while its facts are read is taken anew. */
function makeSource(context: Context, dataset: string | undefined): Promise<EditionSource> {
  const { store, knowledge, signal } = context;
  return retryTorn(async () => {
    const graph = await knowledge.graph(context);
    const stated = await knowledge.stated(graph, dataset, context);
    if (!stated) return undefined;
    const claims = new DataLoader<string, ClaimCounts>((ids) =>
      countClaims(store, stated, ids, { signal }),
    );
    return { stated, claims };
  });
}

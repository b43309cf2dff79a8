import DataLoader from 'dataloader';
import type { ClaimCounts } from '../../statistics/count-claims.js';
import { keyOfAsOf, type AsOf } from '../../shared/as-of.js';
import type { StatedGraph } from '../../statistics/stated-graph.js';
import { getOrMake } from '../../shared/get-or-make.js';
import { retryTorn } from '../../store/snapshot.js';
import type { Context } from '../context.js';

/** What the statistics of one request, dataset and time are made from: one graph, and one statement for all claims. */
export interface EditionSource {
  readonly stated: StatedGraph;
  readonly claims: DataLoader<string, ClaimCounts>;
}

type Source = Promise<EditionSource>;

/** What the statistics are narrowed to; nothing given means all that is stated of any time. */
export interface StatisticsPart {
  readonly dataset?: string | null | undefined;
  readonly asOf?: AsOf | null | undefined;
}

/** By request and part: it goes with the context of its request, which so stays a plain value without a life of its own. */
const sources = new WeakMap<Context, Map<string, Source>>();

/** The source of a request for one part; made once, whatever asks for it. */
export function editionSource(context: Context, { dataset, asOf }: StatisticsPart): Source {
  const ofRequest = getOrMake(sources, context, () => new Map<string, Source>());
  const ofAnyTime = getOrMake(ofRequest, keyOf({ dataset }), () =>
    makeSource(context, dataset ?? undefined),
  );
  if (!asOf) return ofAnyTime;
  return getOrMake(ofRequest, keyOf({ dataset, asOf }), async () => {
    const { stated, claims } = await ofAnyTime;
    return { stated: stated.asOf(asOf), claims };
  });
}

function keyOf({ dataset = null, asOf }: StatisticsPart): string {
  return JSON.stringify([dataset, keyOfAsOf(asOf)]);
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

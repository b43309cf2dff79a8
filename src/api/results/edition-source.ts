import DataLoader from 'dataloader';
import type { ClaimCounts } from '../../statistics/count-claims.js';
import { keyOfAsOf, type AsOf } from '../../shared/as-of.js';
import type { StatedGraph } from '../../statistics/stated-graph.js';
import { getOrMake } from '#text/get-or-make.js';
import { retryTorn } from '../../store/snapshot.js';
import type { Context } from '../context.js';

/** Source of the statistics of one request, dataset and time: one graph, and one statement for all claims. */
export interface EditionSource {
  readonly stated: StatedGraph;
  readonly claims: DataLoader<string, ClaimCounts>;
}

type Source = Promise<EditionSource>;

/** Filters of the statistics; none means all claims of any time. */
export interface StatisticsPart {
  readonly dataset?: string | null | undefined;
  readonly asOf?: AsOf | null | undefined;
}

/** Sources by request and part. They live as long as the request's context, which stays a plain value. */
const sources = new WeakMap<Context, Map<string, Source>>();

/** The request's source for one part, made once for all its fields. */
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

/** Reads the graph again if it is written to meanwhile. */
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

import DataLoader from 'dataloader';
import { waitFor } from '../../analysis/wait-for.js';
import { countClaims, type ClaimCounts } from '../../statistics/count-claims.js';
import type { StatedGraph } from '../../statistics/stated-graph.js';
import { statedGraphOf } from '../../statistics/stated-graph-of.js';
import { KnownError } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { currentGraph } from '../knowledge.js';

/** A graph that is written to while its facts are read is taken anew, so many times. */
const attempts = 5;

/** What the statistics of one request and one dataset are made from: one graph, and one statement for all claims. */
export interface EditionSource {
  readonly stated: StatedGraph;
  readonly claims: DataLoader<string, ClaimCounts>;
}

/** Reading the facts goes on where it takes longer, and they are there when asked for again. */
const factsTimeoutMs = 10_000;

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

async function makeSource(context: Context, dataset: string | undefined): Promise<EditionSource> {
  const { store, lastingStore = store, signal } = context;
  const options = { timeoutMs: factsTimeoutMs, signal };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const graph = await currentGraph(context);
    const stated = await waitFor(statedGraphOf(lastingStore, graph, dataset), options);
    if (!stated) continue;
    const claims = new DataLoader<string, ClaimCounts>((ids) =>
      countClaims(store, stated, ids, { signal }),
    );
    return { stated, claims };
  }
  throw new KnownError('CONFLICT', 'The graph is being written to; ask again in a moment.');
}

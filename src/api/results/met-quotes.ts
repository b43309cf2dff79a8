import DataLoader from 'dataloader';
import { readFirstQuotes, type MetQuote } from '../../claims/graph/read-first-quotes.js';
import { getOrMake } from '../../shared/get-or-make.js';
import { readerOf } from '../../store/read.js';
import type { Context } from '../context.js';

/** So many quotes are given of one proposal at most. */
export const maxMetQuotes = 5;

/** So many claims are looked for at a time. */
const maxClaimsAtOnce = 500;

/** By request: the claims that the proposals of a page meet are read together. */
const loaders = new WeakMap<Context, DataLoader<string, MetQuote | undefined>>();

/** Where the first of these claims are said; one without words is left out. */
export async function loadMetQuotes(
  context: Context,
  claims: readonly string[],
): Promise<readonly MetQuote[]> {
  const loader = getOrMake(loaders, context, () => newLoader(context));
  const quotes = await Promise.all(claims.slice(0, maxMetQuotes).map((id) => loader.load(id)));
  return quotes.flatMap((quote) => quote ?? []);
}

function newLoader({ store, signal }: Context): DataLoader<string, MetQuote | undefined> {
  const read = async (ids: readonly string[]) => {
    const quotes = await readFirstQuotes(readerOf(store, { signal }), ids);
    return ids.map((id) => quotes.get(id));
  };
  return new DataLoader(read, { maxBatchSize: maxClaimsAtOnce });
}

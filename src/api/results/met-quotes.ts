import DataLoader from 'dataloader';
import { readFirstQuotes, type MetQuote } from '../../claims/graph/read-first-quotes.js';
import { getOrMake } from '#text/get-or-make.js';
import { readerOf } from '../../store/read-row.js';
import type { Context } from '../context.js';

/** Maximum quotes of one proposal. */
export const maxMetQuotes = 5;

/** Claims looked up at a time. */
const maxClaimsAtOnce = 500;

/** Loader by request: existing claims that the proposals of a page match are read together. */
const loaders = new WeakMap<Context, DataLoader<string, MetQuote | undefined>>();

/** Quotes of the first of these claims; a claim without a quote is left out. */
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

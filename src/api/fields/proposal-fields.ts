import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { readFirstQuotes, type MetQuote as Met } from '../../claims/graph/read-first-quotes.js';
import { InGraph } from '../../model/mapping.js';
import { getOrMake } from '../../shared/get-or-make.js';
import { readerOf } from '../../store/read.js';
import type { Context } from '../context.js';
import { MetQuote, Proposal } from '../results/proposal.js';

const maxQuotes = 5;

/** So many claims are looked for at a time. */
const maxClaimsAtOnce = 500;

/** By request: the claims that the proposals of a page meet are read together. */
const loaders = new WeakMap<Context, DataLoader<string, Met | undefined>>();

/** Fields of proposals that are read from the graph. */
@Resolver(() => Proposal)
export class ProposalFields {
  @FieldResolver(() => [MetQuote], {
    description:
      'Where the claims that it meets are said, by the words that say each first: of a conflict the quote to be read beside its own. Five at most; a claim without words is left out.',
  })
  @InGraph({ kind: 'resolved', maxEntries: maxQuotes })
  async against(@Root() { meets }: Proposal, @Ctx() context: Context): Promise<Met[]> {
    const loader = getOrMake(loaders, context, () => newLoader(context));
    const quotes = await Promise.all(meets.slice(0, maxQuotes).map((id) => loader.load(id)));
    return quotes.flatMap((quote) => quote ?? []);
  }
}

function newLoader({ store, signal }: Context): DataLoader<string, Met | undefined> {
  const read = async (ids: readonly string[]) => {
    const quotes = await readFirstQuotes(readerOf(store, { signal }), ids);
    return ids.map((id) => quotes.get(id));
  };
  return new DataLoader(read, { maxBatchSize: maxClaimsAtOnce });
}

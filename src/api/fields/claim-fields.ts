import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ChangeRecord } from '../../claims/log/change-record.js';
import { readLastChanges } from '../../claims/log/read-changes.js';
import { InGraph } from '../../model/mapping.js';
import { Claim } from '../../model/provenance/claim.js';
import { getOrMake } from '#text/get-or-make.js';
import type { Context } from '../context.js';
import { Change } from '../results/change.js';

const maxChanges = 10;

/** Claims looked up in the log at a time. */
const maxClaimsAtOnce = 100;

/** Loader by request: the claims of a page are looked up in the log together. */
const loaders = new WeakMap<Context, DataLoader<string, readonly ChangeRecord[]>>();

/** Fields of claims with resolvers of their own, which start from the claim’s id. */
@Resolver(() => Claim)
export class ClaimFields {
  @FieldResolver(() => [Change], {
    description:
      'The last changes that name it, the newest first: ten at most, of the last 5,000 versions. All of them are found by the root field `changes`.',
  })
  @InGraph({ kind: 'resolved', maxEntries: maxChanges })
  async changes(@Root() { id }: Claim, @Ctx() context: Context): Promise<Change[]> {
    const found = await getOrMake(loaders, context, () => newLoader(context)).load(id);
    return found.map((change) => new Change(change, context.viewer));
  }
}

function newLoader({ store, signal }: Context): DataLoader<string, readonly ChangeRecord[]> {
  const read = async (ids: readonly string[]) => {
    const changes = await readLastChanges(store, ids, maxChanges, { signal });
    return ids.map((id) => changes.get(id) ?? []);
  };
  return new DataLoader(read, { maxBatchSize: maxClaimsAtOnce });
}

import { changesBetween } from '../claims/log/read-changes.js';
import { readAliases } from '../claims/graph/judgements.js';
import { isJudgementId, slugOf } from '../claims/ids.js';
import { inOrder } from '../model/relations/traits.js';
import type { Aliases } from '../shared/aliases.js';
import { readerOf } from '../store/read-row.js';
import { Newest, type Follower } from '../store/newest.js';
import type { GraphReader } from '../store/graph-reader.js';

/** Redirects of ids at the store's newest version; read again only after a judgement. */
export function newestAliases(store: GraphReader): Newest<Aliases> {
  const follow: Follower<Aliases, Aliases> = {
    read: async (aliases, from, to) => {
      if (from.storeId !== to.storeId) return undefined;
      const changes = await changesBetween(store, from.number, to.number);
      const isJudged = changes?.some(({ upserted, removed }) =>
        [upserted, removed].some((ids) => ids.some(isJudgementId)),
      );
      return isJudged === false ? aliases : undefined;
    },
    apply: (_, aliases) => Promise.resolve(aliases),
  };
  return new Newest(store, () => read(store), { follow });
}

async function read(store: GraphReader): Promise<Aliases> {
  const ids = await readAliases(readerOf(store));
  const slugs = Array.from(
    ids,
    ([id, shown]) => [slugOf(id), { id, shown: slugOf(shown) }] as const,
  );
  return { ids, slugs: new Map(slugs), inOrder };
}

import type { Read } from '../../store/read-row.js';
import { readOrder } from '../../claims/graph/read-precedence.js';
import { readRetold } from '../../claims/graph/read-support.js';
import { isDerived } from '../../claims/precedence.js';
import type { CountingClaim, DatasetContent, StatedClaim } from '../../claims/records.js';
import { sourcesOf } from '../../claims/support.js';
import { groupBy } from '#text/group-by.js';
import { decideOver } from '../apply/follow-order.js';

/** Contents with the order of editions that follows from them and the rest of the graph. */
export interface OrderedContents {
  readonly contents: readonly DatasetContent[];
  /** The claims that change in other datasets with that. */
  readonly beside: {
    readonly former: readonly CountingClaim[];
    readonly written: readonly CountingClaim[];
    /** Ids. */
    readonly removed: readonly string[];
  };
}

/**
 * Puts the claims on the order of editions into contents as they follow from all claims that count, in place of those that
 * follow from their files alone.
 *
 * @param former the claims of the graph that the contents replace
 */
export async function orderLoaded(
  read: Read,
  decidedOn: readonly DatasetContent[],
  former: readonly StatedClaim[],
): Promise<OrderedContents> {
  const stated = decidedOn.map((content) => ({
    ...content,
    claims: content.claims.filter((claim) => !isDerived(claim)),
  }));
  const latter = decidedOn.flatMap(({ claims }) => claims);
  const { wanted, gone, made } = await readOrder(read, {
    former,
    latter,
    sourceOf: sourcesOf([
      ...(await readRetold(read)),
      ...decidedOn.flatMap(({ documents }) => documents),
    ]),
  });
  const own = new Set(decidedOn.map(({ dataset }) => dataset.id));
  const follows = groupBy(await decideOver(read, wanted), ({ dataset }) => dataset);
  const isBeside = ({ dataset }: StatedClaim) => !own.has(dataset);
  const besideIds = new Set(made.filter(isBeside).map(({ id }) => id));
  const goneBeside = gone.filter(isBeside);
  return {
    contents: stated.map((content) => ({
      ...content,
      claims: [...content.claims, ...(follows.get(content.dataset.id) ?? [])],
    })),
    beside: {
      former: goneBeside,
      written: Array.from(follows.values())
        .flat()
        .filter(({ id }) => besideIds.has(id)),
      removed: goneBeside.map(({ id }) => id).filter((id) => !besideIds.has(id)),
    },
  };
}

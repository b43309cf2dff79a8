import type { PageInfo } from '../model/connections.js';

interface Around extends Pick<PageInfo, 'hasNextPage' | 'hasPreviousPage'> {
  /** Where the next page begins, where that is not behind the last edge. */
  readonly endCursor?: string | undefined;
}

/** Where a page lies, by its edges: it begins and ends with their cursors. */
export function pageInfoOf(
  edges: readonly { readonly cursor: string }[],
  { hasNextPage, hasPreviousPage, endCursor }: Around,
): PageInfo {
  return {
    ...{ hasNextPage, hasPreviousPage },
    startCursor: edges[0]?.cursor ?? null,
    endCursor: endCursor ?? edges.at(-1)?.cursor ?? null,
  };
}

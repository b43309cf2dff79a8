import type { PageInfo } from '../model/connections.js';

interface Around extends Pick<PageInfo, 'hasNextPage' | 'hasPreviousPage'> {
  /** Start of the next page, if it is not behind the last edge. */
  readonly endCursor?: string | undefined;
}

/** Page info from the edges: it begins and ends with their cursors. */
export function pageInfoOf(
  edges: readonly { readonly cursor: string }[],
  { hasNextPage, hasPreviousPage, endCursor }: Around,
): PageInfo {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: endCursor ?? edges.at(-1)?.cursor ?? null,
  };
}

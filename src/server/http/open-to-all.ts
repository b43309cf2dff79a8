/**
 * The headers of what dashboards and tools in a browser, such as Gephi Lite, fetch from pages of their own. Nothing in
 * these answers depends on who asks, so every origin may read them, and a cache in between need not keep one for each.
 */
export const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-disposition, etag, retry-after, x-request-id',
  'cross-origin-resource-policy': 'cross-origin',
};

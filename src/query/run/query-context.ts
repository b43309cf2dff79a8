import type { GraphReader } from '../../store/graph-reader.js';

/** What a statement needs from the request for which it runs. */
export interface QueryContext {
  readonly store: GraphReader;
  readonly signal: AbortSignal;
}

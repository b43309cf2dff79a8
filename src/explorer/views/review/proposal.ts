import type { Operations } from '../../data/operations.js';

/** What a document may say, with what was decided over it. */
export type Proposal = Operations['view-proposals']['answer']['proposals']['nodes'][number];

import type { Operations } from '../../data/operations.js';

/** A proposal of a document, with its decision. */
export type Proposal = Operations['view-proposals']['answer']['proposals']['nodes'][number];

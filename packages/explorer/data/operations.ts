/** Types of the stored operations, which `npm run generate` writes. */
export type * from '../../../generated/operations.js';

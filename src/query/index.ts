export { datasetsNamedIn, refuseUnknownAmong } from './read/datasets.js';
export { followAliasesInInput } from './run/follow-aliases.js';
export { executeOperation } from './run/execute.js';
export { KeptPlans } from './run/kept-plans.js';
export { findEntityIds } from './run/find-ids.js';
export { fetchListed } from './run/fetch-listed.js';
export { setResolvers } from './run/resolvers.js';

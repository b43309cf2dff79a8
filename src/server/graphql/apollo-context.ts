import type { RequestScope } from '../question/request-scope.js';

/** What Apollo carries through its pipeline for us; it copies the object, so all that changes is in the scope. */
export interface ApolloContext {
  readonly scope: RequestScope;
}

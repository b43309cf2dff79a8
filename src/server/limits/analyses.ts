import { GraphQLError } from 'graphql';
import type { AdmitAnalysis } from '../../knowledge/fair-turns.js';
import type { RequestScope } from '../question/request-scope.js';
import type { RateLimit } from './rate.js';

/** Maximum cost of a request with its new analyses, by that of an operation. */
const roomByMaxCost = 1.2;

/** Maximum price of all short analyses of a request, which may be of any parts: a turn of 200 ms. */
const shortRoom = 5_000;

/**
 * Admits one new analysis to a request: measures of one part of the graph, and short ones of other parts. They are paid from the
 * account of the client. Measures in memory or under way need no admission.
 * @throws GraphQLError with `extensions.limit` "analyses", or as the account does
 */
export function createAnalysisLimit(
  maxCost: number,
  request: Pick<RequestScope, 'cost' | 'origin'>,
  rate: Pick<RateLimit, 'spendOnOperation'>,
): AdmitAnalysis {
  const room = Math.floor(roomByMaxCost * maxCost);
  let leftForShort = shortRoom;
  let measured: string | undefined;
  return (part, price) => {
    const isShort = price <= leftForShort;
    const cost = (request.cost ?? 0) + price;
    if (!isShort && (measured ?? part) !== part)
      throw refuse('A request may begin one new analysis, of one part of the graph', price);
    if (cost > room)
      throw refuse(`A request may cost ${room} objects with its new analysis, not ${cost}`, price);
    rate.spendOnOperation(request.origin.asker, price);
    request.cost = cost;
    if (isShort) leftForShort -= price;
    else measured = part;
  };
}

function refuse(sentence: string, cost: number): GraphQLError {
  return new GraphQLError(
    `${sentence}: ask for this one in a request of its own, and for both again once they are in memory.`,
    { extensions: { limit: 'analyses', cost } },
  );
}

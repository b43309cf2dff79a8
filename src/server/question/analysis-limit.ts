import { GraphQLError } from 'graphql';
import type { AdmitAnalysis } from '../../knowledge/fair-turns.js';
import type { RateLimit } from '../limits/rate.js';
import type { RequestScope } from './request-scope.js';

/** Maximum cost of a request with its new analyses, by that of an operation. */
const roomByMaxCost = 1.4;

/** Maximum price of what a request begins beside its one analysis: a turn of 200 ms. */
const roomBeside = 5_000;

/**
 * Admits one new analysis to a request, paid by its client: measures of one part of the graph, and short ones of others. Measures
 * in memory or under way need no admission.
 * @throws GraphQLError with `extensions.limit` "analyses", or as the account does
 */
export function createAnalysisLimit(
  maxCost: number,
  request: Pick<RequestScope, 'cost' | 'origin'>,
  rate: Pick<RateLimit, 'spendOnOperation'>,
): AdmitAnalysis {
  const room = Math.floor(roomByMaxCost * maxCost);
  const spent = new Map<string, number>();
  return (part, price) => {
    const cost = (request.cost ?? 0) + price;
    const ofPart = (spent.get(part) ?? 0) + price;
    const prices = [...new Map(spent).set(part, ofPart).values()];
    if (prices.reduce((sum, each) => sum + each) - Math.max(...prices) > roomBeside)
      throw refuse('A request may begin one new analysis, of one part of the graph', price);
    if (cost > room)
      throw refuse(`A request may cost ${room} objects with its new analysis, not ${cost}`, price);
    rate.spendOnOperation(request.origin.asker, price);
    request.cost = cost;
    spent.set(part, ofPart);
  };
}

function refuse(sentence: string, cost: number): GraphQLError {
  return new GraphQLError(
    `${sentence}: ask for this one in a request of its own, and for both again once they are in memory.`,
    { extensions: { limit: 'analyses', cost } },
  );
}

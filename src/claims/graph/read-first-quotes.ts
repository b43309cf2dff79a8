import type { Read } from '../../store/read.js';
import type { Excerpt } from '../../shared/text/code-points.js';
import { readClaimRecords } from './read-claim-records.js';
import { readWithdrawals } from './withdrawals.js';

/** Words of a document that say a claim. */
export interface MetQuote extends Excerpt {
  readonly claim: string;
  readonly document: string;
}

/** Of each of these claims the first words that say it; of one that no words of a document say there are none. */
export async function readFirstQuotes(
  read: Read,
  claims: readonly string[],
): Promise<ReadonlyMap<string, MetQuote>> {
  const records = await readClaimRecords(read, claims);
  const withdrawn = await readWithdrawals(read);
  const quotes = [...records.values()].flatMap(({ id, evidence }): [string, MetQuote][] => {
    for (const { document, start, end, exact } of evidence)
      if (start !== null && end !== null && exact !== null && !withdrawn.has(document))
        return [[id, { claim: id, document, start, end, exact }]];
    return [];
  });
  return new Map(quotes);
}

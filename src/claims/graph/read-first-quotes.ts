import { arrangeWitnesses } from '#text/arrange-witnesses.js';
import type { Read } from '../../store/read-row.js';
import type { Excerpt } from '#text/code-points.js';
import { readClaimRecords } from './read-claim-records.js';
import { readWithdrawals } from './withdrawals.js';

/** An excerpt of a document that states a claim. */
export interface MetQuote extends Excerpt {
  readonly claim: string;
  readonly document: string;
}

/** The first excerpt of evidence for each of these claims; claims without one are left out. */
export async function readFirstQuotes(
  read: Read,
  claims: readonly string[],
): Promise<ReadonlyMap<string, MetQuote>> {
  const records = await readClaimRecords(read, claims);
  const withdrawn = await readWithdrawals(read);
  const quotes = [...records.values()].flatMap(({ id, evidence }): [string, MetQuote][] => {
    const { first, others } = arrangeWitnesses(evidence, ({ supports, exact }) => ({
      parts: supports,
      isQuotation: exact !== null,
    }));
    for (const { document, start, end, exact } of [...first, ...others])
      if (start !== null && end !== null && exact !== null && !withdrawn.has(document))
        return [[id, { claim: id, document, start, end, exact }]];
    return [];
  });
  return new Map(quotes);
}

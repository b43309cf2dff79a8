import { readerOf } from '../../store/read-row.js';
import { readMissingDocuments } from '../../claims/graph/read-documents.js';
import { readWithdrawals } from '../../claims/graph/withdrawals.js';
import type { WithdrawDocumentInput } from './action-types.js';
import { refused } from '../apply/refused.js';
import { actionOf } from './run-action.js';

/**
 * Withdraws a document from the graph with its mentions and evidence. A claim with evidence in another document rests on that
 * alone; a claim without is retracted. Nothing is lost: undoing restores everything.
 */
export const withdrawDocument = actionOf(
  'WITHDRAW_DOCUMENT',
  async (records, { document }: WithdrawDocumentInput) => {
    const isWithdrawn = (await readWithdrawals(readerOf(records))).has(document);
    const missing = isWithdrawn ? [] : await readMissingDocuments(records, [document]);
    if (missing.length > 0)
      throw refused('NOT_FOUND', `There is no document "${document}".`, ['document']);
    return { claims: {}, overrides: {}, withdrawn: { [document]: true } };
  },
);

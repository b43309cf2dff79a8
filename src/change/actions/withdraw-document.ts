import { committerOf } from '../apply/apply-change.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readerOf } from '../../store/read-row.js';
import { readMissingDocuments } from '../../claims/graph/read-documents.js';
import { readWithdrawals } from '../../claims/graph/withdrawals.js';
import type { ActionOptions, ChangeOutcome, WithdrawDocumentInput } from './action-types.js';
import type { Author } from '../../claims/log/change-record.js';
import { refused } from '../apply/refused.js';
import { runAction } from './run-action.js';

/**
 * Withdraws a document from the graph with its mentions and evidence. A claim with evidence in another document rests on that
 * alone; a claim without is retracted. Nothing is lost: undoing restores everything.
 */
export function withdrawDocument(
  store: GraphStore,
  author: Author,
  input: WithdrawDocumentInput,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  return runAction(
    committerOf(store),
    author,
    { kind: 'WITHDRAW_DOCUMENT', input },
    async (reader) => {
      const { document } = input;
      const isWithdrawn = (await readWithdrawals(readerOf(reader))).has(document);
      const missing = isWithdrawn ? [] : await readMissingDocuments(reader, [document]);
      if (missing.length > 0)
        throw refused('NOT_FOUND', `There is no document "${document}".`, ['document']);
      return { next: { claims: {}, overrides: {}, withdrawn: { [document]: true } } };
    },
    options,
  );
}

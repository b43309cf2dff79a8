import type { StoredOperations } from '../../operations/stored-operation.js';
import type { RequestDetails } from '../http/report-request.js';

/**
 * What gives the label of a request in the metrics: the name of the stored operation that it asked, by whatever way,
 * else "other" where its operation has a name and "anonymous" where it has none.
 */
export function labelOperations(
  operations: StoredOperations,
): (details: Pick<RequestDetails, 'operationName' | 'operationHash'>) => string {
  const names = new Map(Array.from(operations.values(), ({ hash, name }) => [hash, name]));
  return ({ operationName, operationHash = '' }) =>
    names.get(operationHash) ?? (operationName === undefined ? 'anonymous' : 'other');
}

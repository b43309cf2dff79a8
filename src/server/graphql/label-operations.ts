import type { StoredOperations } from '../../operations/stored-operation.js';
import type { RequestDetails } from '../http/report-request.js';

/**
 * Makes the function that labels a request in the metrics: the name of its stored operation, however it was asked; else
 * "other" for a named operation and "anonymous" for one without a name.
 */
export function labelOperations(
  operations: StoredOperations,
): (details: Pick<RequestDetails, 'operationName' | 'operationHash'>) => string {
  const names = new Map(Array.from(operations.values(), ({ hash, name }) => [hash, name]));
  return ({ operationName, operationHash = '' }) =>
    names.get(operationHash) ?? (operationName === undefined ? 'anonymous' : 'other');
}

import type { Result } from 'neo4j-driver';
import type { Row } from '../graph-reader.js';
import { toRow } from './bolt-values.js';

/** All rows of a result, each taken from the driver's record as it comes in. */
export function collectRows(result: Result): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const rows: Row[] = [];
    result.subscribe({
      onNext: (record) => {
        try {
          rows.push(toRow(record));
        } catch (error) {
          const broken: Error = error as Error;
          reject(broken); // the driver must not hear it: it would take it for a broken connection
        }
      },
      onCompleted: () => {
        resolve(rows);
      },
      onError: reject,
    });
  });
}

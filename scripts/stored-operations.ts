import type { GraphQLSchema } from 'graphql';
import { readOperations } from '../src/operations/read-operations.js';
import type { StoredOperations } from '../src/operations/stored-operation.js';
import { KnownError } from '../src/shared/errors.js';

/**
 * The stored operations of each folder of the package. Faults end the process, with a line `file:line:column: reason` for each
 * and then the advice.
 */
export function readStored(schema: GraphQLSchema, advice: string) {
  const faults = new Set<string>(); // many operations import one fragment
  const read = (folder: string): StoredOperations => {
    try {
      return readOperations(folder, schema);
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      for (const fault of error.message.split('\n')) faults.add(fault);
      return new Map();
    }
  };
  const stored = {
    common: read('operations'),
    views: read('operations/views'),
    doors: read('operations/doors'),
    commandLine: read('operations/command-line'),
  };
  if (faults.size > 0) {
    console.error([...faults, advice].join('\n'));
    process.exit(1);
  }
  return stored;
}

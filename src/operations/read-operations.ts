import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { KnownError } from '../shared/errors.js';
import { checkOperation, type OperationLimits } from './check-operation.js';
import type { StoredOperation, StoredOperations } from './stored-operation.js';

const ending = '.graphql';

/**
 * The operations in the `.graphql` files of a folder; other files and folders in it are left alone.
 *
 * @throws KnownError `BAD_INPUT` with one line, `file:line:column: reason`, for every fault of every file.
 */
export function readOperations(
  folder: string,
  schema: GraphQLSchema,
  limits?: OperationLimits,
): StoredOperations {
  const operations: StoredOperation[] = [];
  const faults: string[] = [];
  for (const file of filesIn(folder)) {
    const path = join(folder, file);
    const name = file.slice(0, -ending.length);
    const source = readSource(path, faults);
    if (source === undefined) continue;
    const checked = checkOperation(name, source, schema, limits);
    if ('faults' in checked)
      faults.push(
        ...checked.faults.map(({ line, column, reason }) => `${path}:${line}:${column}: ${reason}`),
      );
    else operations.push(checked);
  }
  if (faults.length > 0) throw new KnownError('BAD_INPUT', faults.join('\n'));
  return new Map(operations.map((operation) => [operation.name, operation]));
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .sort();
  } catch (cause) {
    throw new KnownError('BAD_INPUT', `The stored operations in "${folder}" cannot be read.`, {
      cause,
    });
  }
}

/** The text of a file; none where it is a folder, or a fault of the file where it cannot be read. */
function readSource(path: string, faults: string[]): string | undefined {
  try {
    return statSync(path).isDirectory() ? undefined : readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    faults.push(`${path}:1:1: It cannot be read (${String(code)}).`);
    return undefined;
  }
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { KnownError } from '../shared/errors.js';
import {
  checkOperation,
  type OperationFault,
  type OperationKind,
  type OperationLimits,
} from './check-operation.js';
import { readSource, textOf, type SourceLine } from './read-source.js';
import type { StoredOperation, StoredOperations } from './stored-operation.js';

const ending = '.graphql';

/** Subfolder of the mutations. */
const mutationsFolder = 'mutations';

/**
 * The queries in the `.graphql` files of a folder, and the mutations in those of `mutations` in it; other files and
 * folders are ignored.
 * @throws KnownError `BAD_INPUT` with one line, `file:line:column: reason`, for every fault of every file
 */
export function readOperations(
  folder: string,
  schema: GraphQLSchema,
  limits?: OperationLimits,
): StoredOperations {
  return readFiles([...queriesIn(folder), ...mutationsIn(folder)], schema, limits);
}

/**
 * The operations of the first folder, and of further ones, which win over those of the first.
 * @throws KnownError `BAD_INPUT` as {@link readOperations}, and where two of the further ones have an operation of one name
 */
export function readOperationsIn(
  [first, ...further]: readonly string[],
  schema: GraphQLSchema,
  limits?: OperationLimits,
): StoredOperations {
  const operations = new Map(first === undefined ? [] : readOperations(first, schema, limits));
  const folderOf = new Map<string, string>();
  for (const folder of further)
    for (const [name, operation] of readOperations(folder, schema, limits)) {
      const other = folderOf.get(name);
      if (other !== undefined)
        throw new KnownError(
          'BAD_INPUT',
          `"${folder}" and "${other}" have an operation "${name}" each.`,
        );
      folderOf.set(name, folder);
      operations.set(name, operation);
    }
  return operations;
}

/**
 * The mutations in the `.graphql` files of a folder.
 * @throws KnownError `BAD_INPUT` with one line for every fault of every file
 */
export function readMutations(folder: string, schema: GraphQLSchema): StoredOperations {
  return readFiles(filesIn(folder, 'mutation'), schema);
}

function readFiles(
  files: readonly FoundFile[],
  schema: GraphQLSchema,
  limits?: OperationLimits,
): StoredOperations {
  const operations: StoredOperation[] = [];
  const faults: string[] = [];
  for (const { path, name, kind } of files) {
    const lines = readLines(path, faults);
    if (lines === undefined) continue;
    const checked = checkOperation({ name, source: textOf(lines), kind }, schema, limits);
    if ('faults' in checked)
      faults.push(...checked.faults.map((fault) => sayFault(fault, lines, path)));
    else if (operations.some((other) => other.name === name))
      faults.push(`${path}:1:1: "${name}" is the name of a query already.`);
    else operations.push(checked);
  }
  if (faults.length > 0) throw new KnownError('BAD_INPUT', faults.join('\n'));
  return new Map(operations.map((operation) => [operation.name, operation]));
}

interface FoundFile {
  readonly path: string;
  readonly name: string;
  readonly kind: OperationKind;
}

function queriesIn(folder: string): readonly FoundFile[] {
  return filesIn(folder, 'query');
}

function mutationsIn(folder: string): readonly FoundFile[] {
  const inner = join(folder, mutationsFolder);
  return existsSync(inner) ? filesIn(inner, 'mutation') : [];
}

function filesIn(folder: string, kind: OperationKind): readonly FoundFile[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .sort()
      .map((file) => ({ path: join(folder, file), name: file.slice(0, -ending.length), kind }));
  } catch (cause) {
    throw new KnownError('BAD_INPUT', `The stored operations in "${folder}" cannot be read.`, {
      cause,
    });
  }
}

/** A fault with its place in the file that it stands in, which may be an imported one. */
function sayFault(
  { line, column, reason }: OperationFault,
  lines: readonly SourceLine[],
  path: string,
): string {
  const place = lines[line - 1] ?? { path, line };
  return `${place.path}:${place.line}:${column}: ${reason}`;
}

/** The lines of a file; absent for a folder, or a fault if it or an import cannot be read. */
function readLines(path: string, faults: string[]): readonly SourceLine[] | undefined {
  try {
    return statSync(path).isDirectory() ? undefined : readSource(path);
  } catch (error) {
    const { code, path: unread } = error as NodeJS.ErrnoException;
    const which = unread === undefined || unread === path ? 'It' : `"${unread}"`;
    faults.push(`${path}:1:1: ${which} cannot be read (${String(code)}).`);
    return undefined;
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { KnownError } from '../../shared/errors.js';
import { checkDocument } from './check-document.js';
import type { NamedDocument, NamedDocuments } from './named-document.js';

const ending = '.graphql';

/**
 * The documents in the `.graphql` files of a folder; other files and folders in it are left alone.
 *
 * @throws KnownError `BAD_INPUT` with one line, `file:line:column: reason`, for every fault of every file.
 */
export function readDocuments(folder: string, schema: GraphQLSchema): NamedDocuments {
  const documents: NamedDocument[] = [];
  const faults: string[] = [];
  for (const file of filesIn(folder)) {
    const path = join(folder, file);
    const name = file.slice(0, -ending.length);
    const checked = checkDocument(name, readFileSync(path, 'utf8'), schema);
    if ('faults' in checked)
      faults.push(
        ...checked.faults.map(({ line, column, reason }) => `${path}:${line}:${column}: ${reason}`),
      );
    else documents.push(checked);
  }
  if (faults.length > 0) throw new KnownError('BAD_INPUT', faults.join('\n'));
  return new Map(documents.map((document) => [document.name, document]));
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending))
      .map(({ name }) => name)
      .sort();
  } catch (cause) {
    throw new KnownError('BAD_INPUT', `The documents in "${folder}" cannot be read.`, { cause });
  }
}

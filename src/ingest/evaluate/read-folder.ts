import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownError } from '../../shared/errors.js';
import type { GraphKnowledge } from '../../language/gazetteer/graph-knowledge.js';
import type { Gold } from './gold.js';

export interface AnnotatedDocument {
  /** The number of its gold file: `07`. */
  readonly name: string;
  readonly text: string;
  readonly gold: Gold;
  /** Knowledge for this document, if it differs between documents. */
  readonly knowledge?: GraphKnowledge;
}

/**
 * The documents of a folder with `gold/NN.json` and their texts in `texts/`, by name.
 *
 * @throws KnownError `NOT_FOUND` for a missing file, `BAD_INPUT` for malformed gold
 */
export async function readAnnotated(folder: string): Promise<AnnotatedDocument[]> {
  const names = (await readingOf(folder, () => readdir(join(folder, 'gold'))))
    .filter((name) => /^\d+\.json$/.test(name))
    .sort();
  if (names.length === 0)
    throw new KnownError(
      'NOT_FOUND',
      `There is no annotated document in "${folder}": put annotations in gold/01.json and so on, and their texts in texts/.`,
    );
  return Promise.all(names.map((name) => readDocument(folder, name)));
}

/** Whether a folder is a seed: one with datasets, which are folders of YAML files, and without annotations. */
export async function isSeed(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (folders.includes('gold')) return false;
  const files = await Promise.all(folders.map((name) => readdir(join(folder, name))));
  return files.some((names) => names.some((name) => name.endsWith('.yaml')));
}

async function readDocument(folder: string, name: string): Promise<AnnotatedDocument> {
  const path = join(folder, 'gold', name);
  const gold = toGold(path, await readFile(path, 'utf8'));
  const text = await readingOf(folder, () => readFile(join(folder, 'texts', gold.document)));
  return {
    name: name.replace(/\.json$/, ''),
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(text),
    gold,
  };
}

const lists = [
  'newEntities',
  'sentences',
  'mentions',
  'claims',
  'quotes',
  'numbers',
  'mustNot',
] as const;

function toGold(path: string, json: string): Gold {
  const gold = parse(path, json) as Partial<Gold> | null;
  const missing = lists.find((name) => !Array.isArray(gold?.[name]));
  if (typeof gold?.document !== 'string' || missing !== undefined)
    throw new KnownError(
      'BAD_INPUT',
      `"${path}" is no annotation: it has no ${missing ?? 'document'}.`,
    );
  return gold as Gold;
}

function parse(path: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new KnownError('BAD_INPUT', `"${path}" is not JSON.`, { cause: error });
  }
}

async function readingOf<Result>(folder: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw new KnownError(
      'NOT_FOUND',
      `"${folder}" has no gold/ with annotations and no texts/ with their texts.`,
      { cause: error },
    );
  }
}

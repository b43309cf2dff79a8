import { readdir, readFile } from 'node:fs/promises';

const dev = new URL('../../../packages/reader/sets/dev/', import.meta.url);

/**
 * Texts of so many characters each: those of the annotated documents, of several writers and both languages in turn, one
 * behind another, cut. None has words of another.
 */
export async function textsOf(characters: number, count: number): Promise<string[]> {
  const sets = (await readdir(dev)).sort();
  const documents = (await Promise.all(sets.map(documentsIn))).flat().join('\n');
  if (documents.length < characters * count)
    throw new RangeError(`The documents hold no ${String(count)} texts.`);
  return Array.from({ length: count }, (_, i) =>
    documents.slice(i * characters, (i + 1) * characters),
  );
}

async function documentsIn(set: string): Promise<string[]> {
  const folder = new URL(`${set}/texts/`, dev);
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
}

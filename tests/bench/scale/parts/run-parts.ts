import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { table } from '../../report/table.js';
import { say } from '../../say.js';
import { holdGraph, holdNames, openGraph } from '../children/start.js';

/**
 * Weighs what a process holds of a graph, on an embedded graph of this many relations, and search indexes of so many entities
 * with two names each, and gives a table of it.
 */
export async function runParts(
  folder: string,
  relations: number,
  entitiesWithNames: readonly number[],
): Promise<string> {
  const address = `embedded:${folder}`;
  say('the embedded graph is opened and weighed');
  const opened = await openGraph({ address });
  say('the compact graph is weighed');
  const graph = await holdGraph({ address });
  const rows = [
    ['embedded graph on disk, MB', ((await sizeOnDisk(folder)) / 1e6).toFixed(0)],
    ['embedded graph, opened again, ms', opened.openMs.toFixed(0)],
    ['embedded graph, resident when opened, MiB', opened.openMb.toFixed(0)],
    ['embedded graph, resident when every column was read, MiB', opened.touchedMb.toFixed(0)],
    ['compact graph, built, s', graph.seconds.toFixed(1)],
    ['compact graph, held, MiB', graph.heldMb.toFixed(0)],
    [
      'compact graph, held for a million relations, MiB',
      ((graph.heldMb / relations) * 1e6).toFixed(0),
    ],
  ];
  for (const entities of entitiesWithNames) {
    say(`a search index of ${entities * 2} names is weighed`);
    const names = await holdNames({ entities });
    const title = `search index of ${(entities * 2).toLocaleString('en')} names`;
    rows.push(
      [`${title}, built, s`, names.seconds.toFixed(1)],
      [`${title}, held, MiB`, names.heldMb.toFixed(0)],
      [`${title}, held for a million names, MiB`, ((names.heldMb / entities / 2) * 1e6).toFixed(0)],
    );
  }
  return table(['what', 'measured'], rows);
}

async function sizeOnDisk(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (file) => (await stat(join(folder, file))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

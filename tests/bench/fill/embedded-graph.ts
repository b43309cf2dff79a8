import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endings } from '../endings.js';
import type { GraphSize } from '../graph/size.js';
import { embeddedFolder } from './embedded-folder.js';
import { fillGraph } from './fill-graph.js';
import { fillProvenance } from './fill-provenance.js';

/** The folder of the graph in the embedded engine: its entities and relations alone. */
export function plainFolder(size: GraphSize): Promise<string> {
  return embeddedFolder('plain', size, (store) => fillGraph(store, size));
}

/** The same with names, and a claim with its evidence behind every relation. */
export async function fullFolder(size: GraphSize): Promise<string> {
  const fill = (store: Parameters<typeof fillProvenance>[0]) => fillProvenance(store, size);
  return embeddedFolder('with-claims', size, fill, await plainFolder(size));
}

/** A copy of such a folder that nobody else uses; it is gone at the end. */
export async function copyOf(folder: string, endings: Endings): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'multaqa-bench-'));
  endings.add(() => rm(copy, { recursive: true, force: true }));
  await cp(folder, join(copy, 'graph'), { recursive: true });
  return join(copy, 'graph');
}

import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedFolder } from '../../bench/fill/embedded-folder.js';
import { fillGraph } from '../../bench/fill/fill-graph.js';
import { sizeOf } from '../../bench/graph/size.js';
import { copySeedGraph } from '../../fixtures/seed/copied-seed.js';

/** The graph of the repository's seed, or a generated one of 20,000 entities and 90,000 relations. */
export type GraphName = 'seed' | 'generated';

export const generatedSize = sizeOf(20_000, 90_000);

const folderOfRun = process.env['TEST_RUN_FOLDER'] ?? tmpdir();

/** The address of an embedded graph that no other server has opened: a copy in a folder of its own. */
export async function freshGraph(graph: GraphName): Promise<string> {
  const folder = join(await mkdtemp(join(folderOfRun, 'attacked-')), 'graph');
  if (graph === 'seed') await copySeedGraph(folder);
  else await cp(await generatedFolder(), folder, { recursive: true });
  return `embedded:${folder}`;
}

function generatedFolder(): Promise<string> {
  return embeddedFolder('plain', generatedSize, (store) => fillGraph(store, generatedSize));
}

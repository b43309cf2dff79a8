import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { entityKindNames } from '../../../src/model/kinds.js';
import { migrate } from '../../../src/store/migrate.js';
import { openStore } from '../../../src/store/open-store.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import type { GraphSize } from '../graph/size.js';
import { paths } from '../processes/paths.js';

/** Folders that determine the graph: a change in any of their files rebuilds it. */
const sources = [
  ...['tests/bench/graph', 'tests/bench/fill', 'src/store', 'src/store/embedded'],
  ...['src/claims', 'src/model', 'src/shared', 'packages/text'],
];

/**
 * A folder with an embedded graph of this size, filled by `fill` unless an earlier run has left it; `from` is the
 * folder of a graph that it starts as. Use a copy to run on: a run must find it as it was.
 */
export async function embeddedFolder(
  title: string,
  size: GraphSize,
  fill: (store: GraphStore) => Promise<void>,
  from?: string,
): Promise<string> {
  const folder = join(paths.graphs, `${title}-${await fingerprint(size)}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${String(process.pid)}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  if (from !== undefined) await cp(from, unfinished, { recursive: true });
  const store = await openStore(`embedded:${unfinished}`);
  try {
    await migrate(store, entityKindNames);
    await fill(store);
  } finally {
    await store.close();
  }
  // Another process may have filled the same one meanwhile.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
  return folder;
}

async function fingerprint(size: GraphSize): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const source of sources) {
    const folder = join(paths.repository, source);
    const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
    for (const file of files) hash.update(file).update(await readFile(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

import { dirname, join } from 'node:path';
import type { Graphs } from '../../fill/graphs.js';
import { paths } from '../../processes/paths.js';
import { say } from '../../say.js';
import { useEmbeddedEngine, useExport, useNeo4jDriver } from '../children/start.js';
import type { ExportTask } from '../children/tasks.js';
import type { Usage } from '../children/usage.js';
import { wholeGraph } from '../whole-graph.js';

/** One export of a whole graph, beside the driver in the same minutes. */
export interface Measured {
  readonly format: string;
  readonly usage: Usage;
  /** The passes of the raw driver before and after it. */
  readonly drivers: readonly [Usage, Usage];
}

/** How a graph is read by an export and by what is below it. */
export interface Sides {
  readonly title: string;
  readonly store: Pick<ExportTask, 'address' | 'password' | 'touchesFirst'>;
  readonly drive: () => Promise<Usage>;
}

/** Exports are measured so many at a time between two passes of the driver, since others may use the machine too. */
const between = 4;

export function onNeo4j({ login, address }: Graphs): Sides {
  const { url, user, password } = login;
  return {
    title: 'Neo4j',
    store: { address, password },
    drive: () => useNeo4jDriver({ url, user, password, statements: wholeGraph }),
  };
}

export function onEmbedded(folder: string): Sides {
  return {
    title: 'embedded',
    store: { address: `embedded:${folder}`, touchesFirst: true },
    drive: () =>
      useEmbeddedEngine({
        file: join(folder, 'graph.grafeo'),
        statements: wholeGraph,
      }),
  };
}

/** Each format once, in a process of its own. */
export async function measureFormats(
  { title, store, drive }: Sides,
  names: readonly string[],
): Promise<readonly Measured[]> {
  const dist = dirname(paths.server);
  const measured: Measured[] = [];
  say(`${title}: the driver alone`);
  let before = await drive();
  for (let start = 0; start < names.length; start += between) {
    const usages: (readonly [string, Usage])[] = [];
    for (const format of names.slice(start, start + between)) {
      say(`${title}: ${format}`);
      usages.push([format, await useExport({ ...store, dist, format })]);
    }
    const after = await drive();
    for (const [format, usage] of usages)
      measured.push({ format, usage, drivers: [before, after] });
    before = after;
  }
  return measured;
}

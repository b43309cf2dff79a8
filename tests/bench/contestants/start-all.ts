import type { Endings } from '../endings.js';
import type { Graphs } from '../fill/graphs.js';
import { say } from '../say.js';
import type { Contestant } from './contestant.js';
import { startBare, startLibrary } from './start-others.js';
import { askedByName, startOurs } from './start-ours.js';
import { writeOperations } from './write-operations.js';

export interface Contestants {
  readonly ours: Contestant;
  readonly embedded: Contestant;
  readonly all: readonly Contestant[];
}

/** Starts all contestants, each a process of its own, on the same graph. */
export async function startAll(graphs: Graphs, endings: Endings): Promise<Contestants> {
  say('the contestants start');
  const { login, address } = graphs;
  const started = async (contestant: Promise<Contestant>) => {
    const { child } = await contestant;
    endings.add(() => child.stop());
    return contestant;
  };
  const folder = await graphs.copyEmbedded();
  const ours = await started(
    startOurs('neo4j', 'us on Neo4j', {
      address,
      password: login.password,
      environment: { OPERATIONS: await writeOperations(endings) },
    }),
  );
  const embedded = await started(
    startOurs('embedded', 'us, embedded', { address: `embedded:${folder}` }),
  );
  const library = await started(startLibrary(login));
  const bare = await started(startBare(login));
  return { ours, embedded, all: [ours, askedByName(ours), embedded, library, bare] };
}

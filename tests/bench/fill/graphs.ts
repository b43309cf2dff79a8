import { entityKindNames } from '../../../src/model/kinds.js';
import { migrate } from '../../../src/store/migrate.js';
import { openStore } from '../../../src/store/open-store.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { startNeo4j } from '../../neo4j/start-neo4j.js';
import type { Login } from '../contestants/login.js';
import type { Endings } from '../endings.js';
import { isSmall, type GraphSize } from '../graph/size.js';
import { say } from '../say.js';
import { copyOf, fullFolder, plainFolder } from './embedded-graph.js';
import { fillGraph } from './fill-graph.js';
import { fillProvenance } from './fill-provenance.js';

/** The same graph in both engines. */
export interface Graphs {
  readonly login: Login;
  /** Neo4j's address in the form that our configuration takes. */
  readonly address: string;
  readonly neo4j: GraphStore;
  /** A copy of the embedded graph that nobody else uses. */
  copyEmbedded(): Promise<string>;
  /** The same graphs with names, and a claim with its evidence behind every relation. */
  addProvenance(): Promise<Graphs>;
}

/** @throws Error with the requirement of Neo4j that this machine lacks */
export async function fillGraphs(size: GraphSize, endings: Endings): Promise<Graphs> {
  say('Neo4j starts');
  const memory = { heapMb: 1024, pageCacheMb: 512 };
  const login = await startNeo4j({ ...memory, isFrugal: isSmall(size) });
  if ('missing' in login) throw new Error(login.missing);
  endings.add(() => login.stop());
  const address = login.url.replace('://', `://${login.user}@`);
  const neo4j = await openStore(address, { password: login.password });
  endings.add(() => neo4j.close());
  say('Neo4j is filled');
  await migrate(neo4j, entityKindNames);
  await fillGraph(neo4j, size);
  say('the embedded engine is filled, unless it is from an earlier run');
  const plain = await plainFolder(size);
  const base = { login, address, neo4j };
  return {
    ...base,
    copyEmbedded: () => copyOf(plain, endings),
    async addProvenance() {
      say('names, claims and documents are added');
      await fillProvenance(neo4j, size);
      const full = await fullFolder(size);
      const graphs: Graphs = {
        ...base,
        copyEmbedded: () => copyOf(full, endings),
        addProvenance: () => Promise.resolve(graphs),
      };
      return graphs;
    },
  };
}

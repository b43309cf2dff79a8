import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { restoreArchive, writeArchive, type ArchiveOptions } from '../../../src/archive/index.js';
import { loadSeed } from '../../../src/claims/seed/load-seed.js';
import { entityKindNames } from '../../../src/model/kinds.js';
import { checkDialect } from '../../../src/store/dialect.js';
import { migrate } from '../../../src/store/migrate.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Statement } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/store.js';
import { useStore, type TestEngine } from '../../neo4j/test-stores.js';
import { seedFolder } from '../seed/real-seed.js';
import { from, gather } from './bytes.js';

/** The archive of what a store holds. */
export function archive(store: GraphStore): Promise<Buffer> {
  return gather(writeArchive(store));
}

export function restore(store: GraphStore, bytes: Buffer, options: ArchiveOptions = {}) {
  return restoreArchive(store, () => from(bytes, 64 * 1024), options);
}

/** A store of the engine for all tests of a `describe`, empty at the beginning of each, and others beside it. */
export function useArchived(engine: TestEngine) {
  const used = useStore(engine);
  const opened: GraphStore[] = [];
  let ofSeed: Buffer | undefined;
  const write = (text: string, parameters: Statement['parameters'] = {}) =>
    used.bare.write({ text, parameters });

  /** Another store, embedded and empty; closed at the end. */
  const openAnother = async (): Promise<GraphStore> => {
    const store = checkDialect(await openStore('embedded:'));
    opened.push(store);
    await migrate(store, entityKindNames);
    return store;
  };

  beforeAll(async () => {
    await migrate(used.store, entityKindNames);
    const seeded = await openAnother();
    await loadSeed(seeded, seedFolder);
    ofSeed = await archive(seeded);
  });
  beforeEach(async () => {
    await write('MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n');
    await write('MATCH (v:GraphVersion) REMOVE v.restoring, v.restored');
  });
  afterAll(() => Promise.all(opened.map((store) => store.close())));

  return {
    get store() {
      return used.store;
    },
    /** The archive of an embedded store into which the seed was loaded. */
    get ofSeed() {
      if (ofSeed === undefined) throw new Error('It is there in hooks and tests alone.');
      return ofSeed;
    },
    openAnother,
    /** Beside the dialect. */
    write,
  };
}

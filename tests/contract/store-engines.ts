import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.js';
import type { Statement } from '../../src/store/statement.js';
import { testStores } from '../neo4j/test-stores.js';
import type { TestEngine } from '../neo4j/test-stores.js';

const inFolder: TestEngine = {
  name: 'embedded',
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'multaqa-store-'));
    const store = await openStore(`embedded:${folder}`);
    const release = async () => {
      await store.close();
      await rm(folder, { recursive: true });
    };
    return { store, release };
  },
};

/** Every way to keep a graph: for `describe.each(engines)('…: $title', ({ engine }) => …)`. */
export const engines = [
  ...testStores().map((engine) => ({
    title: engine.name === 'embedded' ? 'embedded, in memory' : engine.name,
    engine,
  })),
  { title: 'embedded, in a folder', engine: inFolder },
];

/** A statement as it stands: tests show what reaches the engine. */
export function statement(text: string, parameters: Statement['parameters'] = {}): Statement {
  return { text, parameters };
}

/** About a million rows before the first comes out: longer than any deadline of these tests. */
export const slow =
  'UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b WITH a, b WHERE (a * b) % 7 = 3';

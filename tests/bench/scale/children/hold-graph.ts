import { loadGraph } from '../../../../src/analysis/load-graph.js';
import { relations } from '../../../../src/model/relations/index.js';
import { openStore } from '../../../../src/store/open-store.js';
import { answerOnce } from './answer.js';
import { weigh } from './held.js';
import type { StoreTask } from './tasks.js';

/** A program: builds the compact graph of a store and tells what it holds. */
answerOnce(async (message) => {
  const { address, password } = message as StoreTask;
  const store = await openStore(address, password === undefined ? {} : { password });
  const held = await weigh(() => loadGraph(store, { types: relations.map(({ type }) => type) }));
  await store.close();
  return held;
});

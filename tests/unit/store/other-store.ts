import type { GraphStore } from '../../../src/store/store.js';

/** The store, but for what is given; its writes are transactions. */
export function otherStore(store: GraphStore, other: Partial<GraphStore>): GraphStore {
  const made: GraphStore = {
    capabilities: store.capabilities,
    read: (statement, options) => store.read(statement, options),
    stream: (statement, options) => store.stream(statement, options),
    transaction: (statements, options) => store.transaction(statements, options),
    async write(statement, options) {
      const [rows = []] = await made.transaction([statement], options);
      return rows;
    },
    define: (definitions, options) => store.define(definitions, options),
    version: (options) => store.version(options),
    close: () => store.close(),
    ...other,
  };
  return made;
}

/** The store, which fails at the first transaction with a statement that has this word. */
export function failingAt(store: GraphStore, word: string): GraphStore {
  return otherStore(store, {
    transaction: (statements, options) =>
      statements.some(({ text }) => text.includes(word))
        ? Promise.reject(new Error('Killed.'))
        : store.transaction(statements, options),
  });
}

/** The store, in which something happens before its transaction of this number, counted from 1. */
export function beforeTransaction(
  store: GraphStore,
  number: number,
  happen: () => Promise<unknown>,
): GraphStore {
  let count = 0;
  return otherStore(store, {
    async transaction(statements, options) {
      count += 1;
      if (count === number) await happen();
      return store.transaction(statements, options);
    },
  });
}

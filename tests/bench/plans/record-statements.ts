import type { Statement } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/store.js';

/** The same store, which also keeps every statement that it is asked to read. */
export function recordStatements(store: GraphStore): {
  readonly store: GraphStore;
  readonly statements: readonly Statement[];
} {
  const statements: Statement[] = [];
  const recording: GraphStore = {
    capabilities: store.capabilities,
    read(statement, options) {
      statements.push(statement);
      return store.read(statement, options);
    },
    stream(statement, options) {
      statements.push(statement);
      return store.stream(statement, options);
    },
    transaction: (list, options) => store.transaction(list, options),
    write: (statement, options) => store.write(statement, options),
    define: (definitions, options) => store.define(definitions, options),
    version: (options) => store.version(options),
    close: () => store.close(),
  };
  return { store: recording, statements };
}

import type { Statement } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { otherStore } from '../../fixtures/stores/other-store.js';

/** The same store, which also keeps every statement that it is asked to read. */
export function recordStatements(store: GraphStore): {
  readonly store: GraphStore;
  readonly statements: readonly Statement[];
} {
  const statements: Statement[] = [];
  const recording = otherStore(store, {
    read(statement, options) {
      statements.push(statement);
      return store.read(statement, options);
    },
    stream(statement, options) {
      statements.push(statement);
      return store.stream(statement, options);
    },
  });
  return { store: recording, statements };
}

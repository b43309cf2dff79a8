import type { Transaction } from 'neo4j-driver';
import { invariant } from '../../shared/errors.js';
import type { GraphReader, GraphVersion, Row, StoreCapabilities } from '../graph-reader.js';
import { holdGraphVersion, toVersion } from '../graph-version.js';
import { checkParameters } from '../plain-values.js';
import type { Statement } from '../statement.js';
import { toBolt } from './bolt-values.js';
import type { Calls } from './calls.js';
import { collectRows } from './rows.js';

/**
 * Result of reading the graph while a transaction holds the lock that each commit takes last, so that all is of one version. The
 * transaction is rolled back, after `maxMs` by the server too.
 */
export function readWhilePaused<Result>(
  calls: Calls,
  capabilities: StoreCapabilities,
  read: (reader: GraphReader) => Promise<Result>,
  maxMs: number,
): Promise<Result> {
  return calls.run('write', { timeoutMs: maxMs }, async (session, config) => {
    const transaction = session.beginTransaction(config);
    const { text } = holdGraphVersion();
    const version = toVersion(await collectRows(transaction.run(text)));
    invariant(version !== undefined, 'a graph that is read has a version');
    const result = await read(readerIn(transaction, version, capabilities));
    await transaction.rollback();
    return result;
  });
}

function readerIn(
  transaction: Transaction,
  version: GraphVersion,
  capabilities: StoreCapabilities,
): GraphReader {
  const read = ({ text, parameters }: Statement): Promise<readonly Row[]> => {
    checkParameters(parameters);
    return collectRows(transaction.run(text, toBolt(parameters)));
  };
  return {
    capabilities,
    read,
    async *stream(statement) {
      yield* await read(statement);
    },
    version: () => Promise.resolve(version),
  };
}

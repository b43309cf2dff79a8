import type { GraphReader, RunOptions } from './graph-reader.js';
import { engineAt, openStore } from './open-store.js';
import type { OpenOptions } from './engine.js';
import { readNumber, readText } from './read-row.js';
import { cypher, toStatement, type Statement } from './statement.js';

/**
 * The vocabulary that a graph keeps beside its claims, so that it is whole without the folder from which it came. Nothing here
 * knows what it means.
 */
export interface StoredVocabulary {
  readonly yaml: string;
  readonly sha256: string;
  readonly format: number;
}

/** The vocabulary of a graph; null if it has none. */
export async function readStoredVocabulary(
  store: GraphReader,
  options?: RunOptions,
): Promise<StoredVocabulary | null> {
  const statement = cypher`MATCH (v:Vocabulary {id: 'graph'}) RETURN v.yaml, v.sha256, v.format`;
  const [row] = await store.read(toStatement(statement), options);
  if (row === undefined) return null;
  const [yaml, sha256, format] = row;
  return {
    yaml: readText(yaml, 'yaml'),
    sha256: readText(sha256, 'sha256'),
    format: readNumber(format, 'format'),
  };
}

/** The statement that makes a graph keep a vocabulary, or none. */
export function keepVocabulary(vocabulary: StoredVocabulary | null): Statement {
  return toStatement(
    vocabulary === null
      ? cypher`MATCH (v:Vocabulary {id: 'graph'}) DELETE v`
      : cypher`MERGE (v:Vocabulary {id: 'graph'}) SET v = ${{ id: 'graph', ...vocabulary }}`,
  );
}

/** Time for finding the vocabulary of a graph before anything else is known of it. */
const timeoutMs = 5000;

/**
 * The vocabulary of the graph at an address, which is opened and closed; null if it has none, undefined if there is no graph
 * or it cannot be asked now, as the next opening then says.
 */
export async function findStoredVocabulary(
  address: string,
  options: OpenOptions,
): Promise<StoredVocabulary | null | undefined> {
  const engine = engineAt(address);
  if (engine.isInMemory(address) || (await engine.isThere(address)) === false) return undefined;
  try {
    const store = await openStore(address, options);
    try {
      return await readStoredVocabulary(store, { timeoutMs });
    } finally {
      await store.close();
    }
  } catch {
    return undefined;
  }
}

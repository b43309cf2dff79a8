import type { NodeRecord, RelationRecord } from '../../../src/analysis/graph/build-graph.js';
import type { Statement } from '../../../src/store/statement.js';
import type { GraphStore, GraphVersion, Row, Value } from '../../../src/store/store.js';

/** The bucket of a stored entity: any will do, and equal ones for equal ids. */
function bucketOf(id: string): number {
  return Buffer.from(id).reduce((sum, byte) => sum + byte, 0) % 64;
}

/** A store that holds entities and relations and answers the statements by which a whole graph is read. */
export class StoredGraph implements GraphStore {
  readonly capabilities = {
    sharedWithOtherProcesses: false,
    streamsRows: true,
    cancelsStatements: false,
  };
  readonly statements: Statement[] = [];
  versionNumber = 1;
  /** Called before each statement is answered: a writer beside the reader. */
  beforeStatement: () => void = () => undefined;
  /** No statement is answered before this: an engine that takes its time. */
  ready: Promise<void> = Promise.resolve();

  constructor(
    public nodes: readonly (NodeRecord & { readonly bucket?: number })[],
    public relations: readonly RelationRecord[],
  ) {}

  version(): Promise<GraphVersion> {
    return Promise.resolve({ storeId: 'stored', number: this.versionNumber });
  }

  async read(statement: Statement): Promise<readonly Row[]> {
    await this.ready;
    this.beforeStatement();
    this.statements.push(statement);
    return this.#answer(statement);
  }

  async *stream(statement: Statement): AsyncGenerator<Row> {
    yield* await this.read(statement);
  }

  #answer({ text, parameters }: Statement): readonly Row[] {
    const buckets = Object.values(parameters).flat();
    if (text.includes('count(n)')) return [[this.nodes.length]];
    if (text.includes('-[r:'))
      return this.relations
        .filter(({ source }) => buckets.includes(bucketOf(source)))
        .map((r): Value[] => [r.id, r.type, r.source, r.target, r.confidence, r.datasets]);
    return this.nodes
      .filter(({ id, bucket }) => buckets.includes(bucket ?? bucketOf(id)))
      .map(({ id, kind, datasets }): Value[] => [id, kind, datasets]);
  }

  transaction = this.#refuse;
  write = this.#refuse;
  define = this.#refuse;
  close = this.#refuse;

  #refuse(): Promise<never> {
    return Promise.reject(new Error('This store is only read.'));
  }
}

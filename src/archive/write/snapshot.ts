import { KnownError } from '../../shared/errors.js';
import { isSameVersion } from '../../store/graph-version.js';
import { toStatement, type Fragment } from '../../store/statement.js';
import type { GraphReader, GraphVersion, Row, RunOptions } from '../../store/graph-reader.js';

/** Reads of a graph that must all be of one version. */
export class Snapshot {
  private constructor(
    private readonly store: GraphReader,
    private readonly options: RunOptions,
    private readonly begun: GraphVersion,
  ) {}

  static async begin(store: GraphReader, options: RunOptions): Promise<Snapshot> {
    return new Snapshot(store, options, await store.version({ ...options, anew: true }));
  }

  /** @throws KnownError `CONFLICT` where the graph was written to since the beginning. */
  async read(fragment: Fragment): Promise<readonly Row[]> {
    const rows = await this.store.read(toStatement(fragment), this.options);
    if (!isSameVersion(await this.store.version({ ...this.options, anew: true }), this.begun))
      throw new KnownError(
        'CONFLICT',
        'The graph was written to while it was archived, and an archive is of one moment: stop what writes to it, or try again.',
      );
    return rows;
  }
}

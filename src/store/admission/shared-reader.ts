import { loopTurns } from '../../shared/loop-turns.js';
import type {
  GraphReader,
  GraphVersion,
  Row,
  RunOptions,
  StoreCapabilities,
  VersionOptions,
} from '../graph-reader.js';
import { isLate } from '../deadline.js';
import { throughSnapshot } from '../snapshot.js';
import type { Statement } from '../statement.js';
import { everybody } from './lane.js';
import { StatementGate } from './statement-gate.js';
import type { Admitted, GateOptions, StoreLoad } from './statement-gate.js';

export type { StoreLoad } from './statement-gate.js';

/**
 * A graph shared by many callers, each statement with a place in the engine. A statement that waits too long for one
 * fails with `OVERLOADED`. Without a client it reads for all clients.
 */
export interface SharedReader extends GraphReader {
  /** The same graph for one client: places are shared out between clients. */
  for(client: string): GraphReader;
  readonly load: StoreLoad;
}

/** The graph with a limit on the simultaneous statements of its engine. Its version needs no place. */
export function shareReader(reader: GraphReader, options: GateOptions): SharedReader {
  const gate = new StatementGate(options);
  const all = new GatedReader(reader, gate, everybody);
  return {
    capabilities: reader.capabilities,
    read: (statement, given) => all.read(statement, given),
    stream: (statement, given) => all.stream(statement, given),
    version: (given) => reader.version(given),
    versionAtHand: reader.versionAtHand,
    for: (client) => new GatedReader(reader, gate, client),
    load: gate,
  };
}

class GatedReader implements GraphReader {
  readonly #reader: GraphReader;
  readonly #gate: StatementGate;
  readonly #client: string;
  readonly capabilities: StoreCapabilities;
  readonly versionAtHand: GraphReader['versionAtHand'];
  readonly whilePaused: GraphReader['whilePaused'];

  constructor(reader: GraphReader, gate: StatementGate, client: string) {
    this.#reader = reader;
    this.capabilities = reader.capabilities;
    this.versionAtHand = reader.versionAtHand;
    this.whilePaused = reader.whilePaused; // a statement that waited for a place would hold up all writers
    this.#gate = gate;
    this.#client = client;
  }

  get snapshot(): GraphReader['snapshot'] {
    return throughSnapshot(this.#reader, (each) => new GatedReader(each, this.#gate, this.#client));
  }

  async read(statement: Statement, options?: RunOptions): Promise<readonly Row[]> {
    const entered = this.#gate.enter(this.#client, statement.text, options?.signal);
    const admitted = entered instanceof Promise ? await entered : entered;
    let failure: unknown;
    let rows: readonly Row[];
    try {
      rows = await this.#reader.read(statement, { ...options, onEnd: admitted.end });
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      endUnlessRunning(admitted, failure);
    }
    const turn = loopTurns.next('answer', this.#client);
    if (turn !== undefined) await turn;
    return rows;
  }

  async *stream(statement: Statement, options?: RunOptions): AsyncIterable<Row> {
    const admitted = await this.#gate.enter(this.#client, statement.text, options?.signal);
    let failure: unknown;
    try {
      yield* this.#reader.stream(statement, { ...options, onEnd: admitted.end });
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      endUnlessRunning(admitted, failure);
    }
  }

  version(options?: VersionOptions): Promise<GraphVersion> {
    return this.#reader.version(options);
  }
}

/** An abandoned statement may still run, and then keeps its place until the engine calls `onEnd`. */
function endUnlessRunning(admitted: Admitted, failure: unknown): void {
  if (isLate(failure)) return;
  admitted.end();
}

import { KnownError } from '../../shared/errors.js';
import { loopTurns } from '../../shared/loop-turns.js';
import type {
  GraphReader,
  GraphVersion,
  Row,
  RunOptions,
  StoreCapabilities,
  VersionOptions,
} from '../graph-reader.js';
import type { Statement } from '../statement.js';
import { everybody } from './lane.js';
import { StatementGate } from './statement-gate.js';
import type { Admitted, GateOptions, StoreLoad } from './statement-gate.js';

export type { StoreLoad } from './statement-gate.js';

/**
 * A graph that many ask at once, each statement when it has a place in the engine. Where there is none for too long it
 * fails with `OVERLOADED`. Asked for by nobody in particular, it reads what is for all.
 */
export interface SharedReader extends GraphReader {
  /** The same graph, asked for one client: places are shared out between clients. */
  for(client: string): GraphReader;
  readonly load: StoreLoad;
}

/** The graph with a limit on the statements that its engine works at at once. Its version is told without a place. */
export function shareReader(reader: GraphReader, options: GateOptions): SharedReader {
  const gate = new StatementGate(options);
  const all = new GatedReader(reader, gate, everybody);
  return {
    capabilities: reader.capabilities,
    read: (statement, given) => all.read(statement, given),
    stream: (statement, given) => all.stream(statement, given),
    version: (given) => reader.version(given),
    versionAtHand: () => reader.versionAtHand?.(),
    for: (client) => new GatedReader(reader, gate, client),
    load: gate,
  };
}

class GatedReader implements GraphReader {
  readonly #reader: GraphReader;
  readonly #gate: StatementGate;
  readonly #client: string;

  constructor(reader: GraphReader, gate: StatementGate, client: string) {
    this.#reader = reader;
    this.#gate = gate;
    this.#client = client;
  }

  get capabilities(): StoreCapabilities {
    return this.#reader.capabilities;
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

  versionAtHand(): GraphVersion | undefined {
    return this.#reader.versionAtHand?.();
  }
}

/** What was given up may still run, and then keeps its place: the engine says by `onEnd` when it has ended. */
function endUnlessRunning(admitted: Admitted, failure: unknown): void {
  if (failure instanceof KnownError && failure.code === 'DEADLINE_EXCEEDED') return;
  admitted.end();
}

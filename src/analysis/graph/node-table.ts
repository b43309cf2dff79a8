import { invariant } from '../../shared/errors.js';
import { takeSteps } from '../../shared/turn.js';
import type { Turn } from '../../shared/turn.js';
import { Interner, type DatasetLists } from './interner.js';

/** The nodes of a graph in the order of their ids. */
export interface SortedNodes {
  readonly ids: readonly string[];
  readonly kinds: Uint8Array;
  readonly kindNames: readonly string[];
  readonly datasets: Uint32Array;
}

/** Number of string comparisons between two reads of the clock. */
const stride = 1_024;

/** Collects nodes in any order, piece by piece, and indexes them in the order of their ids. */
export class NodeTable {
  readonly #ids: string[] = [];
  readonly #kinds: number[] = [];
  readonly #datasets: number[] = [];
  readonly #kindNames = new Interner(256);
  #runs: number[][] = [];
  #run: number[] = [];

  constructor(readonly datasetLists: DatasetLists) {}

  add(id: string, kind: string, datasets: readonly string[]): void {
    this.#run.push(this.#ids.push(id) - 1);
    this.#kinds.push(this.#kindNames.indexOf(kind));
    this.#datasets.push(this.datasetLists.indexOf(datasets));
  }

  /** Sorts the nodes since the last piece: sorting a whole graph at once would block for too long. */
  endPiece(): void {
    this.#runs.push(this.#run.sort((a, b) => (this.#id(a) < this.#id(b) ? -1 : 1)));
    this.#run = [];
  }

  async seal(turn: Turn): Promise<SortedNodes> {
    this.endPiece();
    const sorted = await this.#mergeRuns(turn);
    const ids: string[] = [];
    const kinds = new Uint8Array(sorted.length);
    const datasets = new Uint32Array(sorted.length);
    await takeSteps(sorted.length, turn, (node) => {
      const arrival = sorted[node] ?? 0;
      const id = this.#id(arrival);
      invariant(id !== ids.at(-1), `the node ${id} is in the graph once`);
      ids.push(id);
      kinds[node] = this.#kinds[arrival] ?? 0;
      datasets[node] = this.#datasets[arrival] ?? 0;
    });
    return { ids, kinds, kindNames: this.#kindNames.names, datasets };
  }

  async #mergeRuns(turn: Turn): Promise<number[]> {
    while (this.#runs.length > 1) {
      const merged: number[][] = [];
      for (let i = 0; i < this.#runs.length; i += 2)
        merged.push(await this.#merge(this.#runs[i] ?? [], this.#runs[i + 1] ?? [], turn));
      this.#runs = merged;
    }
    return this.#runs[0] ?? [];
  }

  async #merge(left: readonly number[], right: readonly number[], turn: Turn): Promise<number[]> {
    const merged: number[] = [];
    const rest = [...right].reverse();
    for (const arrival of left) {
      this.#moveLesser(rest, this.#id(arrival), merged);
      merged.push(arrival);
      if (merged.length % stride === 0 && turn.isOver) await turn.rest();
    }
    for (const arrival of rest.reverse()) merged.push(arrival);
    return merged;
  }

  /** Moves the nodes with smaller ids from the end of the list. */
  #moveLesser(from: number[], id: string, to: number[]): void {
    for (let last = from.at(-1); last !== undefined && this.#id(last) < id; last = from.at(-1)) {
      to.push(last);
      from.pop();
    }
  }

  #id(arrival: number): string {
    return this.#ids[arrival] ?? '';
  }
}

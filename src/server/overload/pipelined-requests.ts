import type { Socket } from 'node:net';

/** Whatever comes on a connection is read at once, and all of it is begun in one turn of the event loop. */
const maxPipelined = 16;

/** Counts the requests of each connection that are not answered yet. */
export class PipelinedRequests {
  readonly #counts = new WeakMap<Socket, number>();

  /** Whether a connection has so many that no more of them are taken. */
  areTooMany(socket: Socket): boolean {
    return this.#countOf(socket) >= maxPipelined;
  }

  add(socket: Socket): void {
    this.#counts.set(socket, this.#countOf(socket) + 1);
  }

  remove(socket: Socket): void {
    this.#counts.set(socket, this.#countOf(socket) - 1);
  }

  #countOf(socket: Socket): number {
    return this.#counts.get(socket) ?? 0;
  }
}

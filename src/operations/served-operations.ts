import type { StoredOperations } from './stored-operation.js';

/** The stored operations of a running server, which a reload replaces as a whole. */
export class ServedOperations {
  /** A field and no function, since each request reads it. */
  current: StoredOperations;
  readonly #followers: ((operations: StoredOperations) => void)[] = [];

  constructor(operations: StoredOperations) {
    this.current = operations;
  }

  /** Calls the function with the operations, and again with those of each reload. */
  follow(follower: (operations: StoredOperations) => void): void {
    this.#followers.push(follower);
    follower(this.current);
  }

  replace(operations: StoredOperations): void {
    this.current = operations;
    for (const follower of this.#followers) follower(operations);
  }
}

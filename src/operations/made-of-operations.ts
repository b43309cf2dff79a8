import type { StoredOperations } from './stored-operation.js';

/** The stored operations as they are now: a reload replaces the map, and never changes it. */
export type CurrentOperations = () => StoredOperations;

/** Something made of the operations; made again once a reload has replaced them. */
export function madeOf<Made>(
  operations: CurrentOperations,
  make: (operations: StoredOperations) => Made,
): () => Made {
  let last: { readonly of: StoredOperations; readonly made: Made } | undefined;
  return () => {
    const of = operations();
    if (last?.of !== of) last = { of, made: make(of) };
    return last.made;
  };
}

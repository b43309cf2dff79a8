/** Corrects the package's types, which describe a default export within the default export that is missing at run time. */
declare module 'graphology-communities-louvain' {
  import type { UndirectedGraph } from 'graphology';

  const louvain: {
    /** The community of each node by key, numbered from 0, and the modularity of the division: NaN without edges. */
    detailed(
      graph: UndirectedGraph,
      options: {
        readonly getEdgeWeight: null;
        readonly fastLocalMoves: boolean;
        readonly rng: () => number;
      },
    ): { readonly communities: Readonly<Record<string, number>>; readonly modularity: number };
  };
  export default louvain;
}

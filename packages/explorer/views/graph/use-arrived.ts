import { useRef } from 'preact/hooks';
import type { Subgraph } from './shown.js';
import type { GraphState } from './state.js';

/** A part of the graph, with the state that asked for it. */
export interface Arrived extends Pick<GraphState, 'seeds' | 'open'> {
  readonly subgraph: Subgraph;
}

/** The last loaded part: the picture stays, with its focus, until the next one arrives. */
export function useArrived(
  subgraph: Subgraph | undefined,
  { seeds, open }: GraphState,
): Arrived | undefined {
  const last = useRef<Arrived | undefined>(undefined);
  if (subgraph !== undefined) last.current = { subgraph, seeds, open };
  return last.current;
}

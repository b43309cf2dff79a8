import { useRef } from 'preact/hooks';
import type { Subgraph } from './shown.js';
import type { GraphState } from './state.js';

/** A part of the graph, and what it was asked for. */
export interface Arrived extends Pick<GraphState, 'seeds' | 'open'> {
  readonly subgraph: Subgraph;
}

/** The last that there was: a picture stays, and keeps the focus, until the next one comes. */
export function useArrived(
  subgraph: Subgraph | undefined,
  { seeds, open }: GraphState,
): Arrived | undefined {
  const last = useRef<Arrived | undefined>(undefined);
  if (subgraph !== undefined) last.current = { subgraph, seeds, open };
  return last.current;
}

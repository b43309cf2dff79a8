import { useEffect, useMemo, useState } from 'preact/hooks';
import { beginFonts } from '../../fonts.js';
import { LabelMaker } from './labels.js';
import { emptyScene, sceneOf, taskOf, type Ranking } from './scene.js';
import type { Shown } from './shown.js';
import type { GraphState } from './state.js';
import type { Arrived } from './use-arrived.js';
import { useLayout } from './use-layout.js';

/** The positions and the scene. The layout follows the state that asked for the loaded part, not the current one. */
export function useDrawing(
  { subgraph, seeds, open }: Arrived,
  shown: Shown,
  state: GraphState,
  ranking: Ranking,
) {
  const labels = useLabels();
  const { pins, layout } = state;
  const task = useMemo(
    () => labels && taskOf(shown, subgraph.relations, { pins, layout, seeds, open }, labels),
    [labels, shown.all, JSON.stringify([pins, layout, seeds, open])],
  );
  const laid = useLayout(task);
  const scene = useMemo(
    () => (labels ? sceneOf(shown, state, laid.positions, labels, ranking) : emptyScene),
    [labels, shown, laid, ranking, state.chosen, state.focus, state.size, state.picked.join()],
  );
  return { scene, positions: laid.positions, isDone: laid.isDone };
}

/** Labels are measured after the fonts arrive, so that the same address gives the same picture. */
function useLabels(): LabelMaker | undefined {
  const [labels, setLabels] = useState<LabelMaker>();
  useEffect(() => {
    void beginFonts().then(() => {
      setLabels(new LabelMaker());
    });
  }, []);
  return labels;
}

import { degreeOf } from '../compact-graph.js';
import type { Effort } from '../effort.js';
import { uint32At } from '../graph/typed-read.js';
import { visitRelations } from '../visit-relations.js';
import { CostLayer, unreached } from './cost-layer.js';
import { isPassable } from './ground.js';
import type { Ground } from './ground.js';

/** The nodes within reach of one end of the paths, layer by layer: layer `h` is left by walks of `h` hops to it. */
export class Cone {
  readonly #ground: Ground;
  readonly #layers: CostLayer[] = [];

  constructor(ground: Ground, end: number) {
    this.#ground = ground;
    const layer = new CostLayer(ground.graph.order);
    // No node has this number: from the end itself every step is a step on.
    layer.relax(end, 0, ground.graph.order);
    this.#layers.push(layer);
  }

  get layers(): readonly CostLayer[] {
    return this.#layers;
  }

  get frontier(): readonly number[] {
    return this.#layers.at(-1)?.nodes ?? [];
  }

  /** How many edges growing will look at. */
  measureGrowth(): number {
    return this.frontier.reduce((sum, node) => sum + degreeOf(this.#ground.graph, node), 0);
  }

  /** Adds a layer; an incomplete one where the effort ended. */
  async grow(effort: Effort): Promise<void> {
    const last = this.#layers.at(-1);
    const next = new CostLayer(this.#ground.graph.order);
    await visitRelations(this.#ground, this.frontier, effort, (node, neighbour, relation) => {
      const rest = last?.costFrom(node, neighbour) ?? unreached;
      if (rest !== unreached && isPassable(this.#ground, neighbour))
        next.relax(neighbour, uint32At(this.#ground.costs, relation) + rest, node);
    });
    this.#layers.push(next);
  }
}

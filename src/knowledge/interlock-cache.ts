import { LRUCache } from 'lru-cache';
import type { InterlockQuestion } from '../analysis/common/interlock-question.js';
import { findInterlocks, type InterlocksAnswer } from '../analysis/common/interlocks.js';
import type { CompactGraph } from '../analysis/compact-graph.js';
import { keyOfAsOf } from '../shared/as-of.js';
import { getOrMake } from '#text/get-or-make.js';
import { shortKey } from '../shared/memory-budget.js';

const maxKept = 32;

/** Keeps answers computed from a whole graph, as long as the graph is kept. */
export class InterlockCache {
  readonly #kept = new WeakMap<CompactGraph, LRUCache<string, InterlocksAnswer>>();

  /** The result of `findInterlocks`, computed once for each graph and question; a truncated result is computed anew. */
  async find(graph: CompactGraph, question: InterlockQuestion): Promise<InterlocksAnswer> {
    const { kind, minShared, limit, dataset, minConfidence, asOf } = question;
    const key = shortKey(
      JSON.stringify([kind, minShared, limit, dataset, minConfidence, keyOfAsOf(asOf)]),
    );
    const answers = getOrMake(this.#kept, graph, () => new LRUCache({ max: maxKept }));
    const known = answers.get(key);
    if (known) return known;
    const answer = await findInterlocks(graph, question);
    if (!answer.partial) answers.set(key, answer);
    return answer;
  }
}

import { LRUCache } from 'lru-cache';
import type { CompactGraph } from '../compact-graph.js';
import { findInterlocks, type InterlocksAnswer } from './interlocks.js';
import type { InterlockQuestion } from './interlock-question.js';

const mostKept = 32;

/** Answers that weighed the whole graph, for as long as it is kept. */
const kept = new WeakMap<CompactGraph, LRUCache<string, InterlocksAnswer>>();

/** What `findInterlocks` gives, found once for each graph and question; what was cut short is looked for anew. */
export async function recallInterlocks(
  graph: CompactGraph,
  question: InterlockQuestion,
): Promise<InterlocksAnswer> {
  const { kind, minShared, limit, dataset, minConfidence } = question;
  const key = JSON.stringify([kind, minShared, limit, dataset, minConfidence]);
  const answers = kept.get(graph) ?? new LRUCache<string, InterlocksAnswer>({ max: mostKept });
  kept.set(graph, answers);
  const known = answers.get(key);
  if (known) return known;
  const answer = await findInterlocks(graph, question);
  if (!answer.partial) answers.set(key, answer);
  return answer;
}

import { analyse } from '../analyse.js';
import type { GraphKnowledge } from '../gazetteer/graph-knowledge.js';
import { predictionOf, type Prediction } from './prediction.js';
import type { AnnotatedDocument } from './read-folder.js';
import { evaluate, type Evaluation } from './report.js';
import { DocumentScore } from './score.js';

export { readAnnotated } from './read-folder.js';
export { formatEvaluation, type Evaluation } from './report.js';

export interface Evaluated {
  readonly evaluation: Evaluation;
  /** By the names of the documents. */
  readonly predictions: ReadonlyMap<string, Prediction>;
}

/** How well annotated documents are read beside what the graph knows. */
export function evaluateDocuments(
  documents: readonly AnnotatedDocument[],
  knowledge: GraphKnowledge,
): Evaluated {
  const predictions = new Map(
    documents.map(({ name, text }) => [name, predictionOf(analyse({ text }, knowledge))]),
  );
  const scores = documents.map(({ name, text, gold }) => {
    const prediction = predictions.get(name) ?? {
      mentions: [],
      claims: [],
      quotes: [],
      numbers: [],
    };
    return { name, score: new DocumentScore(gold, prediction, text) };
  });
  return { evaluation: evaluate(scores), predictions };
}

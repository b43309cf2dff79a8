import { analyse } from '../analyse.js';
import type { GraphKnowledge } from '../../language/gazetteer/graph-knowledge.js';
import { predictionOf, type Prediction } from './prediction.js';
import type { AnnotatedDocument } from './read-folder.js';
import { evaluate, type Evaluation } from './report.js';
import { ConstructionCount } from './constructions.js';
import { errorsOf, type ReadingError } from './errors-of.js';
import { DocumentScore } from './score.js';

export { annotateSeed } from './annotate-seed.js';
export { formatErrors } from './errors-of.js';
export { isClosed, isSeed, readAnnotated } from './read-folder.js';
export { formatEvaluation, type Evaluation } from './report.js';

export interface Evaluated {
  readonly evaluation: Evaluation;
  /** By the names of the documents. */
  readonly predictions: ReadonlyMap<string, Prediction>;
  /** Missed and wrong findings. */
  readonly errors: readonly ReadingError[];
}

const nothingKnown: GraphKnowledge = { version: 'none', names: [], claims: [] };

/** Evaluates the reading of annotated documents with the graph's knowledge, or with a document's own where it has some. */
export function evaluateDocuments(
  documents: readonly AnnotatedDocument[],
  knowledge = nothingKnown,
): Evaluated {
  const counted = new ConstructionCount();
  const predictions = new Map(
    documents.map(({ name, text, gold, knowledge: own = knowledge }) => [
      name,
      predictionOf(analyse({ text }, own, { trace: counted.traceOf(name) }), gold.model),
    ]),
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
  const constructions = counted.usesBy(scores);
  return {
    evaluation: { ...evaluate(scores), constructions },
    predictions,
    errors: scores.flatMap(errorsOf),
  };
}

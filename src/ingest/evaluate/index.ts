import { analyse } from '../analyse.js';
import type { GraphKnowledge } from '#reader/gazetteer/graph-knowledge.js';
import { readingVocabulary } from '../gazetteer/reading-vocabulary.js';
import { predictionOf, type Prediction } from '#reader/evaluate/prediction.js';
import type { AnnotatedDocument } from './read-folder.js';
import { evaluate, type Evaluation } from '#reader/evaluate/report.js';
import { ConstructionCount } from '#reader/evaluate/constructions.js';
import { errorsOf, type ReadingError } from '#reader/evaluate/errors-of.js';
import { DocumentScore } from '#reader/evaluate/score.js';
import { readByModel, type Asking, type ReadByModel } from './with-model.js';
import type { Analysis } from '#reader/reading/analysis.js';

export { type Extractors, type JudgeOf } from './with-model.js';
export { annotateSeed } from './annotate-seed.js';
export { formatErrors } from '#reader/evaluate/errors-of.js';
export { isClosed, isSeed, readAnnotated, type AnnotatedDocument } from './read-folder.js';
export { formatEvaluation, type Evaluation } from '#reader/evaluate/report.js';

export interface Evaluated {
  readonly evaluation: Evaluation;
  /** By the names of the documents. */
  readonly predictions: ReadonlyMap<string, Prediction>;
  /** Missed and wrong findings. */
  readonly errors: readonly ReadingError[];
}

const nothingKnown = { version: 'none', names: [], claims: [], vocabulary: readingVocabulary };

/** Evaluates the reading of annotated documents with the graph's knowledge, or with a document's own where it has some. */
export function evaluateDocuments(
  documents: readonly AnnotatedDocument[],
  knowledge: GraphKnowledge = nothingKnown,
): Evaluated {
  const counted = new ConstructionCount();
  return evaluateReadings(documents, counted, ({ name, text, knowledge: own = knowledge }) =>
    analyse({ text }, own, { trace: counted.traceOf(name) }),
  );
}

/** The evaluation of documents that a model has read or judged, with what its second pass took away. */
export interface EvaluatedByModel extends Evaluated {
  /** Core claims that the second pass took away. */
  readonly takenAway: { readonly right: number; readonly wrong: number };
  readonly warnings: readonly string[];
}

/**
 * Evaluates the reading of annotated documents by a model, or by rules that it judges, one document after another.
 *
 * @throws the signal's reason once it is aborted
 */
export async function evaluateByModel(
  documents: readonly AnnotatedDocument[],
  knowledge: GraphKnowledge = nothingKnown,
  asking: Asking,
): Promise<EvaluatedByModel> {
  const read = new Map<AnnotatedDocument, ReadByModel>();
  for (const document of documents)
    read.set(document, await readByModel(document, document.knowledge ?? knowledge, asking));
  const evaluated = (part: 'before' | 'after'): Evaluated =>
    evaluateReadings(
      documents,
      new ConstructionCount(),
      (document) => read.get(document)?.[part] ?? analyse(document, knowledge),
    );
  const [before, after] = [evaluated('before'), evaluated('after')];
  const [all, left] = [coreOf(before), coreOf(after)];
  return {
    ...after,
    takenAway: { right: all.tp - left.tp, wrong: all.fp - left.fp },
    warnings: [...new Set([...read.values()].flatMap(({ warnings }) => warnings))],
  };
}

function coreOf({ evaluation: { lines } }: Evaluated): {
  readonly tp: number;
  readonly fp: number;
} {
  return lines['claims, core'] ?? { tp: 0, fp: 0 };
}

function evaluateReadings(
  documents: readonly AnnotatedDocument[],
  counted: ConstructionCount,
  read: (document: AnnotatedDocument) => Analysis,
): Evaluated {
  const readings = documents.map((document) => {
    const { name, text, gold } = document;
    const prediction = predictionOf(read(document), gold.model);
    return { name, prediction, score: new DocumentScore(gold, prediction, text) };
  });
  const constructions = counted.usesBy(readings);
  return {
    evaluation: { ...evaluate(readings), constructions },
    predictions: new Map(readings.map(({ name, prediction }) => [name, prediction])),
    errors: readings.flatMap(errorsOf),
  };
}

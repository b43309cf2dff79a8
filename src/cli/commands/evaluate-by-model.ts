import type {
  AnnotatedDocument,
  EvaluatedByModel,
  Extractors,
  JudgeOf,
} from '../../ingest/evaluate/index.js';
import type { GraphKnowledge } from '#reader/gazetteer/graph-knowledge.js';
import type { LlmConfig } from '../../config/llm-config.js';
import { KnownError } from '../../shared/errors.js';

/** The choices of `multaqa evaluate` that need a language model. */
export interface ModelChoices {
  readonly extractor: Extractors;
  readonly judge: JudgeOf;
  /** Folder of kept answers. */
  readonly cache?: string | undefined;
}

/** Whether documents are evaluated without a model. */
export function isByRulesAlone({ extractor, judge }: ModelChoices): boolean {
  return extractor === 'rules' && judge === 'none';
}

/** The evaluations to print, each under its extractor. */
export type ByExtractor = readonly (readonly [
  extractor: Extractors,
  evaluated: EvaluatedByModel,
])[];

/**
 * Evaluates documents by a model of the settings; `both` also by the model alone, which is asked once.
 *
 * @throws KnownError without a model in the settings
 */
export async function evaluateByChoices(
  documents: readonly AnnotatedDocument[],
  knowledge: GraphKnowledge | undefined,
  { extractor, judge, cache }: ModelChoices,
  { llm, signal }: { readonly llm: LlmConfig | undefined; readonly signal: AbortSignal },
): Promise<ByExtractor> {
  if (!llm)
    throw new KnownError(
      'BAD_INPUT',
      'No language model is configured: --extractor llm and both and --judge need EXTRACTOR_LLM_URL and EXTRACTOR_LLM_MODEL, also where all answers are in --cache.',
    );
  const { chatWith } = await import('../../ingest/llm/chat.js');
  const { cachedAsk, rememberingAsk } = await import('../../ingest/llm/cached-ask.js');
  const { evaluateByModel } = await import('../../ingest/evaluate/index.js');
  const chat = chatWith(llm);
  const ask = cache === undefined ? rememberingAsk(chat) : cachedAsk(chat, cache, llm.model);
  const asking = { ask, judgeOf: judge, withinMs: llm.timeoutMs, signal };
  const evaluated: [Extractors, EvaluatedByModel][] = [];
  for (const each of extractor === 'both' ? (['llm', 'both'] as const) : [extractor])
    evaluated.push([
      each,
      await evaluateByModel(documents, knowledge, { ...asking, extractor: each }),
    ]);
  return evaluated;
}

import type { GraphKnowledge } from '#reader/gazetteer/graph-knowledge.js';
import { readText, type TextToRead } from '#reader/read-text.js';
import type { Analysis } from '#reader/reading/analysis.js';
import type { Trace } from '#reader/reading/trace.js';
import { mostNewNames, TooManyNames } from '#reader/reading/entities.js';
import { compose } from './compose/compose.js';
import { addFindings } from './llm/add-findings.js';
import { isEmpty, noFindings, type Findings } from './llm/finding.js';
import { unreadable } from './read/limits.js';

interface AnalyseOptions {
  /** Findings of a language model, which are checked against the same text. */
  readonly said?: Findings | undefined;
  /** Counts the constructions of rules. */
  readonly trace?: Trace;
  /** True for the findings of the model alone, beside the names that the rules know. */
  readonly isModelAlone?: boolean;
}

/**
 * The analysis of a document with the graph's knowledge: equal for equal texts and versions of the graph. All its words are in
 * the text, and the value of each claim is in the claim's words.
 */
export function analyse(
  document: TextToRead,
  knowledge: GraphKnowledge,
  { said = noFindings, trace, isModelAlone = false }: AnalyseOptions = {},
): Analysis {
  const { reading, found } = refuseTooManyNames(() => readText(document, knowledge, trace));
  const byRules = compose(reading, isModelAlone ? nothingFound : found);
  return isEmpty(said) ? byRules : addFindings(reading, byRules, said);
}

/** @throws KnownError `BAD_INPUT` for a text with more new names than a reading can hold */
function refuseTooManyNames<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TooManyNames)) throw error;
    throw unreadable(
      `The text has more than ${String(mostNewNames)} names that are new to the graph: divide it.`,
    );
  }
}

const nothingFound = { claims: [], figures: [], speech: [] };

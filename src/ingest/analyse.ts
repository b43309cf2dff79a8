import type { GraphKnowledge } from '../language/gazetteer/graph-knowledge.js';
import { readText, type TextToRead } from '../language/read-text.js';
import type { Analysis } from '../language/reading/analysis.js';
import type { Trace } from '../language/reading/trace.js';
import { compose } from './compose/compose.js';
import { addFindings } from './llm/add-findings.js';
import type { Finding } from './llm/finding.js';

/**
 * The analysis of a document with the graph's knowledge: equal for equal texts and versions of the graph. All its words are in
 * the text, and the value of each claim is in the claim's words.
 *
 * @param said findings of a language model, which are checked against the same text
 * @param trace counts the constructions of rules
 */
export function analyse(
  document: TextToRead,
  knowledge: GraphKnowledge,
  said: readonly Finding[] = [],
  trace?: Trace,
): Analysis {
  const { reading, found } = readText(document, knowledge, trace);
  const byRules = compose(reading, found);
  return said.length > 0 ? addFindings(reading, byRules, said) : byRules;
}

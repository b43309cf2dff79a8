import type { Analysis } from './analysis.js';
import type { GraphKnowledge } from './gazetteer/graph-knowledge.js';
import { Lexicon } from './gazetteer/lexicon.js';
import { personalNames } from './gazetteer/personal-names.js';
import { mentionReaders } from './mentions/index.js';
import { Reading } from './reading/reading.js';
import { claimRules } from './rules/index.js';
import { SentenceView } from './rules/view.js';
import { figuresIn } from './figures.js';
import { speechIn } from './speech.js';
import { compose } from './compose.js';

const lexicons = new WeakMap<GraphKnowledge, Lexicon>();

/**
 * What a document says, beside what the graph knows: the same for the same text and the same version of the graph. Nothing
 * is in it whose words are not in the text, and no claim whose value its words do not have.
 */
export function analyse(document: { readonly text: string }, knowledge: GraphKnowledge): Analysis {
  let lexicon = lexicons.get(knowledge);
  if (!lexicon) lexicons.set(knowledge, (lexicon = new Lexicon(knowledge, personalNames())));
  const reading = new Reading(document.text, lexicon);
  for (const read of mentionReaders) read(reading);
  const claims = reading.sentences.flatMap((sentence) => {
    const view = new SentenceView(reading, sentence);
    for (const rule of claimRules) rule.read(view);
    return view.claims;
  });
  return compose(reading, { claims, figures: figuresIn(reading), speech: speechIn(reading) });
}

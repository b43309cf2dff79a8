import type { Analysis } from './reading/analysis.js';
import type { GraphKnowledge } from './gazetteer/graph-knowledge.js';
import { Lexicon } from './gazetteer/lexicon.js';
import { personalNames } from './gazetteer/personal-names.js';
import { mentionReaders } from './mentions/index.js';
import { readHeldRoles } from './mentions/role-mentions.js';
import type { Referent } from './reading/entities.js';
import { Reading } from './reading/reading.js';
import { isRead } from './text/read-languages.js';
import { isCorrection } from './rules/corrections.js';
import { withoutEnded } from './rules/ended-ties.js';
import { editions } from './rules/editions.js';
import { hedgeOf } from './rules/hedges.js';
import { claimRules } from './rules/index.js';
import { isJudgedFalse } from './rules/fact-checks.js';
import { SentenceView, type ReadClaim } from './rules/sentence-view.js';
import { figuresIn } from './figures/figures.js';
import { speechIn } from './speech/find-speech.js';
import { compose } from './compose/compose.js';
import { addFindings } from './llm/add-findings.js';
import type { Finding } from './llm/finding.js';

const lexicons = new WeakMap<GraphKnowledge, Lexicon>();

/** Made once for a version of the graph. */
export function lexiconOf(knowledge: GraphKnowledge): Lexicon {
  let lexicon = lexicons.get(knowledge);
  if (!lexicon) lexicons.set(knowledge, (lexicon = new Lexicon(knowledge, personalNames())));
  return lexicon;
}

interface ReadText {
  readonly text: string;
  /** A BCP 47 tag; in languages other than Arabic and English, only names are looked for. */
  readonly language?: string;
}

/**
 * The analysis of a document with the graph's knowledge: equal for equal texts and versions of the graph. All its words are in
 * the text, and the value of each claim is in the claim's words.
 *
 * @param said findings of a language model, which are checked against the same text
 */
export function analyse(
  document: ReadText,
  knowledge: GraphKnowledge,
  said: readonly Finding[] = [],
): Analysis {
  const reading = new Reading(document.text, lexiconOf(knowledge));
  for (const read of mentionReaders) read(reading);
  if (document.language !== undefined && !isRead(document.language))
    return compose(reading, { claims: [], figures: [], speech: [] });
  const views = reading.sentences.map((sentence) => new SentenceView(reading, sentence));
  reading.mainEdition =
    mainEditionOf(views) ?? reading.mentions.find(({ kind }) => kind === 'Edition')?.entity;
  const claims = views.flatMap(claimsIn);
  readHeldRoles(reading);
  const found = { claims, figures: figuresIn(reading), speech: speechIn(reading) };
  const byRules = compose(reading, found);
  return said.length > 0 ? addFindings(reading, byRules, said) : byRules;
}

/** The claims of a sentence, then of the sentence without the words between its commas, then of those words. */
function claimsIn(view: SentenceView): ReadClaim[] {
  const { reading, sentence } = view;
  if (isCorrection(reading, sentence)) return [];
  // The edition and its number hold even if the sentence is judged false.
  const rules = isJudgedFalse(reading, sentence) ? [editions] : claimRules;
  return [view, ...view.parts()].flatMap((each) => {
    for (const rule of rules) rule.read(each);
    return withoutEnded(each);
  });
}

/**
 * The main edition of a text: the first one that is not merely planned, denied or possible. After the beginning of a text,
 * editions are often side topics.
 */
function mainEditionOf(views: readonly SentenceView[]): Referent | undefined {
  for (const view of views.slice(0, beginning))
    for (const match of view.matches('{edition:E}'))
      if (hedgeOf(view.text, match.start, match.end) === undefined)
        return match.one('edition')?.entity;
  return undefined;
}

/** Number of sentences and headings in the beginning. */
const beginning = 5;

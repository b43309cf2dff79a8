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
  /** A BCP 47 tag; of any other language than Arabic and English only names are looked for. */
  readonly language?: string;
}

/**
 * What a document says, beside what the graph knows: the same for the same text and the same version of the graph. Nothing
 * is in it whose words are not in the text, and no claim whose value its words do not have.
 *
 * @param said what a language model says that it says, which must hold before the same text
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

/** What a sentence says, then what it says without the words between its commas, and what these say. */
function claimsIn(view: SentenceView): ReadClaim[] {
  const { reading, sentence } = view;
  if (isCorrection(reading, sentence)) return [];
  // What it speaks of is what it is, whatever of it is judged.
  const rules = isJudgedFalse(reading, sentence) ? [editions] : claimRules;
  return [view, ...view.parts()].flatMap((each) => {
    for (const rule of rules) rule.read(each);
    return each.claims;
  });
}

/**
 * The first edition of which the text does not merely say that it is planned, denied or may be. Behind its beginning a text
 * names editions that it is not about.
 */
function mainEditionOf(views: readonly SentenceView[]): Referent | undefined {
  for (const view of views.slice(0, beginning))
    for (const match of view.matches('{edition:E}'))
      if (hedgeOf(view.text, match.start, match.end) === undefined)
        return match.one('edition')?.entity;
  return undefined;
}

/** So many sentences and headings. */
const beginning = 5;

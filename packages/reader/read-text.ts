import { makeOncePer } from '#text/get-or-make.js';
import type { GraphKnowledge } from './gazetteer/graph-knowledge.js';
import { Lexicon } from './gazetteer/lexicon.js';
import { personalNames } from './gazetteer/personal-names.js';
import { mentionReaders } from './mentions/index.js';
import { readHeldRoles } from './mentions/role-mentions.js';
import type { Referent } from './reading/entities.js';
import { Reading } from './reading/reading.js';
import type { Trace } from './reading/trace.js';
import { isRead } from './text/read-languages.js';
import { meantClaims } from './facts/meant-claims.js';
import { isCorrection } from './facts/corrections.js';
import { withoutEnded } from './facts/ended-ties.js';
import { editions } from './facts/editions.js';
import { hedgeOf } from './facts/hedges.js';
import { claimRules, laterRules } from './facts/index.js';
import { frameRule } from './frames/index.js';
import { isJudgedFalse } from './facts/fact-checks.js';
import { SentenceView, type ReadClaim } from './facts/sentence-view.js';
import { figuresIn, type Figure } from './figures/figures.js';
import { speechIn, type Speech } from './speech/find-speech.js';

/** Made once for a version of the graph. */
export const lexiconOf = makeOncePer(
  (knowledge: GraphKnowledge) => new Lexicon(knowledge, personalNames()),
);

export interface TextToRead {
  readonly text: string;
  /** A BCP 47 tag; in languages other than Arabic and English, only names are looked for. */
  readonly language?: string;
  /** The day of its publication. Later days are still to come. */
  readonly published?: string | null;
}

/** Claims, figures and quotes found in a text. */
export interface Found {
  readonly claims: readonly ReadClaim[];
  readonly figures: readonly Figure[];
  readonly speech: readonly Speech[];
}

/** The mentions of a text, and what it says of them. */
export interface TextRead {
  readonly reading: Reading;
  readonly found: Found;
}

/** Reads a text with the graph's knowledge: equal for equal texts and versions of the graph. */
export function readText(document: TextToRead, knowledge: GraphKnowledge, trace?: Trace): TextRead {
  const reading = new Reading(document.text, lexiconOf(knowledge), trace, document.published);
  for (const read of mentionReaders) read(reading);
  if (document.language !== undefined && !isRead(document.language))
    return { reading, found: { claims: [], figures: [], speech: [] } };
  const views = reading.sentences.map((sentence) => new SentenceView(reading, sentence));
  reading.mainEdition =
    mainEditionOf(views) ?? reading.mentions.find(({ kind }) => kind === 'Edition')?.entity;
  const claims = views.flatMap(claimsIn);
  readHeldRoles(reading);
  return { reading, found: { claims, figures: figuresIn(reading), speech: speechIn(reading) } };
}

/** The claims of a sentence, then of the sentence without the words between its commas, then of those words. */
function claimsIn(view: SentenceView): ReadClaim[] {
  const { reading, sentence } = view;
  if (isCorrection(reading, sentence)) return [];
  // The edition and its number hold even if the sentence is judged false.
  const rules = isJudgedFalse(reading, sentence)
    ? [editions]
    : [...claimRules, frameRule, ...laterRules];
  const said = [view, ...view.parts()].flatMap((each) => {
    for (const rule of rules) rule.read(each);
    return withoutEnded(each);
  });
  return [...said, ...meantClaims(view, rules, said)];
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

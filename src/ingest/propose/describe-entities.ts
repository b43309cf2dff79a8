import { codePointLength, sliceCodePoints, type Excerpt } from '#text/code-points.js';
import type { ValueInput } from '../../claims/records.js';
import { confidenceOf } from '../../claims/support.js';
import { kindOfId } from '../../claims/ids.js';
import { isNew, type Proposed, type SaidAt } from '../../claims/proposals.js';
import type { EntityKind } from '../../model/kinds.js';
import type { Predicate } from '../../model/predicates.js';
import type { Method } from '../../model/values/lists.js';
import { groupBy, type NonEmpty } from '#text/group-by.js';
import type {
  Analysis,
  AnalysedMention,
  AnalysedNumber,
  AnalysedQuote,
  EntityRef,
} from '#reader/reading/analysis.js';
import type { Lexicon } from '#reader/gazetteer/lexicon.js';
import { modelConfidence, modelRule } from '../llm/finding.js';
import { noveltyOf } from '../compose/novelty.js';
import { NewRefs } from '#reader/reading/new-refs.js';
import { languageByScript } from '#text/script.js';
import { saidAt } from './evidence-of-proposal.js';

/** Number of first words that name a quote. */
const openingWords = 8;
/** Maximum words beside a share that tell of whom it is. */
const maxClauseWords = 16;

/**
 * Proposals for the quotes and figures of a document: each is an entity of its own, unless the graph has one with the same
 * words or measure, and claims state its owner. Quotes without a speaker and figures without a subject are only in the
 * analysis.
 */
export function portray(analysis: Analysis, lexicon: Lexicon): Proposed[] {
  const portraits = new Portraits(analysis, lexicon);
  return [...portraits.quotes(), ...portraits.figures()];
}

/** The content of a claim about a quote or figure. */
interface Stated {
  readonly subject: EntityRef;
  readonly predicate: Predicate;
  readonly object?: EntityRef;
  readonly value?: ValueInput;
}

/** The finding behind it. */
interface Found extends Pick<AnalysedQuote, 'rule' | 'confidence'> {
  readonly method: Method;
  readonly evidence: readonly SaidAt[];
}

type InSentence = Excerpt & { readonly sentence: number };

interface Measuring {
  readonly measures: EntityRef;
}

class Portraits {
  readonly #refs: NewRefs;
  readonly #topics: readonly AnalysedMention[];

  constructor(
    readonly analysis: Analysis,
    readonly lexicon: Lexicon,
  ) {
    this.#refs = new NewRefs(lexicon.vocabulary);
    this.#topics = analysis.mentions.filter(({ kind }) => kind === 'Topic');
  }

  /** Quotes; repeated words are proposed once. */
  quotes(): Proposed[] {
    const said = this.analysis.quotes.filter(({ speaker }) => kindOf(speaker) === 'Person');
    const alike = groupBy(said, ({ exact, speaker }) => JSON.stringify([exact, speaker]));
    return [...alike.values()].flatMap((same) => this.#quote(same));
  }

  /** Figures; a repeated figure of the same subject is proposed once. */
  figures(): Proposed[] {
    const alike = groupBy(this.analysis.numbers.filter(isOfSomething), (figure) =>
      JSON.stringify([figure.measures, figure.value, figure.unit]),
    );
    return [...alike.values()].flatMap((same) => this.#figure(same));
  }

  #quote(same: NonEmpty<AnalysedQuote>): Proposed[] {
    const [quote] = same;
    const { speaker, speechKind, speakerGivenBy, rule, confidence } = quote;
    const words = saidIn(quote);
    const found = { rule, confidence, evidence: same.map((each) => this.#at(each)) };
    const explicit = {
      ...found,
      method: 'EXPLICIT',
      confidence: confidenceOf('EXPLICIT', 1),
    } as const;
    const method = speakerGivenBy === 'PRONOUN' ? 'INFERRED' : 'EXPLICIT';
    const saidBy = (subject: EntityRef, object: EntityRef) =>
      this.#claim({ subject, predicate: 'SAID', object }, { ...found, method });
    const known = this.lexicon.quoteOf(words);
    if (known !== undefined) return [saidBy(speaker, known)];
    const ref = this.#refs.take('Quote', words, openingWords);
    const text = { text: words, lang: languageByScript(words) };
    return [
      this.#entity(ref, 'Quote', opening(words), { ...found, method: 'DERIVED' }),
      this.#claim({ subject: ref, predicate: 'TEXT', value: text }, explicit),
      this.#claim(
        { subject: ref, predicate: 'SPEECH_KIND', value: { text: speechKind } },
        explicit,
      ),
      saidBy(speaker, ref),
      ...this.#topicsOf(quote, ref),
    ];
  }

  #topicsOf(quote: AnalysedQuote, subject: EntityRef): Proposed[] {
    const topics = this.#topics.filter(
      ({ start, end }) => start >= quote.start && end <= quote.end,
    );
    return [...groupBy(topics, ({ entity }) => entity)].map(([object, mentions]) => {
      const [{ rule, confidence }] = mentions;
      const evidence = mentions.map((mention) => this.#at(mention));
      const found = { evidence, rule, confidence, method: 'EXPLICIT' } as const;
      return this.#claim({ subject, predicate: 'ABOUT', object }, found);
    });
  }

  #figure(same: NonEmpty<AnalysedNumber & Measuring>): Proposed[] {
    const [figure] = same;
    const { exact, measures, value, unit, qualifier, rule, confidence } = figure;
    const found = { rule, confidence, evidence: same.map((each) => this.#at(each)) };
    const ofWhat = (subject: EntityRef) =>
      this.#claim(
        { subject, predicate: 'MEASURES', object: measures },
        { ...found, method: 'INFERRED' },
      );
    const known = this.lexicon.figureOf(measures, figure);
    if (known !== undefined) return [ofWhat(known)];
    const ref = this.#refs.take('Statistic', exact, openingWords);
    const quantity = { number: value, unit, qualifier, text: exact };
    const explicit = { ...found, method: 'EXPLICIT' } as const;
    const words = this.#clauseOf(figure);
    return [
      this.#entity(ref, 'Statistic', words.exact, { ...explicit, evidence: [this.#at(words)] }),
      this.#claim({ subject: ref, predicate: 'QUANTITY', value: quantity }, explicit),
      ofWhat(ref),
    ];
  }

  /** A share with the words of its clause after it, else with those before it, which say of whom it is; others name what they count. */
  #clauseOf(figure: AnalysedNumber): InSentence {
    const sentence = this.analysis.sentences[figure.sentence];
    if (figure.unit !== 'PERCENT' || !sentence) return figure;
    const [start, end] = [figure.start - sentence.start, figure.end - sentence.start];
    const after = wordsOf(
      clauseAfter,
      sliceCodePoints(sentence.exact, end, sentence.end),
    ).trimEnd();
    const isTold = after.trim().includes(' ') && !/^\s(?:منها|منهم|منه)\s/u.test(after);
    const before = isTold ? '' : wordsBefore(sliceCodePoints(sentence.exact, 0, start));
    return {
      ...figure,
      start: figure.start - codePointLength(before),
      end: figure.end + codePointLength(after),
      exact: `${before}${figure.exact}${after}`,
    };
  }

  #entity(ref: EntityRef, entityKind: EntityKind, text: string, found: Found): Proposed {
    const [at] = found.evidence;
    const names = at ? [{ text, lang: languageByScript(text), at }] : [];
    return {
      ...found,
      ...ofModel(found),
      novelty: 'NEW',
      meets: [],
      payload: { kind: 'ENTITY', ref, entityKind, alternatives: [], names },
    };
  }

  #claim({ subject, predicate, object, value }: Stated, found: Found): Proposed {
    const nothing = { role: null, validFrom: null, validTo: null };
    const said = { subject, predicate, object: object ?? null, ...nothing };
    return {
      ...found,
      ...ofModel(found),
      ...noveltyOf(this.lexicon, { ...said, value: null }),
      payload: { kind: 'CLAIM', ...said, value: value ?? null },
    };
  }

  /** The place in its sentence; words that span several sentences are cited alone. */
  #at(phrase: InSentence): SaidAt {
    const sentence = this.analysis.sentences[phrase.sentence];
    return saidAt(sentence && phrase.end <= sentence.end ? sentence : phrase, phrase);
  }
}

/** The method and confidence of a finding of a language model, whatever it is about. */
function ofModel({ rule }: Found): Partial<Pick<Found, 'method' | 'confidence'>> {
  return rule === modelRule ? { method: 'MODEL', confidence: modelConfidence } : {};
}

function isOfSomething(figure: AnalysedNumber): figure is AnalysedNumber & Measuring {
  return figure.measures !== null;
}

function kindOf(ref: EntityRef): EntityKind | undefined {
  return kindOfId(isNew(ref) ? ref.slice('NEW:'.length) : ref);
}

/** The person's words alone, without the reporter's leading comma and the أن of reported speech. */
function saidIn({ exact, speechKind }: AnalysedQuote): string {
  const words = exact.replace(/[,،]$/u, '');
  return speechKind === 'REPORTED' ? words.replace(/^(?:[أإ]نّ?|that)\s+/u, '') : words;
}

const clauseAfter = /^(?:(?![.,](?!\d)|[!?؟،؛;:»”"()\n]|\s[–—]).)*/u;
const clauseBefore = /(?:(?![.,](?!\d)|[!?؟،؛;:«“"()\n]|\s[–—]).)*$/u;
/** Words that lead back to an earlier clause. */
const relative = /^\s*(?:(?:of |and )?(?:which|whom|who|that)|منها|منهم|منه)\s/iu;

/** The words of the clause that ends with the text, with an earlier one that it leads back to. */
function wordsBefore(text: string): string {
  const own = wordsOf(clauseBefore, text);
  const words = (relative.test(own) ? wordsOf(/.*$/su, text) : own).trimStart();
  return words.replace(/^(?:.*\s)?و?أن\s/su, '').replace(/^و(?=[يت]\p{L}|كان|شك)/u, '');
}

/** The words of a text that the pattern finds; none if they are too many for a name. */
function wordsOf(pattern: RegExp, text: string): string {
  const [words = ''] = pattern.exec(text) ?? [];
  return words.trim().split(/\s+/u).length <= maxClauseWords ? words : '';
}

/** The first words with an ellipsis: our name for an entity without one. */
function opening(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= openingWords ? text : `${words.slice(0, openingWords).join(' ')}…`;
}

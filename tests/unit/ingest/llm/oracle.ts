import type { Gold, GoldClaim, GoldMention } from '../../../../src/ingest/evaluate/gold.js';
import { overlap } from '../../../../src/ingest/evaluate/matching.js';
import type { TextPart } from '../../../../src/ingest/llm/parts-of-text.js';
import type { Analysis } from '../../../../src/language/reading/analysis.js';
import { datesOf } from '../../../../src/shared/text/words/dates.js';
import { tokensOf } from '../../../../src/shared/text/words/tokens.js';
import { sliceCodePoints, type Span } from '../../../../src/shared/text/code-points.js';

/** Words for the roles that are scored by their keys. */
const keyedRoles: ReadonlyMap<string, RegExp> = new Map([
  ['secretary-general', /secretary[- ]general|ال[أا]مين[ة]? العام[ة]?|[أا]مين[اًة]* عام[اًة]*/iu],
  ['co-founder', /co-founders?|الشريك المؤسس|الشريكة المؤسسة|مؤسس/iu],
]);

function hasDate(words: string, date: string): boolean {
  return datesOf(tokensOf(words)).some(({ value, last }) => value === date || last === date);
}

/** A model that answers the annotations of a document: its quotes are the sentences that annotators cite. */
export class Oracle {
  constructor(
    readonly gold: Gold,
    readonly text: string,
    readonly analysis: Pick<Analysis, 'sentences' | 'mentions'>,
    /** The annotated entity of an id of the analysis. */
    readonly meant: (id: string) => string | undefined,
  ) {}

  answer(): string {
    const claims = this.gold.claims
      .filter(({ tier }) => tier === 'core')
      .map((claim) => this.#claim(claim));
    const quotes = this.gold.quotes.map(({ speaker, ...span }) => ({
      what: this.#quoted(span),
      speaker: this.#entity(speaker, this.#sentenceAt(span)),
    }));
    const figures = this.gold.numbers.map(({ value, unit, qualifier, ...span }) => ({
      ...{ what: this.#quoted(span), value, unit, qualifier, of: null },
    }));
    return JSON.stringify({ claims, quotes, figures });
  }

  /** The sentence of a claim that names most of its ends. */
  #claim(claim: GoldClaim): object {
    const { subject, predicate, object, value, role } = claim;
    const cited = claim.evidence.map((span) => this.#sentenceAt(span));
    const ends = [subject, object].filter((id) => id !== undefined);
    const namedIn = (sentence: number): number =>
      ends.filter((id) => this.#nameIn(id, sentence)).length;
    const [first = 0] = cited;
    const at = namedIn(first) > 0 ? first : Math.max(...cited);
    const names = ends.flatMap((id) => this.#nameIn(id, at) ?? []).map((each) => this.#words(each));
    const said = role === undefined ? null : this.#role(claim, at);
    const day = object === undefined && typeof value === 'string' ? value : undefined;
    const dates = [claim.validFrom, claim.validTo, day].filter((each) => each !== undefined);
    const isOfValue = value !== undefined && !/^\d{4}/.test(String(value));
    const what = {
      sentence: at,
      quote: this.#quoteOf(at, [...names, said ?? ''], dates, isOfValue),
    };
    return {
      ...{ what, subject: this.#entity(subject, at), predicate },
      ...{ object: object === undefined ? null : this.#entity(object, at), value: value ?? null },
      role: said === '' ? null : said,
      ...{ validFrom: this.#dateIn(at, claim.validFrom), validTo: this.#dateIn(at, claim.validTo) },
    };
  }

  #dateIn(at: number, date: string | undefined): string | null {
    return date !== undefined && hasDate(this.analysis.sentences[at]?.exact ?? '', date)
      ? date
      : null;
  }

  /** The words of a sentence from the first to the last of these, and of the dates. All of it if a word tells the value. */
  #quoteOf(
    at: number,
    words: readonly string[],
    dates: readonly string[],
    isOfValue: boolean,
  ): string {
    const sentence = this.analysis.sentences[at]?.exact ?? '';
    const spans = words
      .filter((each) => each !== '' && sentence.includes(each))
      .map((each) => [sentence.indexOf(each), sentence.indexOf(each) + each.length]);
    const said = datesOf(tokensOf(sentence)).filter(({ value, last }) =>
      dates.some((date) => date === value || date === last),
    );
    const tokens = tokensOf(sentence);
    for (const { from, to } of said)
      spans.push([tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? sentence.length]);
    if (isOfValue || spans.length === 0 || said.length < dates.length) return sentence;
    return sentence.slice(
      Math.min(...spans.map(([from = 0]) => from)),
      Math.max(...spans.map(([, to = 0]) => to)),
    );
  }

  /** The words of the annotated office of a person in the sentence, else a word beside the person. */
  #role({ subject, role }: GoldClaim, at: number): string {
    const said = this.gold.mentions.find(
      (mention) =>
        mention.type === 'ROLE' && mention.entityId === subject && this.#sentenceAt(mention) === at,
    );
    if (said) return this.#words(said);
    const sentence = this.analysis.sentences[at]?.exact ?? '';
    const keyed = keyedRoles.get(role ?? '')?.exec(sentence)?.[0];
    if (keyed !== undefined) return keyed;
    const person = this.#nameIn(subject, at);
    const start = person ? sentence.indexOf(this.#words(person)) + this.#words(person).length : 0;
    return /(?<!\p{L})\p{L}{4,}(?!\p{L})/u.exec(sentence.slice(start))?.[0] ?? '';
  }

  #entity(id: string, at: number): object {
    const here = this.#nameIn(id, at);
    const kind = this.gold.mentions.find(({ entityId }) => entityId === id)?.kind ?? null;
    const known = this.#idOf(id, kind);
    if (here) return { id: known, kind, name: this.#words(here), who: null };
    const before = this.gold.mentions
      .filter((mention) => mention.entityId === id && this.#sentenceAt(mention) < at)
      .at(-1);
    if (!before) return { id: known, kind, name: null, who: null };
    const sentence = this.#sentenceAt(before);
    const who = { sentence, quote: this.analysis.sentences[sentence]?.exact ?? '' };
    return { id: known, kind, name: this.#words(before), who };
  }

  #idOf(id: string, kind: string | null): string | null {
    const same = this.analysis.mentions.find(
      (mention) => this.meant(mention.entity) === id && mention.kind === kind,
    );
    return same?.entity ?? (id.startsWith('NEW') ? null : id);
  }

  #nameIn(id: string, sentence: number): GoldMention | undefined {
    return this.gold.mentions.find(
      (mention) => mention.entityId === id && this.#sentenceAt(mention) === sentence,
    );
  }

  #quoted(span: Span): object {
    return { sentence: this.#sentenceAt(span), quote: this.#words(span) };
  }

  #words({ start, end }: Span): string {
    return sliceCodePoints(this.text, start, end);
  }

  #sentenceAt(span: Span): number {
    const fits = this.analysis.sentences.map((sentence) => overlap(sentence, span));
    return fits.indexOf(Math.max(...fits));
  }
}

/** The answer of an oracle about a part of the text: all of it in the first part, nothing in the others. */
export function answerAbout(oracle: Oracle, { first }: Pick<TextPart, 'first'>): string {
  return first === 0 ? oracle.answer() : '{"claims":[]}';
}

import type { Gold, GoldClaim, GoldMention } from '#reader/evaluate/gold.js';
import { overlap } from '#reader/evaluate/matching.js';
import type { Analysis } from '#reader/reading/analysis.js';
import { datesOf } from '#text/words/dates.js';
import { tokensOf } from '#text/words/tokens.js';
import { sliceCodePoints, type Span } from '#text/code-points.js';

/** Words for the roles that are scored by their keys. */
const keyedRoles: ReadonlyMap<string, RegExp> = new Map([
  ['secretary-general', /secretary[- ]general|ال[أا]مين[ة]? العام[ة]?|[أا]مين[اًة]* عام[اًة]*/iu],
  ['co-founder', /co-founders?|الشريك المؤسس|الشريكة المؤسسة|مؤسس/iu],
]);

function hasDate(words: string, date: string): boolean {
  return datesOf(tokensOf(words)).some(({ value, last }) => value === date || last === date);
}

/** The words of a role with a key of its own, else a word behind the person's name. */
function roleBeside(
  sentence: string,
  role: string | undefined,
  person: string | undefined,
): string {
  const keyed = keyedRoles.get(role ?? '')?.exec(sentence)?.[0];
  const start = person === undefined ? 0 : sentence.indexOf(person) + person.length;
  return keyed ?? /(?<!\p{L})\p{L}{4,}(?!\p{L})/u.exec(sentence.slice(start))?.[0] ?? '';
}

/** Whether a word of the sentence tells the value, as a number or a kind. */
function isTold({ value }: GoldClaim): boolean {
  return value !== undefined && !/^\d{4}/.test(String(value));
}

function datesOfClaim({ validFrom, validTo, value }: GoldClaim): string[] {
  const day = typeof value === 'string' && /^\d{4}/.test(value) ? value : undefined;
  return [validFrom, validTo, day].filter((each) => each !== undefined);
}

function placesOfWords(sentence: string, words: readonly string[]): Span[] {
  return words
    .filter((each) => each !== '' && sentence.includes(each))
    .map((each) => ({
      start: sentence.indexOf(each),
      end: sentence.indexOf(each) + each.length,
    }));
}

function placesOfDates(sentence: string, dates: readonly string[]): Span[] {
  const tokens = tokensOf(sentence);
  return datesOf(tokens)
    .filter(({ value, last }) => dates.some((date) => date === value || date === last))
    .map(({ from, to }) => ({
      start: tokens[from]?.start ?? 0,
      end: tokens[to - 1]?.end ?? sentence.length,
    }));
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
      what: this.#quoted(span),
      value,
      unit,
      qualifier,
      of: null,
    }));
    return JSON.stringify({ claims, quotes, figures });
  }

  #claim(claim: GoldClaim): object {
    const { subject, predicate, object, value = null, role } = claim;
    const ends = [subject, object].filter((id) => id !== undefined);
    const at = this.#sentenceOf(claim, ends);
    const said = role === undefined ? null : this.#role(claim, at);
    const names = ends.flatMap((id) => this.#nameIn(id, at) ?? []).map((each) => this.#words(each));
    return {
      what: { sentence: at, quote: this.#quoteOf(at, [...names, said ?? ''], claim) },
      subject: this.#entity(subject, at),
      predicate,
      value,
      object: object === undefined ? null : this.#entity(object, at),
      role: said === '' ? null : said,
      validFrom: this.#dateIn(at, claim.validFrom),
      validTo: this.#dateIn(at, claim.validTo),
    };
  }

  /** The first cited sentence if it names an end, else the last. */
  #sentenceOf({ evidence }: GoldClaim, ends: readonly string[]): number {
    const cited = evidence.map((span) => this.#sentenceAt(span));
    const [first = 0] = cited;
    return ends.some((id) => this.#nameIn(id, first)) ? first : Math.max(...cited);
  }

  #dateIn(at: number, date: string | undefined): string | null {
    return date !== undefined && hasDate(this.#sentence(at), date) ? date : null;
  }

  /** The words of a sentence from the first to the last of these, and of the dates. All of it if a word tells the value. */
  #quoteOf(at: number, words: readonly string[], claim: GoldClaim): string {
    const sentence = this.#sentence(at);
    const dates = datesOfClaim(claim);
    const said = placesOfDates(sentence, dates);
    const spans = [...placesOfWords(sentence, words), ...said];
    if (isTold(claim) || spans.length === 0 || said.length < dates.length) return sentence;
    const ends = [
      Math.min(...spans.map(({ start }) => start)),
      Math.max(...spans.map(({ end }) => end)),
    ];
    return sentence.slice(...ends);
  }

  /** The words of the annotated office of a person in the sentence, else a word beside the person. */
  #role({ subject, role }: GoldClaim, at: number): string {
    const said = this.gold.mentions.find(
      (mention) =>
        mention.type === 'ROLE' && mention.entityId === subject && this.#sentenceAt(mention) === at,
    );
    if (said) return this.#words(said);
    const name = this.#nameIn(subject, at);
    return roleBeside(this.#sentence(at), role, name && this.#words(name));
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

  #sentence(at: number): string {
    return this.analysis.sentences[at]?.exact ?? '';
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

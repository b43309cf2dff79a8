import { arabicThat } from '../lexicon/speech.js';
import type { Mention, Reading, ReadSentence } from '../reading/reading.js';
import { formIn } from '#text/words/forms.js';
import type { QuotedPart } from '../text/quoted.js';
import { wordAt } from '#text/words/tokens.js';
import { personAccording } from './according.js';
import { apposedTo } from '../mentions/apposed-persons.js';
import { behindTitles } from '../reading/leading.js';
import type { Speakers } from './speakers.js';
import type { Speaker } from './speech.js';
import { isSayingBeside, isSayingOf, isVerbOfSaying } from '../reading/saying-verbs.js';

/** Minimum words of a partial quote without a mark or أن before it. */
const fewestWords = 3;
const farthest = 24;

/** Finds the speaker of quoted words: before them, else after them. */
export class QuotedSpeech {
  readonly #ends: ReadonlySet<number>;

  constructor(
    readonly reading: Reading,
    readonly speakers: Speakers,
  ) {
    this.#ends = new Set(reading.quoted.map(({ to }) => to));
  }

  speakerOf(sentence: ReadSentence, part: QuotedPart): Speaker | undefined {
    if (this.#isName(part)) return undefined;
    return (
      this.#before(sentence, part) ??
      this.#behind(sentence, part) ??
      this.#according(sentence, part) ??
      this.#nameBefore(sentence, part)
    );
  }

  /** لـ«نافذة»: a single word without a colon before it. */
  #isName({ from, to }: QuotedPart): boolean {
    const isAlone =
      this.reading.tokens.slice(from, to).filter(({ kind }) => kind === 'WORD').length < 2;
    return isAlone && !/^[:،,]$/u.test(wordAt(this.reading.tokens, from - 2));
  }

  /** قال فلان: «…», `Miller added: "…"`, الذي قال فيها: «…»: the last verb of saying before the words. */
  #before(sentence: ReadSentence, part: QuotedPart): Speaker | undefined {
    const open = part.from - 1;
    for (let at = open - 1; at >= Math.max(sentence.from, open - farthest); at -= 1) {
      if (this.#ends.has(at)) return undefined;
      if (!this.#isSaying(at)) continue;
      if (!this.#leadsTo(at, open) && !this.#isWithinWords(at, part)) return undefined;
      return this.speakers.subject(sentence, at, { end: open });
    }
    return undefined;
  }

  #isSaying(at: number): boolean {
    return (
      isVerbOfSaying(this.reading, at) ||
      isSayingBeside(this.reading, at) ||
      isSayingOf(this.reading, at)
    );
  }

  /** True if a colon, أن, `that`, `as`, a comma, or the verb with its subject directly precedes the words. */
  #leadsTo(verb: number, open: number): boolean {
    const before = this.reading.tokens[open - 1];
    if (before === undefined) return false;
    return (
      /^[:،,]$/u.test(before.raw) ||
      open - 1 === verb ||
      /^(?:that|as|how)$/u.test(before.folded) ||
      formIn(before, arabicThat) !== undefined ||
      this.reading.at(open - 1)?.kind === 'Person'
    );
  }

  /** أعرب … عن أسفه لرحيل «…», `said the fund "would rather …"`: only a part of the words is in quotation marks. */
  #isWithinWords(verb: number, { from, to }: QuotedPart): boolean {
    const { tokens } = this.reading;
    const first = tokens[from];
    const words = tokens.slice(from, to).filter(({ kind }) => kind === 'WORD');
    if (words.length < fewestWords || (first?.isCapital === true && !first.isArabic)) return false;
    for (let at = verb + 1; at < from - 1; at += 1) {
      if (/^[.;؛:]$/u.test(wordAt(tokens, at))) return false;
      const isComma = /^[،,]$/u.test(wordAt(tokens, at));
      if (
        isComma &&
        /^(?:و|and$|but$|while$|which$|who$|الذي$|التي$)/u.test(wordAt(tokens, at + 1))
      )
        return false;
    }
    return true;
  }

  /** `"…," said Rosa Miller`, `"…," she added`, `"…," Miller, who heads the fund, told …`. */
  #behind(sentence: ReadSentence, part: QuotedPart): Speaker | undefined {
    const start = this.#startBehind(part);
    const person = this.#personAt(start);
    const end = Math.min(sentence.to, person ? person.to + 14 : part.to + 6);
    for (let at = person?.to ?? start; at < end; at += 1) {
      if (isVerbOfSaying(this.reading, at)) return this.#ofVerbBehind(sentence, at, start);
    }
    return undefined;
  }

  /** The first person after the words; in Arabic after the verb. */
  #personAt(at: number): Mention | undefined {
    if (this.reading.tokens[at]?.isArabic === true) return undefined;
    const mention = this.reading.outermostAt(behindTitles(this.reading, at));
    return mention?.kind === 'Person' ? mention : apposedTo(this.reading, at);
  }

  #ofVerbBehind(sentence: ReadSentence, verb: number, start: number): Speaker | undefined {
    const behind = this.reading.quoted.find(({ from }) => from > verb);
    const end = Math.min(sentence.to, behind ? behind.from - 1 : sentence.to);
    return this.speakers.subject(sentence, verb, { end, earliest: start });
  }

  #startBehind({ to }: QuotedPart): number {
    return /^[,،.]$/u.test(wordAt(this.reading.tokens, to + 1)) ? to + 2 : to + 1;
  }

  /** «…»، بحسب العطار; `"…", according to Miller`. */
  #according(sentence: ReadSentence, part: QuotedPart): Speaker | undefined {
    const start = this.#startBehind(part);
    if (start >= sentence.to) return undefined;
    return personAccording(this.reading, this.speakers, sentence, start)?.speaker;
  }

  /** `Salma Attar: “…”`, سلمى العطار، مديرة المعهد: «…». */
  #nameBefore(sentence: ReadSentence, part: QuotedPart): Speaker | undefined {
    const colon = part.from - 2;
    if (wordAt(this.reading.tokens, colon) !== ':') return undefined;
    const first = this.reading
      .within(sentence.from, colon)
      .find(({ kind, from }) => kind === 'Person' && from <= sentence.from + 2);
    if (first && this.#isApposed(first, colon)) return this.speakers.named(first);
    return colon - sentence.from < 7 ? this.speakers.atBeginning(sentence) : undefined;
  }

  /** Whether only an office is between the name and the colon. */
  #isApposed({ to }: Mention, colon: number): boolean {
    if (to === colon) return true;
    return colon - to < 12 && /^[،,(]$/u.test(wordAt(this.reading.tokens, to));
  }
}

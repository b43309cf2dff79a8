import { groupBy } from '../shared/group-by.js';
import type { SpeechKind } from '../model/values/lists.js';
import { arabicThat } from './lexicon/speech.js';
import type { Referent } from './reading/entities.js';
import type { Mention, Reading, ReadSentence } from './reading/reading.js';
import { formIn } from './text/forms.js';
import {
  accordingIn,
  bareBehind,
  endOfReported,
  endsSubject,
  interviewee,
  saidBehind,
  startOfClause,
  isDenied,
  isOther,
  isVerbOfSaying,
  thatBehind,
} from './saying.js';
import type { QuotedPart } from './text/quoted.js';
import { wordAt } from './text/tokens.js';

/** Words of a person, by tokens. */
export interface Speech {
  readonly from: number;
  readonly to: number;
  readonly speaker: Referent;
  readonly kind: SpeechKind;
  readonly givenBy: 'NAME' | 'ROLE' | 'PRONOUN';
  readonly rule: string;
}

type Speaker = Pick<Speech, 'speaker' | 'givenBy'>;

/**
 * What persons say: in quotation marks beside a verb of saying, as an answer of an interview, as its heading; reported behind
 * أن and `that`, or beside بحسب and `according to`. What nobody is named for is nobody's.
 */
export function speechIn(reading: Reading): Speech[] {
  return new SpeechReader(reading).read();
}

class SpeechReader {
  readonly #speech: Speech[] = [];
  /** Who spoke last, and in which sentence. */
  #last: { speaker: Referent; sentence: number } | undefined;

  /** The tokens of the marks that close quotations. */
  readonly #ends: ReadonlySet<number>;
  /** Whom an interview is with. */
  readonly #asked: Mention | undefined;

  constructor(readonly reading: Reading) {
    this.#asked = interviewee(reading);
    this.#ends = new Set(reading.quoted.map(({ to }) => to));
  }

  read(): Speech[] {
    const quotedIn = groupBy(this.reading.quoted, ({ from }) => this.reading.sentenceAt(from));
    for (const sentence of this.reading.sentences) {
      const quoted = quotedIn.get(sentence.index) ?? [];
      let hasQuote = false;
      for (const part of quoted) hasQuote = this.#readQuoted(sentence, part) || hasQuote;
      if (!hasQuote) this.#readReported(sentence);
    }
    return this.#speech;
  }

  #add(speaker: Speaker, from: number, to: number, kind: SpeechKind, rule: string): boolean {
    if (to <= from) return false;
    this.#speech.push({ ...speaker, from, to, kind, rule });
    this.#last = { speaker: speaker.speaker, sentence: this.reading.sentenceAt(from) };
    return true;
  }

  #readQuoted(sentence: ReadSentence, part: QuotedPart): boolean {
    if (
      this.reading
        .within(part.from, part.to)
        .some(({ from, to }) => from === part.from && to === part.to)
    )
      return false;
    const speaker =
      this.#speakerBefore(sentence, part) ??
      this.#speakerBehind(sentence, part) ??
      this.#nameBefore(sentence, part) ??
      this.#interviewed(sentence, part);
    return (
      speaker !== undefined && this.#add(speaker, part.from, part.to, 'DIRECT', 'direct-speech')
    );
  }

  /** قال فلان: «…», `Miller added: "…"`, الذي قال فيها: «…»: the last verb of saying before the words. */
  #speakerBefore(sentence: ReadSentence, part: QuotedPart): Speaker | undefined {
    const open = part.from - 1;
    for (let at = open - 1; at >= sentence.from; at -= 1) {
      if (this.#isClosing(at)) return undefined;
      if (!isVerbOfSaying(this.reading, at)) continue;
      if (!this.#leadsTo(at, open)) return undefined;
      return this.#subject(sentence, at, open);
    }
    return undefined;
  }

  #isClosing(at: number): boolean {
    return this.#ends.has(at);
  }

  /** Directly before the words stands a colon, أن, `that`, a comma, or the verb with its subject. */
  #leadsTo(verb: number, open: number): boolean {
    const { tokens } = this.reading;
    const before = tokens[open - 1];
    if (before === undefined) return false;
    const isMark = /^[:،,]$/u.test(before.raw);
    return (
      isMark ||
      open - 1 === verb ||
      before.folded === 'that' ||
      formIn(before, arabicThat) !== undefined ||
      this.reading.at(open - 1)?.kind === 'Person'
    );
  }

  /** `"…," said Rosa Miller`, `"…," she added`. */
  #speakerBehind(sentence: ReadSentence, part: QuotedPart): Speaker | undefined {
    for (let at = part.to + 1; at < Math.min(sentence.to, part.to + 6); at += 1) {
      const mention = this.reading.at(at);
      if (isVerbOfSaying(this.reading, at) && !mention)
        return this.#subject(sentence, at, sentence.to, part.to + 1);
      if (this.reading.tokens[at]?.kind === 'MARK' && at > part.to + 1) return undefined;
    }
    return undefined;
  }

  /** `Salma Attar: “…”`: the name alone before the colon. */
  #nameBefore(sentence: ReadSentence, part: QuotedPart): Speaker | undefined {
    const colon = part.from - 2;
    if (wordAt(this.reading.tokens, colon) !== ':') return undefined;
    const person = this.reading.endingAt(colon);
    const isFirst = person !== undefined && person.from <= sentence.from + 2;
    return isFirst && person.kind === 'Person' ? this.#named(person) : undefined;
  }

  /** ج: «…», and the heading «…»: حوار مع ….  */
  #interviewed(sentence: ReadSentence, part: QuotedPart): Speaker | undefined {
    const { tokens } = this.reading;
    const isAnswer =
      wordAt(tokens, part.from - 2) === ':' &&
      /^(?:ج|a|جواب)$/u.test(wordAt(tokens, part.from - 3));
    const person = this.#asked;
    if (isAnswer && person) return { speaker: person.entity, givenBy: 'PRONOUN' };
    const isHeading =
      sentence.isHeading && part.from - 1 === sentence.from && wordAt(tokens, part.to + 1) === ':';
    const named = this.reading
      .within(part.to, sentence.to)
      .find(
        ({ kind, type, from, to }) =>
          kind === 'Person' && type === 'NAME' && from > part.to && to <= sentence.to,
      );
    return isHeading && named ? { speaker: named.entity, givenBy: 'NAME' } : undefined;
  }

  /** Who does what a verb says: named behind or before it, by an office, or by a pronoun. */
  #subject(
    sentence: ReadSentence,
    verb: number,
    end: number,
    earliest = sentence.from,
  ): Speaker | undefined {
    const { tokens } = this.reading;
    if (isDenied(this.reading, verb, sentence.from)) return undefined;
    const isArabic = tokens[verb]?.isArabic === true;
    if (isArabic)
      return this.#relative(verb) ?? this.#behind(verb, end) ?? this.#pronoun(sentence, verb);
    if (/^(?:he|she)$/u.test(wordAt(tokens, verb - 1))) return this.#pronounOf(sentence);
    return this.#before(sentence, verb, earliest) ?? this.#behind(verb, end);
  }

  /** الخبير سعيد الحلبي، الذي قال. */
  #relative(verb: number): Speaker | undefined {
    if (!/^(?:الذي|التي)$/u.test(wordAt(this.reading.tokens, verb - 1))) return undefined;
    const end = this.reading.tokens[verb - 2]?.kind === 'MARK' ? verb - 2 : verb - 1;
    const person = this.reading
      .within(end - 12, end)
      .find(({ kind, to }) => kind === 'Person' && to === end);
    return person && { speaker: person.entity, givenBy: 'PRONOUN' };
  }

  #behind(verb: number, end: number): Speaker | undefined {
    for (let at = verb + 1; at < Math.min(end, verb + 14); at += 1) {
      const mention = this.reading.outermostAt(at);
      if (mention?.kind === 'Person') return this.#named(mention);
      if (mention && isOther(mention)) return undefined;
      if (endsSubject(this.reading, at)) return undefined;
    }
    return undefined;
  }

  #named({ entity, type }: Mention): Speaker {
    return { speaker: entity, givenBy: type === 'ROLE' ? 'ROLE' : 'NAME' };
  }

  /** `Rosa Miller, who succeeds …, stressed`: the first person of the clause. */
  #before(sentence: ReadSentence, verb: number, earliest: number): Speaker | undefined {
    const people = this.reading
      .within(earliest, verb)
      .filter(
        ({ from, to, type }) =>
          from >= earliest && to <= verb && from < sentence.to && type !== 'CATEGORY',
      );
    const subject = people.find(
      ({ kind, from }) => (kind === 'Person' || kind === 'Organization') && this.#isOutermost(from),
    );
    if (subject?.kind === 'Person') return this.#named(subject);
    const direct = this.reading.endingAt(verb);
    return direct?.kind === 'Person' ? this.#named(direct) : undefined;
  }

  #isOutermost(at: number): boolean {
    return this.reading.outermostAt(at) !== undefined;
  }

  /** An Arabic verb with nobody behind it. */
  #pronoun(sentence: ReadSentence, verb: number): Speaker | undefined {
    const { tokens } = this.reading;
    const next = tokens[verb + 1];
    const isBare =
      next === undefined ||
      next.kind === 'MARK' ||
      formIn(next, arabicThat) !== undefined ||
      /^(?:في|خلال|الي|علي|ان|فيها|فيه|قايلا|قايله|بقوله|بقولها)$/u.test(next.folded);
    if (!isBare) return undefined;
    const person = this.reading
      .within(sentence.from, verb)
      .find(({ kind, type }) => kind === 'Person' && type === 'NAME');
    return person ? { speaker: person.entity, givenBy: 'PRONOUN' } : this.#pronounOf(sentence);
  }

  /** Who spoke in the sentence before, else who is its first person, else who spoke last. */
  #pronounOf({ index }: ReadSentence): Speaker | undefined {
    if (this.#last && this.#last.sentence >= index - 1)
      return { speaker: this.#last.speaker, givenBy: 'PRONOUN' };
    const before = this.reading.sentences[index - 1];
    const first =
      before &&
      this.reading
        .within(before.from, before.to)
        .find(({ kind, type }) => kind === 'Person' && (type === 'NAME' || type === 'ROLE'));
    const speaker = first?.entity ?? this.#last?.speaker;
    return speaker && { speaker, givenBy: 'PRONOUN' };
  }

  #readReported(sentence: ReadSentence): void {
    const according = accordingIn(this.reading, sentence);
    if (according) {
      const { person, from, to } = according;
      this.#add(this.#named(person), from, to, 'REPORTED', 'according-to');
      return;
    }
    if (this.#readSaidBehind(sentence)) return;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      if (isVerbOfSaying(this.reading, at) && this.#readBehindVerb(sentence, at)) return;
    }
  }

  /** `the minister said that …`: whether the words stand behind the verb, and whose they are is known. */
  #readBehindVerb(sentence: ReadSentence, verb: number): boolean {
    const that =
      thatBehind(this.reading, sentence, verb) ?? bareBehind(this.reading, sentence, verb);
    const speaker = that === undefined ? undefined : this.#subject(sentence, verb, that);
    if (that === undefined || !speaker) return false;
    const isArabic = this.reading.tokens[that]?.isArabic === true;
    const end = endOfReported(this.reading, sentence, that);
    this.#add(speaker, isArabic ? that : that + 1, end, 'REPORTED', 'reported-speech');
    return true;
  }

  /** `the next may never take place, said the minister.`: the words stand before the verb. */
  #readSaidBehind(sentence: ReadSentence): boolean {
    const verb = saidBehind(this.reading, sentence);
    const speaker = verb === undefined ? undefined : this.#behind(verb, sentence.to);
    if (verb === undefined || !speaker) return false;
    const from = startOfClause(this.reading, sentence, verb);
    return this.#add(speaker, from, verb - 1, 'REPORTED', 'said-behind');
  }
}

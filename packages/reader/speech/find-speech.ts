import { groupBy } from '#text/group-by.js';
import type { SpeechKind } from '../reading/analysis.js';
import type { Mention, Reading, ReadSentence } from '../reading/reading.js';
import { answersIn, interviewee } from './answers.js';
import { QuotedSpeech } from './quoted-speech.js';
import { reportedIn } from './reported-speech.js';
import { Speakers } from './speakers.js';
import type { Speaker, Speech } from './speech.js';
import { isTitled } from './titled.js';
import type { QuotedPart } from '../text/quoted.js';
import { wordAt } from '#text/words/tokens.js';

export type { Speech } from './speech.js';

/**
 * Quotes of persons: in quotation marks next to a verb of saying, as an answer of an interview, or as its heading; reported
 * after أن and `that`, or next to بحسب and `according to`. Words without a named speaker have none.
 */
export function speechIn(reading: Reading): Speech[] {
  return new SpeechReader(reading).read();
}

class SpeechReader {
  readonly #speech: Speech[] = [];
  readonly #speakers: Speakers;
  readonly #quoted: QuotedSpeech;
  /** The person interviewed. */
  readonly #asked: Mention | undefined;
  readonly #answers: readonly Speech[];
  /** `Is it next? “It has asked.”`: an answer, if there are several such. */
  readonly #behindQuestions: ReadonlySet<QuotedPart>;
  /** 1 for each token that is said in a quote or an answer. */
  readonly #said: Uint8Array;

  constructor(readonly reading: Reading) {
    this.#asked = interviewee(reading);
    this.#speakers = new Speakers(reading);
    this.#quoted = new QuotedSpeech(reading, this.#speakers);
    this.#answers = answersIn(reading);
    this.#behindQuestions = new Set(
      reading.quoted.filter(
        ({ from, to }) => /^[?؟]$/u.test(wordAt(reading.tokens, from - 2)) && to > from + 3,
      ),
    );
    this.#said = new Uint8Array(reading.tokens.length);
    for (const { from, to } of this.#answers) this.#said.fill(1, from, to);
  }

  read(): Speech[] {
    const quotedIn = groupBy(this.reading.quoted, ({ from }) => this.reading.sentenceAt(from));
    for (const sentence of this.reading.sentences) {
      if (this.#isSaid(sentence)) continue;
      for (const part of quotedIn.get(sentence.index) ?? []) this.#readQuoted(sentence, part);
      for (const { from, to, speaker, rule } of reportedIn(this.reading, this.#speakers, sentence))
        if (!this.#isSaid({ from, to })) this.#add(speaker, from, to, 'REPORTED', rule);
    }
    return [...this.#speech, ...this.#answers].sort((a, b) => a.from - b.from);
  }

  /** Whether some of these words are already in a quote or an answer. */
  #isSaid({ from, to }: Pick<Speech, 'from' | 'to'>): boolean {
    return this.#said.subarray(from, to).includes(1);
  }

  #add(speaker: Speaker, from: number, to: number, kind: SpeechKind, rule: string): void {
    if (to <= from) return;
    this.#speech.push({ ...speaker, from, to, kind, rule });
    this.#said.fill(1, from, to);
    this.#speakers.remember(speaker.speaker, this.reading.sentenceAt(from));
  }

  #readQuoted(sentence: ReadSentence, part: QuotedPart): void {
    if (isTitled(this.reading, part)) return;
    const speaker =
      this.#quoted.speakerOf(sentence, part) ??
      this.#interviewed(sentence, part) ??
      this.#continued(sentence, part);
    if (speaker) this.#add(speaker, part.from, part.to, 'DIRECT', 'direct-speech');
  }

  /** ج: «…», and the heading «…»: حوار مع …. */
  #interviewed(sentence: ReadSentence, part: QuotedPart): Speaker | undefined {
    const { tokens } = this.reading;
    const isAnswer = this.#isAnswerOf(part);
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

  /** `A: “…”`; – A question? – “The answer.” */
  #isAnswerOf(part: QuotedPart): boolean {
    const [label = '', mark = ''] = [3, 2].map((back) =>
      wordAt(this.reading.tokens, part.from - back),
    );
    const isLabelled = mark === ':' && /^(?:ج|a|جواب|answer)$/u.test(label);
    const isTurn = /^[–—-]$/u.test(mark) && /^[?؟]$/u.test(label);
    return (
      isLabelled || isTurn || (this.#behindQuestions.size > 1 && this.#behindQuestions.has(part))
    );
  }

  /** `"…," said Miller. "…"`: a sentence of only quoted words continues the quote before it in its paragraph. */
  #continued(sentence: ReadSentence, part: QuotedPart): Speaker | undefined {
    const last = this.#speech.at(-1);
    const isAlone = part.from - 1 === sentence.from && part.to + 2 >= sentence.to;
    const isNext =
      last?.kind === 'DIRECT' && this.reading.sentenceAt(last.from) === sentence.index - 1;
    if (!isAlone || !isNext || this.#isNewParagraph(sentence)) return undefined;
    return { speaker: last.speaker, givenBy: 'PRONOUN' };
  }

  #isNewParagraph({ index, start }: ReadSentence): boolean {
    const before = this.reading.sentences[index - 1];
    return before === undefined || this.reading.slice(before.end, start).includes('\n');
  }
}

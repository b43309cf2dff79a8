import { arabicThat } from '../lexicon/speech.js';
import { wordList } from '#text/words/word-list.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading, ReadSentence } from '../reading/reading.js';
import { formIn } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';
import { apposedTo } from '../mentions/apposed-persons.js';
import { gendersIn } from '../reading/genders.js';
import { topicsOf, type Sought } from '../discourse/topics.js';
import { behindTitles, isLed } from '../reading/leading.js';
import type { Speaker } from './speech.js';
import { genderOfDeed, isManner, saysOfThing } from './manner.js';
import type { Gender } from '../reading/saying-verbs.js';
import { genderOfVerb, isDenied, isSayingBeside, isSayingOf } from '../reading/saying-verbs.js';

/** Words after an Arabic verb whose subject does not follow. */
const adverbs = wordList(
  'في خلال الي علي ان فيها فيه قايلا قايله بقوله بقولها عن من امام عقب بعد قبل ايضا كذلك كما هنا حول بشان ردا تعليقا عبر اثناء لدي ذلك انذاك لاحقا حينها ثم وقتها',
);

export interface Where {
  /** The end of the range for the subject. */
  readonly end: number;
  /** The start of the range for the subject. */
  readonly earliest?: number;
}

/** Finds the speaker of a verb: named after or before it, by an office, or by a pronoun. */
export class Speakers {
  /** The last speaker and the sentence. */
  #last: { speaker: Referent; sentence: number } | undefined;
  readonly #genders: ReadonlyMap<Referent, Gender>;

  constructor(readonly reading: Reading) {
    this.#genders = gendersIn(reading);
  }

  remember(speaker: Referent, sentence: number): void {
    this.#last = { speaker, sentence };
  }

  /** The subject of the verb. */
  subject(sentence: ReadSentence, verb: number, where: Where): Speaker | undefined {
    if (isDenied(this.reading, verb, sentence.from)) return undefined;
    if (isSayingBeside(this.reading, verb)) return this.#ofSentence(sentence, verb);
    if (isSayingOf(this.reading, verb)) return this.#ofName(verb);
    return this.reading.tokens[verb]?.isArabic === true
      ? this.#ofArabic(sentence, verb, where)
      : this.#ofEnglish(sentence, verb, where);
  }

  #ofArabic(sentence: ReadSentence, verb: number, { end }: Where): Speaker | undefined {
    if (saysOfThing(this.reading, verb)) return undefined;
    return this.#relative(verb) ?? this.behind(verb, end) ?? this.#pronoun(sentence, verb);
  }

  #ofEnglish(
    sentence: ReadSentence,
    verb: number,
    { end, earliest = sentence.from }: Where,
  ): Speaker | undefined {
    const before = wordAt(this.reading.tokens, verb - 1);
    if (/^(?:he|she)$/u.test(before)) return this.#ofHeOrShe(sentence, verb, englishGender(before));
    return (
      this.#before(sentence, verb, earliest) ??
      this.#inverted(verb, end) ??
      this.#before(sentence, verb, sentence.from)
    );
  }

  /** The person before in the sentence, else the last speaker. */
  #ofHeOrShe(sentence: ReadSentence, verb: number, gender: Gender): Speaker | undefined {
    const [subject] = this.#subjects(sentence.from, verb);
    const isMeant = subject?.kind === 'Person' && this.#fits(subject.entity, gender);
    return isMeant
      ? { speaker: subject.entity, givenBy: 'PRONOUN' }
      : this.pronounOf(sentence, gender);
  }

  /** `She went on: “…”`: a pronoun at the beginning of a sentence. */
  atBeginning(sentence: ReadSentence): Speaker | undefined {
    const first = wordAt(this.reading.tokens, sentence.from);
    return /^(?:he|she)$/u.test(first) ? this.pronounOf(sentence, englishGender(first)) : undefined;
  }

  named({ entity, type }: Mention): Speaker {
    return { speaker: entity, givenBy: type === 'NAME' ? 'NAME' : 'ROLE' };
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

  /** The first person after the verb without a preposition, and without an organisation before. */
  behind(verb: number, end: number): Speaker | undefined {
    for (let at = verb + 1; at < Math.min(end, verb + 14); at += 1) {
      const mention = this.reading.outermostAt(at);
      if (mention?.kind === 'Person' && !isLed(this.reading, mention, verb))
        return this.named(mention);
      if (mention && isOther(mention)) return undefined;
      if (endsSubject(this.reading, at)) return undefined;
      if (mention) at = mention.to - 1;
    }
    return undefined;
  }

  /** `said Rosa Miller`, `said the director, Rosa Miller`; in English no other word is in between. */
  #inverted(verb: number, end: number): Speaker | undefined {
    const at = behindTitles(this.reading, verb + 1);
    const mention = this.reading.outermostAt(at);
    const person = mention?.kind === 'Person' ? mention : apposedTo(this.reading, verb + 1);
    return person && person.to <= end ? this.named(person) : undefined;
  }

  /** `Rosa Miller, who succeeds …, stressed`: the first person of the clause without a preposition. */
  #before(sentence: ReadSentence, verb: number, earliest: number): Speaker | undefined {
    const subject = this.#subjects(earliest, Math.min(verb, sentence.to))[0];
    if (subject?.kind === 'Person') return this.named(subject);
    const direct = this.reading.endingAt(verb);
    return direct?.kind === 'Person' && !isLed(this.reading, direct)
      ? this.named(direct)
      : undefined;
  }

  /** Persons, organisations and states that may be the subject: not within another, within quotation marks or possessive. */
  #subjects(from: number, to: number): Mention[] {
    let covered = from;
    return this.reading.within(from, to).filter((mention) => {
      if (mention.from < covered || this.#isQuoted(mention.from)) return false;
      covered = mention.to;
      const mayAct = mention.kind === 'Person' || isOther(mention);
      const isOwner = wordAt(this.reading.tokens, mention.to) === "'s";
      return mayAct && mention.type !== 'CATEGORY' && !isOwner && !isLed(this.reading, mention);
    });
  }

  #isQuoted(at: number): boolean {
    return this.reading.quoted.some(({ from, to }) => from <= at && at < to);
  }

  /** عن فلان قوله: the name after عن before it. */
  #ofName(noun: number): Speaker | undefined {
    const person = this.reading.lastBefore(
      noun,
      ({ kind, to }) => kind === 'Person' && to <= noun,
      noun - 12,
    );
    const isOf = this.reading.tokens
      .slice(Math.max(0, noun - 12), noun)
      .some(({ folded }) => /^[وف]?عن$/u.test(folded));
    return person && isOf ? this.named(person) : undefined;
  }

  /** The subject of the sentence, named or not, for a participle. */
  #ofSentence(sentence: ReadSentence, verb: number): Speaker | undefined {
    const quoted = this.reading.endingAt(verb - 1);
    if (wordAt(this.reading.tokens, verb - 1) === 'as' && quoted?.kind === 'Person')
      return this.named(quoted);
    if (this.reading.tokens[verb]?.isArabic === true) return this.#besideArabic(sentence, verb);
    const [subject] = this.#subjects(sentence.from, verb);
    if (subject)
      return subject.kind === 'Person' ? { ...this.named(subject), givenBy: 'PRONOUN' } : undefined;
    const hasPronoun = this.reading.tokens
      .slice(sentence.from, verb)
      .find(({ folded }) => /^(?:he|she)$/u.test(folded));
    return hasPronoun && this.pronounOf(sentence, englishGender(hasPronoun.folded));
  }

  #besideArabic(sentence: ReadSentence, verb: number): Speaker | undefined {
    return this.#ofClauses(sentence, verb, undefined, () => this.#ofVerbBefore(sentence, verb));
  }

  /** وأردفت قائلة: the subject of the preceding verb. */
  #ofVerbBefore(sentence: ReadSentence, verb: number): Speaker | undefined {
    const gender =
      genderOfVerb(this.reading.tokens[verb - 1]) ?? genderOfDeed(this.reading.tokens, verb);
    return gender && this.pronounOf(sentence, gender);
  }

  /** The speaker of an Arabic verb without a subject after it. */
  #pronoun(sentence: ReadSentence, verb: number): Speaker | undefined {
    if (!this.#isBare(verb)) return undefined;
    const isContrast = /^(?:هو|هي)$/u.test(wordAt(this.reading.tokens, verb - 1));
    return isContrast
      ? this.pronounOf(sentence, genderOfVerb(this.reading.tokens[verb]))
      : this.pronounAside(sentence, verb);
  }

  /** على حد قوله: the person of the clauses before, else the last speaker. */
  pronounAside(sentence: ReadSentence, at: number): Speaker | undefined {
    const gender =
      genderOfVerb(this.reading.tokens[at]) ?? genderOfOwner(wordAt(this.reading.tokens, at));
    return this.#ofClauses(sentence, at, gender, () => this.pronounOf(sentence, gender));
  }

  #isBare(verb: number): boolean {
    const next = this.reading.tokens[verb + 1];
    return (
      next === undefined ||
      next.kind === 'MARK' ||
      formIn(next, arabicThat) !== undefined ||
      adverbs.has(next.folded) ||
      isManner(this.reading, verb + 1) ||
      /^(?:[لب].{2,}|له|لها|به|بها)$/u.test(next.folded)
    );
  }

  /** The first person of the clause before the verb, else of the one before that; none where another entity is the subject. */
  #ofClauses(
    sentence: ReadSentence,
    verb: number,
    gender: Gender | undefined,
    otherwise: () => Speaker | undefined,
  ): Speaker | undefined {
    let end = verb;
    while (end > sentence.from) {
      const start = startOfClause(this.reading, sentence.from, end - 1);
      const subjects = this.#subjects(start, end);
      const person = subjects.find(
        (each) => each.kind === 'Person' && this.#fits(each.entity, gender),
      );
      if (person) return { speaker: person.entity, givenBy: 'PRONOUN' };
      if (subjects[0] && isOther(subjects[0])) return undefined;
      end = start;
    }
    return otherwise();
  }

  #fits(entity: Referent, gender: Gender | undefined): boolean {
    const known = this.#genders.get(entity);
    return gender === undefined || known === undefined || known === gender;
  }

  /** The speaker of the sentence before, else the person whom the text is about there, else the last speaker. */
  pronounOf({ index, from }: ReadSentence, gender?: Gender): Speaker | undefined {
    const last = this.#last && this.#fits(this.#last.speaker, gender) ? this.#last : undefined;
    if (last && last.sentence >= index - 1) return { speaker: last.speaker, givenBy: 'PRONOUN' };
    const sought = {
      kinds: ['PERSON'],
      ...(gender && ({ gender } satisfies Partial<Sought>)),
    } as const;
    const [topic] = topicsOf(this.reading).meantBy(sought, from);
    if (topic && (gender || topic.ground !== 'DOCUMENT'))
      return { speaker: topic.mention.entity, givenBy: 'PRONOUN' };
    return last && { speaker: last.speaker, givenBy: 'PRONOUN' };
  }
}

/** قوله, قولها. */
function genderOfOwner(word: string): Gender | undefined {
  if (word.endsWith('ها')) return 'F';
  return word.endsWith('ه') ? 'M' : undefined;
}

function englishGender(pronoun: string): Gender {
  return pronoun === 'she' ? 'F' : 'M';
}

/** Not a person, so it has no bearing here. */
function isOther({ kind }: Mention): boolean {
  return kind === 'Organization' || kind === 'Country';
}

/** A colon or أن: the words follow, not the subject. */
function endsSubject({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return !token || token.raw === ':' || formIn(token, arabicThat) !== undefined;
}

/** The start of a clause: after the last comma or semicolon followed by و, or after any such mark in English. */
export function startOfClause({ tokens }: Reading, earliest: number, at: number): number {
  for (let place = at; place > earliest; place -= 1) {
    const before = wordAt(tokens, place - 1);
    if (/^[;؛]$/u.test(before)) return place;
    if (before === '،' && /^(?:و|فيما$|بينما$|لكن$)/u.test(wordAt(tokens, place))) return place;
  }
  return earliest;
}

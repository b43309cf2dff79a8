import { getOrMake, makeOncePer } from '#text/get-or-make.js';
import type { Referent } from '../reading/entities.js';
import { gendersIn } from '../reading/genders.js';
import type { Gender } from '../reading/saying-verbs.js';
import { headsOf, mayBeCalled, nounOf } from './body-nouns.js';
import { genderAt } from './gender-at.js';
import { isLed } from '../reading/leading.js';
import { isBody, isNamedPerson, type Mention } from '../reading/mention.js';
import type { Reading, ReadSentence } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';

/** Kinds of topic. Each kind has its own. */
export const topicKinds = ['ORGANISATION', 'EDITION', 'PERSON', 'STATE'] as const;
export type TopicKind = (typeof topicKinds)[number];

/** Ground for a topic, surest first. */
export const grounds = ['SENTENCE', 'PARAGRAPH', 'HEADING', 'DOCUMENT'] as const;
export type Ground = (typeof grounds)[number];

/** An entity that a text is about at some place. */
export interface Topic {
  readonly kind: TopicKind;
  /** The antecedent: its words are the second quote of a claim. */
  readonly mention: Mention;
  readonly ground: Ground;
}

/** The features of a gap that its antecedent must have. */
export interface Sought {
  readonly kinds: readonly TopicKind[];
  /** True for words without a kind of their own: it, its. */
  readonly isPronoun?: true;
  /** The gender of the antecedent, if the words show it. */
  readonly gender?: Gender;
  /** The noun for the antecedent: `the company`. */
  readonly noun?: string;
}

export type IsMeant = (mention: Mention) => boolean;

const fits: Readonly<Record<TopicKind, IsMeant>> = {
  ORGANISATION: isBody,
  EDITION: ({ kind }) => kind === 'Edition',
  PERSON: isNamedPerson,
  STATE: ({ kind }) => kind === 'Country',
};

/** Pronouns by which a sentence goes on about the same entity. */
const continuing: Readonly<Partial<Record<TopicKind, RegExp>>> = {
  PERSON: /^(?:he|she)$/u,
  ORGANISATION: /^(?:firm|company|it|its)$/u,
};
/** Sentences of the paragraph before, whose subject may go on. */
const farthest = 4;
/** Weight of the title, in mentions. */
const titleWeight = 2;
/** The topics of a document by place. */
export class Topics {
  readonly #ofDocument = new Map<TopicKind, Mention | undefined>();
  /** Organisations by the head of a name. */
  readonly #called = new Map<string, readonly Referent[]>();
  readonly #heads = new Map<Referent, ReadonlySet<string>>();
  readonly #genders: ReadonlyMap<Referent, Gender>;
  /** For each sentence, the nearest heading above. */
  readonly #headings: readonly (ReadSentence | undefined)[];
  /** Agencies whose report it is. */
  readonly reporters: ReadonlySet<Referent>;

  constructor(readonly reading: Reading) {
    this.#genders = gendersIn(reading);
    const reporting = reading.mentions.filter((each) => isReporting(reading, each));
    this.reporters = new Set(reporting.map(({ entity }) => entity));
    let heading: ReadSentence | undefined;
    this.#headings = reading.sentences.map((sentence) => {
      const above = heading;
      if (sentence.isHeading && sentence.index > 0) heading = sentence;
      return above;
    });
  }

  /** The antecedents of a gap at a token, one a kind. */
  meantBy({ kinds, isPronoun, gender, noun }: Sought, token: number): Topic[] {
    if (isPronoun) return [this.ofPronoun(kinds, token) ?? []].flat();
    const agrees: IsMeant = (mention) =>
      this.#agrees(mention, gender) &&
      (noun === undefined || mayBeCalled(this.#headsOf(mention.entity), noun));
    const named = noun === undefined ? undefined : this.#lastCalled(noun, token);
    if (named)
      return [{ kind: 'ORGANISATION', mention: named, ground: this.#groundOf(named, token) }];
    const isSure: IsMeant = ({ entity }) => this.#genders.get(entity) === gender;
    return kinds.flatMap((kind) => this.at(kind, token, agrees, isSure) ?? []);
  }

  /** The antecedent of a kind at a token; the words there may show the gender of a person. */
  meantAt(kind: TopicKind, token: number, given?: Gender): Topic | undefined {
    const { tokens, sentences } = this.reading;
    const { from = 0 } = sentences[this.reading.sentenceAt(token)] ?? {};
    if (isRelative(wordAt(tokens, token))) {
      const mention = this.reading.lastBefore(token, fits[kind], from);
      return mention && { kind, mention, ground: 'SENTENCE' };
    }
    const gender = given ?? (kind === 'PERSON' ? genderAt(this.reading, token) : undefined);
    const noun = kind === 'ORGANISATION' ? nounOf(wordAt(tokens, token)) : undefined;
    return this.meantBy(
      {
        kinds: [kind],
        ...(gender && ({ gender } satisfies Partial<Sought>)),
        ...(noun && ({ noun } satisfies Partial<Sought>)),
      },
      token,
    )[0];
  }

  /**
   * The topic of a kind at a token.
   *
   * @param isSure tells which of several in a sentence goes before the others
   */
  at(
    kind: TopicKind,
    token: number,
    isMeant: IsMeant = () => true,
    isSure: IsMeant = () => false,
  ): Topic | undefined {
    const isOne: IsMeant = (mention) => fits[kind](mention) && isMeant(mention);
    const near = this.#near(kind, token, isOne, isSure);
    if (near) return near;
    const heading = this.#headings[this.reading.sentenceAt(token)];
    const named = heading && this.#onlyIn(heading, isOne);
    if (named) return { kind, mention: named, ground: 'HEADING' };
    const whole = this.#mainOf(kind);
    if (!whole || whole.from >= token || !isMeant(whole)) return undefined;
    return { kind, mention: whole, ground: 'DOCUMENT' };
  }

  #near(kind: TopicKind, token: number, isOne: IsMeant, isSure: IsMeant): Topic | undefined {
    for (const [sentence, ground] of this.#before(token)) {
      if (ground === 'PARAGRAPH' && this.#goesOn(kind, sentence, isOne)) continue;
      const mention = this.#subjectOf(sentence, token, isOne, isSure);
      if (mention) return { kind, mention, ground };
    }
    return undefined;
  }

  /**
   * The topic of a word without a kind of its own, as `it` and `its`: the first subject of the nearest sentence, of whatever
   * kind; at the start of a paragraph the organisation of the document, never an edition.
   */
  ofPronoun(kinds: readonly TopicKind[], token: number): Topic | undefined {
    for (const [sentence, ground] of this.#before(token)) {
      const found = kinds.flatMap((kind): Topic[] => {
        const mention = this.#subjectOf(sentence, token, fits[kind]);
        return mention ? [{ kind, mention, ground }] : [];
      });
      const [first] = found.sort(
        ({ mention: a }, { mention: b }) =>
          Number(isLed(this.reading, a)) - Number(isLed(this.reading, b)) || a.from - b.from,
      );
      if (first) return first;
    }
    const whole = this.#mainOf('ORGANISATION');
    if (!whole || whole.from >= token) return undefined;
    return { kind: 'ORGANISATION', mention: whole, ground: 'DOCUMENT' };
  }

  /** The sentence of a token and those before in its paragraph, nearest first. */
  *#before(token: number): Generator<[ReadSentence, Ground]> {
    const { sentences } = this.reading;
    const index = this.reading.sentenceAt(token);
    for (let at = index; at >= Math.max(0, index - farthest); at -= 1) {
      const sentence = sentences[at];
      if (!sentence || (at < index && this.#beginsParagraph(at + 1))) return;
      yield [sentence, at === index ? 'SENTENCE' : 'PARAGRAPH'];
    }
  }

  /** `In 2014 he and the economist … set up …`: a pronoun goes before the names, so the sentence is about somebody named before. */
  #goesOn(kind: TopicKind, { from, to }: ReadSentence, isOne: IsMeant): boolean {
    const pronoun = continuing[kind];
    const first = this.reading
      .within(from, to)
      .find((each) => isOne(each) && !isLed(this.reading, each));
    return (
      pronoun !== undefined &&
      this.reading.tokens.slice(from, first?.from ?? to).some(({ folded }) => pronoun.test(folded))
    );
  }

  /** The first mention of a sentence without a preposition, else the only entity; first among those that are sure. */
  #subjectOf(
    { from, to }: ReadSentence,
    before: number,
    isOne: IsMeant,
    isSure: IsMeant = () => false,
  ): Mention | undefined {
    // `Together with B she founded`: the one directly before the pronoun is somebody else.
    const isOther: IsMeant = (each) => each.to === before && isLed(this.reading, each);
    const named = this.reading
      .within(from, Math.min(before, to))
      .filter((each) => isOne(each) && !isOther(each) && !this.reporters.has(each.entity));
    const first = (some: readonly Mention[]): Mention | undefined =>
      some.find((each) => !isLed(this.reading, each)) ?? onlyOf(some);
    return first(named.filter(isSure)) ?? first(named);
  }

  /** The last organisation with a noun for its head: شركة …, `… Council`, `Council of …`. */
  #lastCalled(noun: string, token: number): Mention | undefined {
    const called = getOrMake(this.#called, noun, () =>
      this.reading.entities.all.filter(
        (entity) => entity.kind === 'Organization' && this.#headsOf(entity).has(noun),
      ),
    );
    const named = called.flatMap((entity) => this.reading.lastOf(entity, token) ?? []);
    return named.filter(isBody).sort((a, b) => b.from - a.from)[0];
  }

  #headsOf(entity: Referent): ReadonlySet<string> {
    return getOrMake(this.#heads, entity, () => headsOf(entity));
  }

  #groundOf({ from }: Mention, token: number): Ground {
    const back = this.reading.sentenceAt(token) - this.reading.sentenceAt(from);
    return back === 0 ? 'SENTENCE' : back <= farthest ? 'PARAGRAPH' : 'DOCUMENT';
  }

  /** False if the gender of a person, or of the Arabic noun for an organisation, contradicts. */
  #agrees({ kind, entity, start, end }: Mention, gender: Gender | undefined): boolean {
    if (gender === undefined) return true;
    if (kind === 'Person') return (this.#genders.get(entity) ?? gender) === gender;
    const [head = ''] = this.reading.slice(start, end).split(' ');
    return !/\p{Script=Arabic}/u.test(head) || head.endsWith('ة') === (gender === 'F');
  }

  #onlyIn({ from, to }: ReadSentence, isOne: IsMeant): Mention | undefined {
    return onlyOf(this.reading.within(from, to).filter(isOne));
  }

  #beginsParagraph(index: number): boolean {
    const [before, next] = [this.reading.sentences[index - 1], this.reading.sentences[index]];
    return (
      before !== undefined &&
      next !== undefined &&
      /\n\s*\n/u.test(this.reading.slice(before.end, next.start))
    );
  }

  /** The entity of a kind that the document names at least twice as often as the next one. */
  #mainOf(kind: TopicKind): Mention | undefined {
    if (!this.#ofDocument.has(kind)) this.#ofDocument.set(kind, this.#findMain(kind));
    return this.#ofDocument.get(kind);
  }

  #findMain(kind: TopicKind): Mention | undefined {
    // An edition is often named for comparison.
    const named =
      kind === 'EDITION'
        ? []
        : this.reading.mentions.filter(
            (each) => fits[kind](each) && !this.reporters.has(each.entity),
          );
    const [first, second] = weighed(named, this.reading.sentences[0]?.to ?? 0);
    const isMain = first !== undefined && first.weight >= 2 * (second?.weight ?? 0);
    return isMain ? named.find(({ entity }) => entity === first.entity) : undefined;
  }
}

function isRelative(word: string): boolean {
  return /^(?:which|that|who|التي|الذي)$/u.test(word);
}

interface Weighed {
  readonly entity: Referent;
  readonly weight: number;
}

/** The entities of mentions, the weightiest first. */
function weighed(named: readonly Mention[], title: number): Weighed[] {
  const weights = new Map<Referent, number>();
  for (const { entity, from } of named)
    weights.set(entity, (weights.get(entity) ?? 0) + 1 + (from < title ? titleWeight : 0));
  return Array.from(weights, ([entity, weight]) => ({ entity, weight })).sort(
    (a, b) => b.weight - a.weight,
  );
}

function onlyOf(named: readonly Mention[]): Mention | undefined {
  return new Set(named.map(({ entity }) => entity)).size === 1 ? named[0] : undefined;
}

/** `LISBON, May 3 (Tide News Agency) –`: the agency whose report it is, unless the report is about it. */
function isReporting(reading: Reading, { from, to, entity }: Mention): boolean {
  const { tokens } = reading;
  return (
    wordAt(tokens, from - 1) === '(' &&
    wordAt(tokens, to) === ')' &&
    /^[-–—:]$/u.test(wordAt(tokens, to + 1)) &&
    reading.mentionsOf(entity).at(-1)?.from === from
  );
}

/** The topics of a document, made once. */
export const topicsOf = makeOncePer((reading: Reading) => new Topics(reading));

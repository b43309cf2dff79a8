import {
  below,
  countedNouns,
  exceeding,
  exceedingVerbs,
  scales,
  signs,
  surpassingVerbs,
} from '#text/words/figure-words.js';
import { englishRoles } from '../lexicon/people.js';
import { cardinals } from '#text/words/number-words.js';
import type { FigureQualifier } from '../reading/analysis.js';
import type { Reading } from '../reading/reading.js';
import type { Vocabulary } from '../vocabulary.js';
import { makeOncePer } from '#text/get-or-make.js';
import { formsOf } from '#text/words/forms.js';
import { readNumeral, type NumeralSpan } from '#text/words/numerals.js';
import { wordAt } from '#text/words/tokens.js';

/** A figure with its unit, by tokens. */
export interface Figure {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: FigureQualifier;
}

interface Bound {
  readonly from: number;
  readonly skip: number;
  readonly qualifier: FigureQualifier;
}

/** Figures of persons, states, shares and money, with their bounds; other figures are left out. */
export function figuresIn(reading: Reading): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    if (reading.isInDate(at) || reading.at(at)?.type === 'NAME') continue;
    const numeral = readNumeral(reading.tokens, at);
    if (numeral && isBelow(reading, at)) {
      at = numeral.to - 1;
      continue;
    }
    const figure = figureAt(reading, at, figures.at(-1));
    if (!figure) continue;
    figures.push(figure);
    at = Math.max(at, figure.to - 1);
  }
  return figures;
}

function figureAt(reading: Reading, at: number, before: Figure | undefined): Figure | undefined {
  const signed = signedAt(reading, at);
  const numeral = signed ? undefined : readNumeral(reading.tokens, at);
  if (!numeral || isRange(reading, numeral) || isOfTitle(reading, at)) return signed;
  const bound = boundBefore(reading, at);
  const unit = unitOf(reading, numeral, bound, before);
  if (!unit) return undefined;
  if (isSource(reading, numeral, unit)) return undefined;
  return { ...whole(reading, numeral, bound, at), value: numeral.value, ...unit };
}

function unitOf(
  reading: Reading,
  numeral: NumeralSpan,
  bound: Bound | undefined,
  before: Figure | undefined,
): Unit | undefined {
  return (
    unitBehind(reading, numeral.to) ??
    sharedUnit(reading, numeral) ??
    unitOfPeople(reading, numeral, bound && before)
  );
}

type Unit = Pick<Figure, 'to' | 'unit'>;

/** The unit of people without a noun after the number. */
function unitOfPeople(
  reading: Reading,
  numeral: NumeralSpan,
  before: Figure | undefined,
): Unit | undefined {
  return isBesidePeople(reading, numeral, before) ? { to: numeral.to, unit: 'PERSONS' } : undefined;
}

/** `214 people; about forty more`: after people in the same sentence. */
function isBesidePeople(
  reading: Reading,
  { from, to }: NumeralSpan,
  before: Figure | undefined,
): boolean {
  const isSame =
    before?.unit === 'PERSONS' && reading.sentenceAt(before.from) === reading.sentenceAt(from);
  return isSame && endsThere(reading, to);
}

/** A number in words within a heading, as in a title. */
function isOfTitle(reading: Reading, at: number): boolean {
  const isHeading = reading.sentences[reading.sentenceAt(at)]?.isHeading === true;
  return isHeading && reading.tokens[at]?.kind !== 'NUMBER';
}

/** `$250,000`, `US$2.5m`: the sign is before the number. */
function signedAt(reading: Reading, at: number): Figure | undefined {
  const { tokens } = reading;
  const sign = isOfState(reading, at) ? at + 1 : at;
  const unit = signs.get(wordAt(tokens, sign));
  const numeral = tokens[sign + 1]?.kind === 'NUMBER' ? readNumeral(tokens, sign + 1) : undefined;
  if (unit === undefined || !numeral) return undefined;
  const scale = scaleAt(reading, numeral.to);
  const to = scale === undefined ? numeral.to : numeral.to + 1;
  const place = whole(reading, { ...numeral, to }, boundBefore(reading, at), at);
  return { ...place, value: numeral.value * (scale ?? 1), unit };
}

/** `US$`: the state before the sign. */
function isOfState({ tokens }: Reading, at: number): boolean {
  return /^(?:us|u[.]s[.])$/u.test(wordAt(tokens, at)) && tokens[at + 1]?.isAttached === true;
}

function scaleAt({ tokens }: Reading, at: number): number | undefined {
  const letters = tokens[at];
  return letters?.isAttached === true ? scales.get(letters.folded) : undefined;
}

/** `between 200 and 250`, `200–250`, ما بين 200 و250: a range states no count. */
function isRange(reading: Reading, { from, to }: NumeralSpan): boolean {
  return isRangeUpTo(reading, from) || isRangeFrom(reading, to);
}

function isRangeUpTo({ tokens }: Reading, at: number): boolean {
  const [joint, number] = [wordAt(tokens, at - 1), tokens[at - 2]];
  const isNumber = number?.kind === 'NUMBER' || cardinals.has(number?.folded ?? '');
  if (!isNumber || !/^(?:to|-|–|—|and|و|الي)$/u.test(joint)) return false;
  if (/^[-–—]$/u.test(joint)) return tokens[at]?.isAttached === true;
  const before = tokens.slice(Math.max(0, at - 5), at - 2).map(({ folded }) => folded);
  if (/^(?:and|و)$/u.test(joint)) return before.some((word) => /^(?:between|بين)$/u.test(word));
  return !before.some((word) => /^(?:from|من)$/u.test(word));
}

function isRangeFrom({ tokens }: Reading, at: number): boolean {
  const isDash = /^[-–—]$/u.test(wordAt(tokens, at)) && tokens[at]?.isAttached === true;
  return isDash && tokens[at + 1]?.kind === 'NUMBER';
}

/** `12 and 15 per cent`, `900 and 1,200 visitors respectively`: only the second has the unit. */
function sharedUnit(reading: Reading, { from, to }: NumeralSpan): Unit | undefined {
  if (!/^(?:and|و)$/u.test(wordAt(reading.tokens, to))) return undefined;
  const second = readNumeral(reading.tokens, to + 1);
  const unit = second && unitBehind(reading, second.to);
  if (!unit || (unit.unit !== 'PERCENT' && !isRespective(reading, from))) return undefined;
  return { to, unit: unit.unit };
}

function isRespective(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const { from = 0, to = 0 } = reading.sentences[reading.sentenceAt(at)] ?? {};
  return tokens
    .slice(from, to)
    .some(({ folded }) => /^(?:respectively|التوالي|الترتيب)$/u.test(folded));
}

/** `two people with knowledge of the plans said`: sources, not a count. */
function isSource(
  { tokens }: Reading,
  { value, to }: NumeralSpan,
  { unit }: Pick<Figure, 'unit'>,
): boolean {
  if (unit !== 'PERSONS' || value > 10) return false;
  const behind = tokens.slice(to, to + 10).map(({ folded }) => folded);
  const end = behind.findIndex((word) => /^[.;؛]$/u.test(word));
  return (end < 0 ? behind : behind.slice(0, end)).some((word) =>
    /^(?:said|says|told|familiar|briefed|knowledge|مطلع|مطلعا|مطلعين|مطلعون|مطلعه|لم يسمهم)$/u.test(
      word,
    ),
  );
}

function whole(reading: Reading, { to }: NumeralSpan, bound: Bound | undefined, at: number) {
  const clitics = bound ? 0 : skipOf(reading, at);
  return {
    from: bound?.from ?? at,
    to,
    skip: bound?.skip ?? clitics,
    qualifier: bound?.qualifier ?? ('EXACT' as const),
  };
}

function skipOf(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  return token?.isArabic === true && token.folded.startsWith('و') ? 1 : 0;
}

/** The unit: the noun after the number, with at most an adjective between. */
function unitBehind(reading: Reading, at: number): { to: number; unit: string } | undefined {
  for (const start of [at, at + 1]) {
    const unit = nounAt(reading, start);
    if (unit) return unit;
    const between = reading.tokens[at];
    if (
      between?.kind !== 'WORD' ||
      between.isArabic ||
      between.isCapital ||
      /^(?:of|in|at|and|to|is|are|was|were|has|have|had)$/u.test(between.folded)
    )
      return undefined;
  }
  return undefined;
}

/** The nouns of things that a vocabulary counts, by unit. */
export const nounsOf = makeOncePer(({ units }: Vocabulary) => countedNouns(units));

function nounAt(reading: Reading, at: number): { to: number; unit: string } | undefined {
  const nouns = nounsOf(reading.lexicon.vocabulary);
  for (let length = 3; length > 0; length -= 1) {
    const words = reading.tokens.slice(at, at + length).map(({ folded }) => folded);
    const unit = words.length === length ? unitOfNoun(words.join(' '), nouns) : undefined;
    if (unit) return { to: at + length, unit };
  }
  return undefined;
}

/** The unit of a noun. A holder of an office is a person: `38 attachés`. Chairs and heads are also things. */
function unitOfNoun(noun: string, nouns: ReadonlyMap<string, string>): string | undefined {
  const singular = /^(.{3,})s$/u.exec(noun)?.[1];
  const isOffice = singular !== undefined && englishRoles.has(singular);
  const isPerson = isOffice && !/^(?:chair|head|lead)$/u.test(singular);
  return nouns.get(noun) ?? (isPerson ? 'PERSONS' : undefined);
}

/** `fewer than`, لا يتجاوز: the words before the number, or before the object of a verb of exceeding. */
function isBelow(reading: Reading, at: number): boolean {
  for (let length = 3; length > 0; length -= 1) {
    const words = reading.tokens.slice(Math.max(0, at - length), at).map(({ folded }) => folded);
    if (below.has(words.join(' '))) return true;
  }
  const verb = subjectVerbBefore(reading, at);
  return (
    verb !== undefined && /^(?:لا|لم|لن|ولا|ولم)$/u.test(wordAt(reading.tokens, verb.from - 1))
  );
}

/** `more than`, قرابة: the words before the number. */
function boundBefore(reading: Reading, at: number): Bound | undefined {
  for (let length = 3; length > 0; length -= 1) {
    const from = at - length;
    const [first, ...rest] = reading.tokens.slice(Math.max(0, from), at);
    if (from < 0 || !first) continue;
    for (const { folded, skip } of formsOf(first)) {
      const qualifier = exceeding.get([folded, ...rest.map((each) => each.folded)].join(' '));
      if (qualifier) return { from, skip, qualifier: qualifier as FigureQualifier };
    }
  }
  return verbBefore(reading, at);
}

/** The subject may be between the verb and the number: يزيد ناتجها مجتمعة على 1.2 تريليون, تتجاوز أصولها 12 مليارا. */
function verbBefore(reading: Reading, at: number): Bound | undefined {
  const verb = subjectVerbBefore(reading, at);
  return verb && { ...verb, qualifier: 'EXCEEDS' };
}

function subjectVerbBefore(
  reading: Reading,
  at: number,
): { readonly from: number; readonly skip: number } | undefined {
  const hasPreposition = /^(?:علي|عن)$/u.test(wordAt(reading.tokens, at - 1));
  const verbs = hasPreposition ? exceedingVerbs : surpassingVerbs;
  const farthest = hasPreposition ? at - 8 : at - 5;
  for (let from = hasPreposition ? at - 2 : at - 1; from > farthest; from -= 1) {
    const token = reading.tokens[from];
    if (token?.kind !== 'WORD') return undefined;
    const form = formsOf(token).find(({ folded }) => verbs.has(folded));
    if (form) return { from, skip: form.skip };
  }
  return undefined;
}

function endsThere(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token === undefined ||
    token.kind === 'MARK' ||
    /^(?:at|in|on|last|this|for|more|others|further|في|خلال)$/u.test(token.folded)
  );
}

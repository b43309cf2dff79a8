import { cardinals, duals, magnitudes, ordinals, teens } from './number-words.js';
import { halves } from './figure-words.js';
import { formsOf } from './forms.js';
import { wordAt, type Token } from './tokens.js';

export interface NumeralSpan {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly value: number;
}

/**
 * The number that begins at a token, in digits or in words of either language, with its magnitude: `3.5 trillion`, `two
 * thousand`, `تسعة آلاف`, `مليارين ونصف المليار`, `خمس عشرة`.
 */
export function readNumeral(tokens: readonly Token[], from: number): NumeralSpan | undefined {
  const first = readHalfOf(tokens, from) ?? readPart(tokens, from, false);
  if (!first) return undefined;
  let { value, to } = first;
  for (let more = readPart(tokens, to, true); more; more = readPart(tokens, to, true)) {
    value = more.isMagnitude ? multiply(value, more.value) : value + more.value;
    to = more.to;
  }
  const half = readHalf(tokens, to, value);
  return { from, to: half?.to ?? to, value: half?.value ?? value };
}

interface NumeralPart {
  readonly value: number;
  readonly to: number;
  readonly isMagnitude: boolean;
}

/** نصف مليون */
function readHalfOf(tokens: readonly Token[], at: number): NumeralPart | undefined {
  const magnitude = magnitudes.get(wordAt(tokens, at + 1));
  const isHalf = tokens[at]?.isArabic === true && halves.has(wordAt(tokens, at));
  return isHalf && magnitude !== undefined
    ? { value: magnitude / 2, to: at + 2, isMagnitude: false }
    : undefined;
}

function readPart(tokens: readonly Token[], at: number, isLater: boolean): NumeralPart | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'NUMBER') return isLater ? undefined : readDigits(token, at);
  if (isLater && ['and', '-', 'و'].includes(token.folded)) return readTail(tokens, at);
  const teen = isLater ? undefined : teenAt(tokens, at);
  if (teen) return teen;
  const word = wordIn(token, isLater);
  return word && { ...word, to: at + 1 };
}

function readDigits(token: Token, at: number): NumeralPart | undefined {
  const value = Number(token.folded);
  return Number.isFinite(value) ? { value, to: at + 1, isMagnitude: false } : undefined;
}

function readTail(tokens: readonly Token[], at: number): NumeralPart | undefined {
  return tokens[at]?.isArabic === true ? readArabicTail(tokens, at) : readEnglishTail(tokens, at);
}

/** `two hundred and fifty`: a number follows the word. */
function readEnglishTail(tokens: readonly Token[], at: number): NumeralPart | undefined {
  const value = cardinals.get(wordAt(tokens, at + 1));
  const isAfterHundred = magnitudes.has(wordAt(tokens, at - 1));
  return value !== undefined && isAfterHundred
    ? { value, to: at + 2, isMagnitude: false }
    : undefined;
}

/** 12 ألفًا و400: the digits after the word are less than its magnitude. */
function readArabicTail(tokens: readonly Token[], at: number): NumeralPart | undefined {
  const tail = tokens[at + 1];
  const number = tail?.kind === 'NUMBER' && tail.isAttached ? readDigits(tail, at + 1) : undefined;
  const magnitude = magnitudes.get(wordAt(tokens, at - 1)) ?? 0;
  return number && number.value < magnitude ? number : undefined;
}

/** أحد عشر: the first word alone is no number. */
function teenAt(tokens: readonly Token[], at: number): NumeralPart | undefined {
  const [first, second] = [tokens[at], wordAt(tokens, at + 1)];
  for (const { folded, clitics } of first?.isArabic === true ? formsOf(first) : []) {
    const value = /^[بو]?$/u.test(clitics) ? teens.get(`${folded} ${second}`) : undefined;
    if (value !== undefined) return { value, to: at + 2, isMagnitude: false };
  }
  return undefined;
}

function wordIn(token: Token, isLater: boolean): Omit<NumeralPart, 'to'> | undefined {
  const mayStand = isLater ? /^[بو]?$/u : /^ب?$/u;
  for (const { folded, clitics } of formsOf(token)) {
    const magnitude = magnitudeOf(token, folded, isLater);
    const value = mayStand.test(clitics) ? (magnitude ?? cardinalOf(folded)) : undefined;
    if (value === undefined) continue;
    return { value, isMagnitude: value === magnitude && isLater && clitics === '' };
  }
  return undefined;
}

/** The magnitude of a word's form: in English only after a number, and not for a dual at the start. */
function magnitudeOf(token: Token, form: string, isLater: boolean): number | undefined {
  const mayMultiply = isLater || token.isArabic;
  const isDual = !isLater && duals.has(form) && !hasTanwin(token);
  return mayMultiply && !isDual ? magnitudes.get(form) : undefined;
}

/** ألفًا is one thousand after a number, ألفا زائر two of them. */
function hasTanwin({ raw }: Token): boolean {
  return /\u064B\u0627?$|\u0627\u064B$/u.test(raw);
}

function cardinalOf(word: string): number | undefined {
  const whole = duals.get(word) ?? cardinals.get(word);
  if (whole !== undefined) return whole;
  const [tens = '', ones = ''] = word.split('-');
  const [ten, one] = [cardinals.get(tens), cardinals.get(ones)];
  return ten !== undefined && one !== undefined ? ten + one : undefined;
}

/** Multiplies the last part: 3 × 1000, and for 1,250,000 the part below the previous magnitude. */
function multiply(value: number, magnitude: number): number {
  const done = value - (value % (magnitude * 1000));
  return done + (value - done) * magnitude;
}

/** `ونصف المليار`: half of the named magnitude. */
function readHalf(
  tokens: readonly Token[],
  at: number,
  value: number,
): { to: number; value: number } | undefined {
  const token = tokens[at];
  if (
    !token ||
    !formsOf(token).some(({ folded, clitics }) => clitics === 'و' && halves.has(folded))
  )
    return undefined;
  const named = magnitudes.get(wordAt(tokens, at + 1).replace(/^ال/, ''));
  const magnitude = named ?? [1e12, 1e9, 1e6, 1e3, 1].find((each) => value >= each) ?? 1;
  return { value: value + magnitude / 2, to: named === undefined ? at + 1 : at + 2 };
}

/** The ordinal of an edition, with its tokens: `twelfth`, `4th`, `الحادية عشرة`. */
export function readOrdinal(tokens: readonly Token[], at: number): NumeralSpan | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first) return undefined;
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(first.folded);
  if (digits) return { from: at, to: at + 1, value: Number(digits[1]) };
  const two = ordinals.get(`${first.folded} ${second?.folded ?? ''}`) ?? countedOn(first, second);
  if (two !== undefined) return { from: at, to: at + 2, value: two };
  const one = ordinals.get(first.folded) ?? tensOf(first.folded);
  return one === undefined ? undefined : { from: at, to: at + 1, value: one };
}

/** السادسة والثلاثين: a unit and tens, each with the article. */
function countedOn(first: Token, second: Token | undefined): number | undefined {
  const tens = /^وال(.+)$/u.exec(second?.folded ?? '')?.[1];
  const ten = tens === undefined ? undefined : cardinals.get(tens);
  const unit = /^الحادي(?:ه)?$/u.test(first.folded) ? 1 : ordinals.get(first.folded);
  return ten !== undefined && ten >= 20 && unit !== undefined && unit < 10 ? unit + ten : undefined;
}

/** الأربعون, `thirty-second`. */
function tensOf(word: string): number | undefined {
  const arabic = /^ال(.+)$/u.exec(word)?.[1];
  if (arabic !== undefined) return roundTen(arabic);
  const [tens = '', unit = ''] = word.split('-');
  const [ten, one] = [roundTen(tens), ordinals.get(unit)];
  return ten !== undefined && one !== undefined && one < 10 ? ten + one : undefined;
}

function roundTen(word: string): number | undefined {
  const value = cardinals.get(word);
  return value !== undefined && value >= 20 && value < 100 ? value : undefined;
}

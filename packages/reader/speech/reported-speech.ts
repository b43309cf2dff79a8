import { arabicThat, englishSaying } from '../lexicon/speech.js';
import { wordList } from '#text/words/word-list.js';
import type { Mention, Reading, ReadSentence } from '../reading/reading.js';
import { formIn } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';
import { accordingIn } from './reported-according.js';
import { behindTitles } from '../reading/leading.js';
import type { Speakers, Where } from './speakers.js';
import type { Speaker } from './speech.js';
import { endOf, startOfWords, type Reported } from './words-of-sentence.js';
import { isSayingBeside, isSayingOf, isVerbOfSaying } from '../reading/saying-verbs.js';

/** Reported speech of a verb: the starts of its clause and of the words. */
interface Frame {
  readonly start: number;
  readonly words: number;
  readonly speaker: Speaker | undefined;
}

/** Reported quotes in a sentence: after أن and `that`, before `said Miller`, next to بحسب. */
export function reportedIn(
  reading: Reading,
  speakers: Speakers,
  sentence: ReadSentence,
): Reported[] {
  const according = accordingIn(reading, speakers, sentence);
  if (according) return [according];
  const behind = saidBehind(reading, speakers, sentence);
  return behind ? [behind] : ofFrames(reading, sentence, framesIn(reading, speakers, sentence));
}

function ofFrames(reading: Reading, sentence: ReadSentence, frames: readonly Frame[]): Reported[] {
  return frames.flatMap(({ words, speaker }, place) => {
    const next = frames[place + 1]?.start;
    const end = next === undefined ? endOf(reading, sentence) : trimmed(reading, next);
    return speaker && end > words
      ? [{ from: words, to: end, speaker, rule: 'reported-speech' }]
      : [];
  });
}

/** Each verb of saying with its words; a verb within another's words is part of them. */
function framesIn(reading: Reading, speakers: Speakers, sentence: ReadSentence): Frame[] {
  const frames: Frame[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (!isSaying(reading, at) && !isSayingOf(reading, at)) continue;
    const frame = frameAt(reading, speakers, sentence, at);
    const before = frames.at(-1);
    if (frame && !(before && frame.start <= before.words)) frames.push(frame);
  }
  return frames;
}

function frameAt(
  reading: Reading,
  speakers: Speakers,
  sentence: ReadSentence,
  verb: number,
): Frame | undefined {
  const words = wordsBehind(reading, sentence, verb) ?? colonBehind(reading, sentence, verb);
  const start = startOfFrame(reading, sentence, verb);
  if (words === undefined || start === undefined) return undefined;
  // Quoted words end the reported ones; their speaker is found elsewhere.
  if (/^[«“"]$/u.test(wordAt(reading.tokens, words))) return { start, words, speaker: undefined };
  const where = {
    end: words,
    ...(start > sentence.from ? ({ earliest: start } satisfies Partial<Where>) : {}),
  };
  return { start, words, speaker: speakers.subject(sentence, verb, where) };
}

function isSaying(reading: Reading, at: number): boolean {
  return isVerbOfSaying(reading, at) || isSayingBeside(reading, at);
}

function wordsBehind(reading: Reading, sentence: ReadSentence, verb: number): number | undefined {
  const that = thatBehind(reading, sentence, verb);
  if (that === undefined) return bareBehind(reading, sentence, verb);
  return reading.tokens[that]?.isArabic === true ? that : that + 1;
}

/** قائلًا: …, `Miller replied: …`: after a colon with only the subject before it. */
function colonBehind(
  { tokens }: Reading,
  { to, isHeading }: ReadSentence,
  verb: number,
): number | undefined {
  if (isHeading) return undefined;
  const behind = tokens.slice(verb + 1, Math.min(to, verb + 10));
  const mark = behind.findIndex(({ kind }) => kind === 'MARK');
  return mark >= 0 && behind[mark]?.raw === ':' && verb + mark + 3 < to
    ? verb + mark + 2
    : undefined;
}

const boundaries = wordList('and but while whereas yet then بينما فيما لكن');
const relatives = /^(?:which|who|whom|whose|where|if|whether)$/u;

/** The start of a verb's clause: after the last comma or `and`; undefined within a relative clause. */
function startOfFrame(reading: Reading, { from }: ReadSentence, verb: number): number | undefined {
  // A comma before the verb closes an aside about the subject.
  const isAsideClosed = wordAt(reading.tokens, verb - 1) === ',';
  const start = (isAsideClosed ? openingOfAside(reading, from, verb) : undefined) ?? verb;
  for (let at = start; at > from; at -= 1) {
    if (!isAsideClosed && at < verb && isRelative(reading, at, verb)) return undefined;
    if (isBoundary(reading, at, verb)) return at;
  }
  return from;
}

/**
 * `Miller, who left in 2022 and now advises the Ministry, recalls …`: the opening comma of an aside that ends before a verb.
 */
function openingOfAside(reading: Reading, from: number, verb: number): number | undefined {
  for (let at = verb - 2; at > from; at -= 1) {
    const word = wordAt(reading.tokens, at);
    if (/^[.;:«“"]$/u.test(word)) return undefined;
    if (word === ',' && reading.endingAt(at)?.kind === 'Person') return at;
  }
  return undefined;
}

/** `, which said that`; the noun before الذي is the speaker, as is X in `X, quoted as saying`. */
function isRelative({ tokens }: Reading, at: number, verb: number): boolean {
  const word = wordAt(tokens, at);
  if (word === 'as') return at < verb - 1;
  return tokens[at]?.isArabic !== true && relatives.test(word);
}

function isBoundary(reading: Reading, at: number, verb: number): boolean {
  const { tokens } = reading;
  const isBeside = isSayingBeside(reading, verb);
  const [before, word] = [wordAt(tokens, at - 1), wordAt(tokens, at)];
  if (/^[;؛:]$/u.test(before)) return true;
  if (boundaries.has(word) && at < verb) return true;
  if (before === '،') return at === verb || /^[وف]/u.test(word) || boundaries.has(word);
  return (
    before === ',' &&
    ((at === verb && isBeside) || /^(?:and|but|while|whereas|yet|then)$/u.test(word))
  );
}

/** Without the comma and the conjunction before the next clause. */
function trimmed({ tokens }: Reading, at: number): number {
  let end = at;
  while (/^(?:[,،;؛:]|and|but|while)$/u.test(wordAt(tokens, end - 1))) end -= 1;
  return end;
}

const subordinating =
  /^[وف]?(?:قبل|بعد|دون|بدون|منذ|ريثما|عوض|بدل|رغم|ضروره|وجوب|اهميه|شرط|شريطه|خشيه|اجل|امكانيه|احتمال|يجب|ينبغي|يمكن|لابد)$/u;

/** Verbs whose addressee precedes `that`; after other verbs an object is the thing announced: `a fund that pays`. */
const addressing = wordList('told tells informed assured reminded warned warns');

function hasObject({ tokens }: Reading, verb: number): boolean {
  const isObject = /^(?:a|an|the|this|these|his|her|its|their)$/u.test(wordAt(tokens, verb + 1));
  const isOf = /^(?:of|about)$/u.test(wordAt(tokens, verb + 1));
  const hasThat = wordAt(tokens, verb + 3) === 'that' && opinions.test(wordAt(tokens, verb + 2));
  return isOf || (isObject && !hasThat && !addressing.has(wordAt(tokens, verb)));
}

/** `expressed the view that`, `made the point that`. */
const opinions =
  /^(?:view|opinion|hope|belief|wish|conviction|concern|point|idea|fear|fears|confidence|thought|expectation|regret|doubt)$/u;

/** أن or `that` after a verb, without another verb of saying before it. */
function thatBehind(reading: Reading, { to }: ReadSentence, verb: number): number | undefined {
  if (hasObject(reading, verb)) return undefined;
  for (let at = verb + 1; at < Math.min(to, verb + 24); at += 1) {
    const token = reading.tokens[at];
    if (!token || reading.at(at)?.type === 'NAME') continue;
    const session = sessionAt(reading, at + 1);
    if (session) at = session.to;
    else if (/^[:«“"]$/u.test(token.raw)) return undefined;
    if (bringsIn(reading, at)) return at;
    if (isSaying(reading, at)) return undefined;
  }
  return undefined;
}

/** `warned in the panel “…” that`: the title of a session is no speech. */
function sessionAt(reading: Reading, at: number): Mention | undefined {
  const session = reading.startingAt(at);
  return session?.type === 'SESSION' ? session : undefined;
}

function bringsIn({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (!token.isArabic) return token.folded === 'that';
  const isThat = formIn(token, arabicThat) !== undefined && token.folded !== 'لان';
  return isThat && !subordinating.test(wordAt(tokens, at - 1));
}

const bare = wordList(
  'said says added adds believes believed thinks thought argues argued insists insisted maintains maintained claims claimed warned warns predicted predicts hopes hoped feels felt reckons told tells suggested suggests noted concluded announced admitted conceded',
);
/** Verbs after which a clause needs no auxiliary verb: `said the bridge opened`. */
const surest = wordList('said says');
const subjects =
  /^(?:the|a|an|it|he|she|they|its|his|her|their|there|this|these|we|no|all|every|most|both|some|many)$/u;
const auxiliary =
  /^(?:is|are|was|were|has|had|have|would|will|can|could|may|might|must|should|did|does|do|cannot|wont|wouldnt|isnt|wasnt|didnt)$/u;
const leadingOn =
  /^(?:to|of|in|on|at|for|from|by|with|about|as|so|nothing|yes|when|what|whether|how|if|why|goodbye)$/u;

/** `Omar Miller said the Commission would …`: after the verb, without a conjunction. */
function bareBehind(reading: Reading, { to }: ReadSentence, verb: number): number | undefined {
  const word = wordAt(reading.tokens, verb);
  if (!bare.has(word)) return undefined;
  const start = /^(?:told|tells)$/u.test(word) ? behindAddressee(reading, verb + 1) : verb + 1;
  if (!mayBeginClause(reading, start)) return undefined;
  const isSure = surest.has(word) && subjects.test(wordAt(reading.tokens, start));
  return isSure || hasAuxiliary(reading, start, to) ? start : undefined;
}

/** Not a preposition, unless a number follows: `said about 15% of them were`. */
function mayBeginClause({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'MARK') return false;
  return !leadingOn.test(token.folded) || tokens[at + 1]?.kind === 'NUMBER';
}

/** `told reporters`, `told the committee`, `told Miller`. */
function behindAddressee(reading: Reading, at: number): number {
  const start = /^(?:the|a|an|his|her|their)$/u.test(wordAt(reading.tokens, at)) ? at + 1 : at;
  return reading.outermostAt(start)?.to ?? start + 1;
}

/** A finite verb before the next comma, not after a relative pronoun. */
function hasAuxiliary({ tokens }: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at < Math.min(to, from + 16); at += 1) {
    const word = wordAt(tokens, at);
    if (auxiliary.test(word)) return true;
    if (/^(?:[,;:]|that|which|who|whose)$/u.test(word)) return false;
  }
  return false;
}

/**
 * `…, said the minister`, `…, the minister said`, `The bridge, she added, would …`: the verb is between commas or at the end.
 */
function saidBehind(
  reading: Reading,
  speakers: Speakers,
  sentence: ReadSentence,
): Reported | undefined {
  for (let at = sentence.from + 2; at < sentence.to - 1; at += 1) {
    if (wordAt(reading.tokens, at - 1) !== ',') continue;
    const aside = asideAt(reading, speakers, sentence, at);
    if (!aside) continue;
    const from = startOfWords(reading, sentence, at);
    const isClause = hasAuxiliary(reading, from, at - 1);
    const isWithin = wordAt(reading.tokens, aside.to) === ',' && !isClause;
    if (!isClause && !isWithin && !aside.isInverted) continue;
    const to = isWithin ? endOf(reading, sentence) : at - 1;
    return { from, to, speaker: aside.speaker, rule: 'said-behind' };
  }
  return undefined;
}

interface Aside {
  readonly speaker: Speaker;
  readonly to: number;
  /** The verb comes first, `said Miller`: the words before it are the speech. */
  readonly isInverted: boolean;
}

/** A verb with only its subject, in either order. */
function asideAt(
  reading: Reading,
  speakers: Speakers,
  sentence: ReadSentence,
  at: number,
): Aside | undefined {
  if (/^(?:he|she)$/u.test(wordAt(reading.tokens, at))) {
    if (!isAsideOf(reading, sentence, at + 1)) return undefined;
    const speaker = speakers.subject(sentence, at + 1, { end: at + 2 });
    return speaker && { speaker, to: at + 2, isInverted: false };
  }
  const isFirst = isAsideVerb(reading, at);
  const person = personAt(reading, isFirst ? at + 1 : at);
  if (!person) return undefined;
  const speaker = speakers.named(person);
  if (isFirst) return { speaker, to: person.to, isInverted: true };
  return isAsideOf(reading, sentence, person.to)
    ? { speaker, to: person.to + 1, isInverted: false }
    : undefined;
}

function personAt(reading: Reading, at: number): Mention | undefined {
  const mention = reading.outermostAt(behindTitles(reading, at));
  return mention?.kind === 'Person' ? mention : undefined;
}

/** Whether no words introduced by the verb follow it. */
function isAsideOf(reading: Reading, sentence: ReadSentence, verb: number): boolean {
  const isAside = isAsideVerb(reading, verb) && isClosed(reading, verb + 1);
  return isAside && wordsBehind(reading, sentence, verb) === undefined;
}

function isAsideVerb(reading: Reading, at: number): boolean {
  const word = wordAt(reading.tokens, at);
  return (
    englishSaying.has(word) &&
    isVerbOfSaying(reading, at) &&
    !/^(?:told|tells|asked|announced|pointed|urged)$/u.test(word)
  );
}

/** A mark, or the time and place of the speech. */
function isClosed({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return (
    token === undefined ||
    (token.kind === 'MARK' && !/^[:“"«]$/u.test(token.raw)) ||
    /^(?:in|on|at|during|yesterday|today|later|afterwards)$/u.test(token.folded)
  );
}

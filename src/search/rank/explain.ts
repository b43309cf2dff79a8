import { sliceCodePoints, type Span } from '#text/code-points.js';
import { rawSpan } from '#text/fold.js';
import { acronymsOf } from '../acronyms.js';
import type { Explanation } from '../hit.js';
import { compareTexts } from '#text/compare-texts.js';
import { designates } from '../designations.js';
import type { IndexedName } from '../name.js';
import type { NameTable } from '../names/name-table.js';
import type { MatchedReading, MatchedWord } from '../query/matched-word.js';
import type { Piece } from '../query/reading.js';
import { cliticDistance } from '../rules/clitic.js';
import type { Match } from '../rules/match.js';
import { prefixIn, prefixQuality } from '../rules/prefix.js';
import { countedWords, type Word, type WordList, wordsOf } from '../words.js';
import { type Answer, byId, wholeStem } from './answer.js';

/** A match between a word of the query and the name: the rule and the parts of the name. */
interface Meeting {
  readonly rule: Explanation['rule'];
  readonly quality: number;
  readonly distance: number;
  readonly to: string;
  readonly spans: readonly Span[];
}

export interface Explained {
  readonly explanation: readonly Placed[];
  readonly highlights: readonly Span[];
}

/** An explanation with the place of its words in the query. */
export interface Placed extends Explanation {
  readonly start: number;
}

/** Explains a query that equals the whole name, with or without its clitics. */
export function explainWhole(
  query: string,
  asked: WordList,
  { name, reading, entityId }: Answer,
): Explained {
  const { text: to, nameKind } = name;
  const { start, end } = wholeSpan(asked);
  const from = sliceCodePoints(query, start, end);
  if (reading === byId) {
    const met = nameKind === 'IDENTIFIER' ? to : entityId;
    return {
      explanation: [{ rule: 'IDENTIFIER', from, to: met, distance: 0, start }],
      highlights: [],
    };
  }
  const list = wordsOf(to);
  const wholeRule = nameKind === 'IDENTIFIER' || nameKind === 'EXONYM' ? nameKind : 'EXACT';
  const explanation =
    reading === wholeStem
      ? ({ rule: 'CLITIC', distance: cliticDistance(asked.folded.text, list.folded.text) } as const)
      : ({ rule: wholeRule, distance: 0 } as const);
  return { explanation: [{ ...explanation, from, to, start }], highlights: [wholeSpan(list)] };
}

/**
 * Explains an answer: for each word of the query its surest match in the name, the one that was scored; or the reason why it
 * may be missing.
 */
export function explain(
  { name, slot, entityKind }: Answer,
  { words, pieces, mayLackOne }: MatchedReading,
  names: NameTable,
): Explained {
  const explanation: Placed[] = [];
  const highlights: Span[] = [];
  for (const piece of onceEach(pieces)) {
    const { from, start, text } = piece;
    const asked = piece.counts ? words.find(({ word }) => word.text === text) : undefined;
    const met = asked && surestMeeting(asked, name, slot);
    if (met) highlights.push(...met.spans);
    const { rule, to, distance } = met ??
      (asked && otherMeeting(asked, slot, names)) ?? {
        rule: asked ? asideRule(text, entityKind, mayLackOne === true) : ('PARTICLE' as const),
        to: '',
        distance: 0,
      };
    explanation.push({ rule, from, to, distance, start });
  }
  return { explanation, highlights: withoutOverlaps(highlights) };
}

/** The first occurrence of each word. */
function onceEach(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ text }, at) => pieces.findIndex((other) => other.text === text) === at);
}

/** The reason why a word may be missing from a name. */
function asideRule(word: string, kind: string, mayLackOne: boolean): Explanation['rule'] {
  if (designates(word, kind)) return 'DESIGNATION';
  return mayLackOne ? 'PARTIAL' : 'CONTEXT';
}

/** The match of a word with another name of the entity. */
function otherMeeting(asked: MatchedWord, slot: number, names: NameTable): Meeting | undefined {
  return surest(
    Array.from(names.namesOf(names.entityOf(slot)), (other) => ({ other, name: names.name(other) }))
      .sort((a, b) => compareTexts(a.name.text, b.name.text))
      .flatMap(({ other, name }) => surestMeeting(asked, name, other) ?? []),
  );
}

function surestMeeting(
  asked: MatchedWord,
  { text: name }: IndexedName,
  slot: number,
): Meeting | undefined {
  const list = wordsOf(name);
  return surest([
    ...countedWords(list.words, ({ text }) => text).flatMap((met) =>
      meetingsAt(asked, met, list, name, slot),
    ),
    ...wholeMeetings(asked, name, slot),
  ]);
}

function meetingsAt(
  asked: MatchedWord,
  met: Word,
  list: WordList,
  name: string,
  slot: number,
): Meeting[] {
  const span = rawSpan(list.folded.map, met.start, met.end);
  const to = sliceCodePoints(name, span.start, span.end);
  const meetings = asked.matches
    .filter((match) => match.to === met.text && !match.isWhole && isMet(match, slot))
    .map(({ rule, quality, distance }): Meeting => ({
      rule,
      quality,
      distance,
      to,
      spans: [span],
    }));
  const mayBegin = asked.isPrefix && (asked.scope?.(slot) ?? true);
  const prefix = mayBegin ? prefixIn(asked.word.text, met.text) : undefined;
  if (!prefix) return meetings;
  const quality = prefixQuality(asked.word.text, prefix.form);
  const distance = prefix.form.length - asked.word.text.length;
  const start = met.start + prefix.offset;
  const part = rawSpan(list.folded.map, start, start + Array.from(asked.word.text).length);
  return [...meetings, { rule: 'PREFIX', quality, distance, to, spans: [part] }];
}

function wholeMeetings(asked: MatchedWord, name: string, slot: number): Meeting[] {
  const whole = asked.matches.filter((match) => match.isWhole && isMet(match, slot));
  if (whole.length === 0) return [];
  return acronymsOf(name).flatMap(({ text, spans }) =>
    whole
      .filter((match) => match.to === text)
      .map(({ rule, quality, distance }) => ({ rule, quality, distance, to: name, spans })),
  );
}

function isMet({ holdsFor }: Match, slot: number): boolean {
  return !holdsFor || holdsFor(slot);
}

/** The surest match; the first of equally sure ones. */
function surest(meetings: readonly Meeting[]): Meeting | undefined {
  let best: Meeting | undefined;
  for (const meeting of meetings) if (!best || meeting.quality > best.quality) best = meeting;
  return best;
}

function wholeSpan({ folded, words }: WordList): Span {
  return rawSpan(folded.map, words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || span.start >= last.end) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
  }
  return merged;
}

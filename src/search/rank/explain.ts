import { sliceCodePoints, type Span } from '../../shared/text/code-points.js';
import { rawSpan } from '../../shared/text/fold.js';
import { acronymsOf } from '../acronyms.js';
import type { Explanation } from '../hit.js';
import type { MatchedWord } from '../query/matched-word.js';
import type { Match } from '../rules/match.js';
import { prefixIn, prefixQuality } from '../rules/prefix.js';
import { countedWords, type Word, type WordList, wordsOf } from '../words.js';
import type { Answer } from './answers.js';

/** How one word of the query met the name: the rule and the parts of the name. */
interface Meeting {
  readonly rule: Explanation['rule'];
  readonly quality: number;
  readonly distance: number;
  readonly to: string;
  readonly spans: readonly Span[];
}

export interface Explained {
  readonly explanation: readonly Explanation[];
  readonly highlights: readonly Span[];
}

/** Why the whole query is the whole name. */
export function explainExact(query: string, name: string): Explained {
  const asked = wholeSpan(wordsOf(query));
  const met = wholeSpan(wordsOf(name));
  const from = sliceCodePoints(query, asked.start, asked.end);
  return { explanation: [{ rule: 'EXACT', from, to: name, distance: 0 }], highlights: [met] };
}

/**
 * Why a name answers: for each word of the query the surest way in which it met the name, the same that was
 * scored.
 */
export function explain({ name, slot }: Answer, asked: readonly MatchedWord[]): Explained {
  const list = wordsOf(name.text);
  const explanation: Explanation[] = [];
  const highlights: Span[] = [];
  for (const word of asked) {
    const meeting = surest([
      ...countedWords(list.words, ({ text }) => text).flatMap((met) =>
        meetingsAt(word, met, list, name.text, slot),
      ),
      ...wholeMeetings(word, name.text, slot),
    ]);
    if (!meeting) continue;
    const { rule, to, distance, spans } = meeting;
    explanation.push({ rule, from: word.word.from, to, distance });
    highlights.push(...spans);
  }
  return { explanation, highlights: withoutOverlaps(highlights) };
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
  const prefix = asked.isPrefix ? prefixIn(asked.word.text, met.text) : undefined;
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

/** Of equally sure ways the first. */
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

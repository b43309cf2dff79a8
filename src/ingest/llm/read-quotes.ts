import type { AnalysedQuote } from '../../language/reading/analysis.js';
import type { Reading } from '../../language/reading/reading.js';
import { findMeant } from './find-meant.js';
import { findQuote } from './find-words.js';
import { modelConfidence, modelRule, type QuoteFinding } from './finding.js';

/** A model's quotes of persons whose words and speaker are in the text. All others are dropped, with the reason. */
export function readQuotes(reading: Reading, said: readonly QuoteFinding[]): AnalysedQuote[] {
  return said.flatMap((finding) => {
    const read = readQuote(reading, finding);
    if (typeof read !== 'string') return [read];
    reading.dropped.push({ what: `quote: ${finding.what.quote}`, why: read });
    return [];
  });
}

function readQuote(
  reading: Reading,
  { what, shown, speaker }: QuoteFinding,
): AnalysedQuote | string {
  const place = findQuote(reading, { ...what, shown });
  if (typeof place === 'string') return place;
  const meant = findMeant(reading, place, speaker);
  if (typeof meant === 'string') return meant;
  if (meant.entity.kind !== 'Person') return 'Only persons speak.';
  if (meant.place.from >= place.from && meant.place.to <= place.to)
    return 'Its speaker is only named in the words themselves.';
  if (meant.mention && !reading.add(meant.mention)) return 'Its name crosses another name.';
  const { from, to, sentence } = place;
  const start = (reading.tokens[from]?.start ?? 0) + place.skip;
  const end = reading.tokens[to - 1]?.end ?? start;
  // Marks tell better than a model whether the words are those of the speaker.
  const isDirect = reading.quoted.some((quoted) => quoted.from <= from && quoted.to >= to);
  return {
    ...{ start, end, exact: reading.slice(start, end), speaker: meant.entity.ref },
    speechKind: isDirect ? 'DIRECT' : 'REPORTED',
    speakerGivenBy: meant.place.from >= sentence.from ? 'NAME' : 'PRONOUN',
    ...{ sentence: sentence.index, rule: modelRule, confidence: modelConfidence },
  };
}

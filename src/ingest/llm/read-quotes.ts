import type { AnalysedQuote } from '#reader/reading/analysis.js';
import type { Reading } from '#reader/reading/reading.js';
import { faultOf, findMeant, type Meant } from './find-meant.js';
import { excerptAt, findQuote, type Place } from './find-words.js';
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
  const doubt = doubtOfSpeaker(place, meant) ?? faultOf(reading, meant);
  if (doubt !== undefined) return doubt;
  const { from, to, sentence } = place;
  // Marks tell better than a model whether the words are those of the speaker.
  const isDirect = reading.quoted.some((quoted) => quoted.from <= from && quoted.to >= to);
  return {
    ...excerptAt(reading, place),
    speaker: meant.entity.ref,
    speechKind: isDirect ? 'DIRECT' : 'REPORTED',
    speakerGivenBy: meant.place.from >= sentence.from ? 'NAME' : 'PRONOUN',
    sentence: sentence.index,
    rule: modelRule,
    confidence: modelConfidence,
  };
}

function doubtOfSpeaker(words: Place, { entity, place }: Meant): string | undefined {
  if (entity.kind !== 'Person') return 'Only persons speak.';
  return place.from >= words.from && place.to <= words.to
    ? 'Its speaker is only named in the words themselves.'
    : undefined;
}

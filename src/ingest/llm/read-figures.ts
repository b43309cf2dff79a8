import {
  figureQualifiers,
  type AnalysedNumber,
  type FigureQualifier,
} from '../../language/reading/analysis.js';
import type { Reading } from '../../language/reading/reading.js';
import { doubtOfFigure } from './check-figure.js';
import { findMeant } from './find-meant.js';
import { findQuote } from './find-words.js';
import { modelConfidence, modelRule, type FigureFinding } from './finding.js';

/** A model's figures whose number, unit and bound are in the text. All others are dropped, with the reason. */
export function readFigures(reading: Reading, said: readonly FigureFinding[]): AnalysedNumber[] {
  return said.flatMap((finding) => {
    const read = readFigure(reading, finding);
    if (typeof read !== 'string') return [read];
    reading.dropped.push({ what: `figure: ${finding.what.quote}`, why: read });
    return [];
  });
}

function readFigure(reading: Reading, finding: FigureFinding): AnalysedNumber | string {
  const { what, shown, of, value, unit } = finding;
  const place = findQuote(reading, { ...what, shown });
  if (typeof place === 'string') return place;
  const doubt = doubtOfFigure(reading, place, finding);
  if (doubt !== undefined) return doubt;
  const meant = of && findMeant(reading, place, of);
  if (typeof meant === 'string') return meant;
  if (meant?.mention && !reading.add(meant.mention)) return 'Its name crosses another name.';
  const start = (reading.tokens[place.from]?.start ?? 0) + place.skip;
  const end = reading.tokens[place.to - 1]?.end ?? start;
  return {
    ...{ start, end, exact: reading.slice(start, end), value, unit },
    qualifier: qualifierOf(finding),
    measures: meant?.entity.ref ?? null,
    ...{ sentence: place.sentence.index, rule: modelRule, confidence: modelConfidence },
  };
}

function qualifierOf({ qualifier }: FigureFinding): FigureQualifier {
  return figureQualifiers.find((each) => each === qualifier) ?? 'EXACT';
}

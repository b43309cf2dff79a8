import {
  figureQualifiers,
  type AnalysedNumber,
  type FigureQualifier,
} from '#reader/reading/analysis.js';
import type { Reading } from '#reader/reading/reading.js';
import { doubtOfFigure } from './check-figure.js';
import { faultOf, findMeant } from './find-meant.js';
import { excerptAt, findQuote } from './find-words.js';
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
  const fault = faultOf(reading, meant);
  if (typeof meant === 'string' || fault !== undefined) return fault ?? '';
  return {
    ...excerptAt(reading, place),
    value,
    unit,
    qualifier: qualifierOf(finding),
    measures: meant?.entity.ref ?? null,
    sentence: place.sentence.index,
    rule: modelRule,
    confidence: modelConfidence,
  };
}

function qualifierOf({ qualifier }: FigureFinding): FigureQualifier {
  return figureQualifiers.find((each) => each === qualifier) ?? 'EXACT';
}

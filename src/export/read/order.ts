import { compareTexts } from '../../shared/compare-texts.js';
import { numberIn, textIn, type Facts } from './facts.js';

/** Puts what lies in the same part in the order of the whole: by bucket, then by id. */
export function byPlace(a: Facts, b: Facts): number {
  return (
    numberIn(a, 'bucket') - numberIn(b, 'bucket') || compareTexts(textIn(a, 'id'), textIn(b, 'id'))
  );
}

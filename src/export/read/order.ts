import { numberIn, textIn, type Facts } from './facts.js';

/** Puts what lies in the same part in the order of the whole: by bucket, then by id. */
export function byPlace(a: Facts, b: Facts): number {
  return (
    numberIn(a, 'bucket') - numberIn(b, 'bucket') || compareTexts(textIn(a, 'id'), textIn(b, 'id'))
  );
}

/** By UTF-16 units, the same everywhere: no engine and no locale is asked. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

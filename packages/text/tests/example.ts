import { fold } from '#text/fold.js';
import { romanize } from '#text/romanize.js';
import { sentencesOf } from '#text/sentences/sentences-of.js';
import { sliceCodePoints } from '#text/code-points.js';
import { datesOf } from '#text/words/dates.js';
import { tokensOf } from '#text/words/tokens.js';

const text = 'أُسست منظمة التعاون الرقمي في نوفمبر 2020. ومقرها الرياض.';

export const folded = fold('الرِّياضُ');
export const romanized = romanize('قطر');
export const sentences = sentencesOf(text).map(({ start, end }) =>
  sliceCodePoints(text, start, end),
);
export const dates = datesOf(tokensOf(text)).map(({ value }) => value);

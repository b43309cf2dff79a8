import { attendance } from './lexicon/figures.js';
import type { Referent } from './reading/entities.js';
import type { Mention, Reading } from './reading/reading.js';
import { formIn } from './text/forms.js';

interface Counted {
  /** Its first token. */
  readonly from: number;
  readonly sentence: number;
  readonly unit: string;
}

/**
 * What a figure is said of: people and states that come, of the edition that the sentence names, else of that of the document;
 * any other, of the organisation or edition last named before it in its sentence, else in the one before.
 */
export function measuredBy(reading: Reading, counted: Counted): string | null {
  return (cameTo(reading, counted) ?? namedBefore(reading, counted))?.ref ?? null;
}

function namedBefore(reading: Reading, { from, sentence }: Counted): Referent | undefined {
  const earliest = reading.sentences[Math.max(0, sentence - 1)]?.from ?? 0;
  return reading.lastBefore(from, isMeasured, earliest)?.entity;
}

function cameTo(reading: Reading, { sentence, unit }: Counted): Referent | undefined {
  const { from = 0, to = 0 } = reading.sentences[sentence] ?? {};
  if (!comes.has(unit) || !tellsWhoCame(reading, from, to)) return undefined;
  const named = reading.within(from, to).find(({ kind }) => kind === 'Edition');
  return named?.entity ?? reading.mainEdition;
}

const comes: ReadonlySet<string> = new Set(['PERSONS', 'STATES']);

function tellsWhoCame(reading: Reading, from: number, to: number): boolean {
  return reading.tokens.slice(from, to).some((token) => formIn(token, attendance) !== undefined);
}

function isMeasured({ kind }: Mention): boolean {
  return kind === 'Organization' || kind === 'Edition';
}

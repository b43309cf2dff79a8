import { ordinals } from '#text/words/number-words.js';
import type { Reading } from '../reading/reading.js';
import { formsOf } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';
import { editionOf, seriesOf } from './forums.js';

const duals = /^(?:الدورت|النسخت)(?:ان|ين)$/u;

/**
 * الدورتان الثانية والثالثة, `the second and third editions`: two editions by one noun; the whole phrase is the mention of the
 * second.
 */
export function readDualEditions(reading: Reading): void {
  for (let at = 0; at + 2 < reading.tokens.length; at += 1) {
    const found = arabicPair(reading, at) ?? englishPair(reading, at);
    const series = found && seriesOf(reading, at);
    if (!found || !series) continue;
    const { skip, ends } = found;
    for (const { to, ordinal } of ends.toReversed()) {
      const entity = editionOf(reading, series, ordinal, reading.words(at, to, skip));
      const place = { from: at, to, skip };
      reading.add({ ...place, kind: 'Edition', entity, rule: 'dual-edition', confidence: 0.85 });
    }
  }
}

interface Pair {
  readonly skip: number;
  readonly ends: readonly { readonly to: number; readonly ordinal: number }[];
}

function arabicPair({ tokens }: Reading, at: number): Pair | undefined {
  const token = tokens[at];
  if (token?.isArabic !== true || !ordinals.has(wordAt(tokens, at + 1))) return undefined;
  const form = formsOf(token).find(({ folded }) => duals.test(folded));
  if (!form) return undefined;
  return pairOf(
    form.skip,
    at + 1,
    wordAt(tokens, at + 1),
    wordAt(tokens, at + 2).replace(/^و/u, ''),
  );
}

function englishPair({ tokens }: Reading, at: number): Pair | undefined {
  const isPair = wordAt(tokens, at + 1) === 'and' && wordAt(tokens, at + 3) === 'editions';
  const pair = isPair ? pairOf(0, at, wordAt(tokens, at), wordAt(tokens, at + 2)) : undefined;
  return (
    pair && { skip: 0, ends: pair.ends.map((end, place) => ({ ...end, to: at + 1 + place * 3 })) }
  );
}

function pairOf(skip: number, from: number, first = '', second = ''): Pair | undefined {
  const [one, two] = [ordinals.get(first), ordinals.get(second)];
  if (one === undefined || two === undefined) return undefined;
  return {
    skip,
    ends: [
      { to: from + 1, ordinal: one },
      { to: from + 2, ordinal: two },
    ],
  };
}

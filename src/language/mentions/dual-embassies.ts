import type { Mention, Reading } from '../reading/reading.js';
import { formsOf } from '../../shared/text/words/forms.js';

const duals = /^سفارت(?:ا|ي)$/u;

/** سفارتا … و…: one noun for the embassies of two states; the whole phrase is the mention of the second. */
export function readDualEmbassies(reading: Reading): void {
  for (const first of [...reading.mentions]) {
    const at = first.from - 1;
    const token = reading.tokens[at];
    const form = token && formsOf(token).find(({ folded }) => duals.test(folded));
    const second = form && stateBehind(reading, first);
    if (first.kind !== 'Country' || !second) continue;
    for (const { to } of [second, first])
      reading.addNamed({
        ...{ from: at, to, skip: form.skip, kind: 'Organization' },
        ...{ rule: 'dual-embassy', confidence: 0.8 },
      });
  }
}

function stateBehind(reading: Reading, { to }: Mention): Mention | undefined {
  const second = reading.startingAt(to);
  const isJoined = reading.tokens[to]?.folded.startsWith('و') === true;
  return isJoined && second?.kind === 'Country' ? second : undefined;
}

import type { Mention, Reading } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';

const describing =
  /^(?:an?|which|whose|founded|established|based|headquartered|التي|الذي|ومقرها|ومقره|المنشاه|الموسسه)$/u;

/** `Director of the Fund, a body set up in …`: the organisation at the end of an office, if the following words describe it. */
export function describedOwner(
  reading: Reading,
  { from, to }: Pick<Mention, 'from' | 'to'>,
): Mention | undefined {
  const isDescribed =
    /^[,،]$/u.test(wordAt(reading.tokens, to)) && describing.test(wordAt(reading.tokens, to + 1));
  if (!isDescribed) return undefined;
  return reading
    .within(from, to)
    .find((each) => each.kind === 'Organization' && each.type !== 'ROLE' && each.to === to);
}

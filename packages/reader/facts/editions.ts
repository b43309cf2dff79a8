import type { Referent } from '../reading/entities.js';
import type { ClaimRule } from './rule.js';
import type { SentenceView } from './sentence-view.js';
import { whichEdition } from './which-edition.js';

export const editions: ClaimRule = {
  name: 'edition-number',
  reads:
    'An edition with its number is one of its forum: الدورة السادسة من …, "the second edition of …".',
  read(view) {
    if (wouldHaveBeen.test(view.text)) return;
    for (const { entity, kind, type, from, to } of view.mentions) {
      if (kind !== 'Edition' || type !== 'NAME') continue;
      const { series, ordinal } = whichEdition(view.reading, entity.ref);
      const place = { from, to };
      if (ordinal !== undefined)
        view.claim(editions.name, place, { subject: entity, predicate: 'ORDINAL', value: ordinal });
      if (series && isNamed(view, series))
        view.claim(editions.name, place, {
          subject: entity,
          predicate: 'EDITION_OF',
          object: series,
          method: 'MEANT',
        });
    }
  },
};

/** Words for a hypothetical edition, whose number does not count. */
const wouldHaveBeen =
  / (?:would|could|might) (?:(?:never|not|also) )?have | [وف]?(?:لو|لولا) .* ل(?:كان|كانت|كنا|ما) | كان من شان /u;

/** Whether the forum's name is in the text in one piece; other forums are not proposed. */
function isNamed({ reading }: SentenceView, series: Referent): boolean {
  return series.isKnown || reading.names(series);
}

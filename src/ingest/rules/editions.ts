import type { Referent } from '../reading/entities.js';
import type { ClaimRule } from './rule.js';
import type { SentenceView } from './view.js';

export const editions: ClaimRule = {
  name: 'edition-number',
  reads:
    'An edition with its number is one of its forum: الدورة السادسة من …, "the second edition of …".',
  read(view) {
    for (const { entity, kind, type, from, to } of view.mentions) {
      if (kind !== 'Edition' || type !== 'NAME') continue;
      const { series, ordinal } = whichEdition(view, entity.ref);
      const place = { from, to };
      if (ordinal !== undefined)
        view.claim(editions.name, place, { subject: entity, predicate: 'ORDINAL', value: ordinal });
      if (series && isNamed(view, series))
        view.claim(editions.name, place, {
          subject: entity,
          predicate: 'EDITION_OF',
          object: series,
          method: 'RESOLVED',
        });
    }
  },
};

/** A forum whose name the text has nowhere in one piece is not proposed. */
function isNamed({ reading }: SentenceView, series: Referent): boolean {
  return series.isKnown || reading.names(series);
}

function whichEdition({ reading }: SentenceView, ref: string) {
  const own = reading.editions.get(ref);
  if (own) return own;
  const known = reading.lexicon.about(ref);
  const ordinal = known.find(({ predicate }) => predicate === 'ORDINAL')?.value;
  const series = known.find(({ predicate }) => predicate === 'EDITION_OF')?.object;
  return {
    ordinal: ordinal === undefined ? undefined : Number(ordinal),
    series: series ? reading.entities.known(series, 'ForumSeries') : undefined,
  };
}

import { wordsOf } from '../gazetteer/lexicon.js';
import { withoutArticle } from '../mentions/arabic-names.js';
import type { ClaimRule } from './rule.js';

/** Names of embassies say whose they are and where. */
export const embassies: ClaimRule = {
  name: 'embassy',
  reads: 'The name of an embassy: سفارة … في …, "the Embassy of … in …".',
  read(view) {
    for (const { entity, kind, type, from, to, start, end } of view.mentions) {
      const head = withoutArticle(wordsOf(view.reading.slice(start, end))[0] ?? '');
      if (kind !== 'Organization' || type !== 'NAME' || !/^(?:سفاره|قنصليه|embassy|consulate)$/u.test(head)) continue;
      const place = { from, to };
      view.claim(embassies.name, place, { subject: entity, predicate: 'ORGANIZATION_KIND', value: 'EMBASSY' });
      for (const inner of view.mentions) {
        if (inner.from <= from || inner.to > to) continue;
        if (inner.kind === 'Country') view.claim(embassies.name, place, { subject: entity, predicate: 'REPRESENTS', object: inner.entity });
        if (inner.kind === 'Place') view.claim(embassies.name, place, { subject: entity, predicate: 'LOCATED_IN', object: inner.entity });
      }
    }
  },
};

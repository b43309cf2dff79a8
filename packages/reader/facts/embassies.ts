import { wordsOf } from '../gazetteer/lexicon.js';
import { withoutArticle } from '../mentions/arabic-names.js';
import { jointRule } from '../mentions/joint-bodies.js';
import type { Mention } from '../reading/reading.js';
import type { ClaimRule } from './rule.js';
import type { SentenceView } from './sentence-view.js';

/** Reads the state and the seat of an embassy from its name. */
export const embassies: ClaimRule = {
  name: 'embassy',
  reads: 'The name of an embassy: سفارة … في …, "the Embassy of … in …".',
  read(view) {
    for (const embassy of view.mentions) if (isEmbassy(view, embassy)) readName(view, embassy);
  },
};

function isEmbassy(view: SentenceView, { kind, type, rule, start, end }: Mention): boolean {
  if (kind !== 'Organization' || type !== 'NAME') return false;
  const head = withoutArticle(wordsOf(view.reading.slice(start, end))[0] ?? '');
  const isJoint =
    rule === jointRule && /^(?:سفار|قنصلي)(?:تا|تي|ات)$|^(?:embassies|consulates)$/u.test(head);
  return isJoint || /^(?:سفاره|قنصليه|embassy|consulate)$/u.test(head);
}

function readName(view: SentenceView, embassy: Mention): void {
  const { name } = embassies;
  view.claim(name, embassy, {
    subject: embassy.entity,
    predicate: 'ORGANIZATION_KIND',
    value: 'EMBASSY',
  });
  const states = view.mentions.filter(
    ({ kind, from, to }) => kind === 'Country' && from > embassy.from && to <= embassy.to,
  );
  for (const { kind, entity, from, to } of view.mentions) {
    if (from <= embassy.from || to > embassy.to) continue;
    if (kind === 'Country' && entity !== states.at(-1)?.entity) continue;
    if (kind === 'Country') view.relate(name, embassy, [embassy.entity, 'REPRESENTS', entity]);
    if (kind === 'Place') view.relate(name, embassy, [embassy.entity, 'LOCATED_IN', entity]);
  }
}

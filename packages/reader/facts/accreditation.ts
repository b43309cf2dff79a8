import type { EntityKind } from '../vocabulary.js';
import { officeDates } from './office-dates.js';
import type { Office } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import { wordAt } from '#text/words/tokens.js';
import { cliticsOf } from './sentence-view-words.js';
import type { Mention } from '../reading/reading.js';
import { holderOf, isOver, officesOf, roleOf } from './positions.js';
import type { ClaimRule } from './rule.js';
import type { SentenceView } from './sentence-view.js';

const envoy =
  /\b(?:ambassador|consul|envoy|chargé|permanent representative|permanent delegate)\b|سفير|قنصل|مبعوث|قائم بالأعمال|(?:مندوب|ممثل)\S* (?:ال)?دائم/iu;
/** Prepositions before the state, body or place to which an envoy is sent. */
const sentTo = /^(?:to|in|at|لدي|في|الي)$/u;
const hosts: readonly EntityKind[] = ['Country', 'Organization', 'Place'];

/** The states, organisations and cities to which envoys are accredited. */
export const accreditation: ClaimRule = {
  name: 'accreditation',
  reads: 'Where an envoy serves: "Ambassador of Oman to Jordan", القنصل العام لعُمان بجدة.',
  read(view) {
    for (const office of officesOf(view)) {
      const host = envoy.test(office.words) ? hostOf(view, office) : undefined;
      const subject = host && holderOf(view, office);
      const { from, to } = office.mention;
      if (!subject || isOver(view, office)) continue;
      const role = roleOf(office);
      // The day may be that of another office.
      const dates = officesOf(view).length === 1 ? officeDates(view, office, subject) : {};
      view.claim(
        accreditation.name,
        { from, to },
        { subject, predicate: 'ACCREDITED_TO', object: host, role, ...dates },
      );
    }
  },
};

/** The state, body or place behind a preposition in the office, or directly after it and its state. */
function hostOf(view: SentenceView, { mention: { from, to } }: Office): Referent | undefined {
  const { mentions } = view;
  const { tokens } = view.reading;
  const word = (at: number) => wordAt(tokens, at);
  const owner = mentions.find((each) => word(to) === 'of' && each.from === to + 1);
  const end = owner?.to ?? to;
  const isSentTo = (each: Mention): boolean => {
    const before = word(each.from - 1) === 'the' ? each.from - 2 : each.from - 1;
    const token = tokens[each.from];
    return (
      sentTo.test(word(before)) || (token !== undefined && cliticsOf(token, each).endsWith('ب'))
    );
  };
  return mentions.find(
    (each) =>
      each.from > from &&
      each.from <= end + 2 &&
      hosts.includes(each.kind) &&
      each.type !== 'ROLE' &&
      isSentTo(each),
  )?.entity;
}

import type { Referent } from '../reading/entities.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';

const held =
  '(?:~(?:استضاف|استضافت|عقد|عقدت|انعقد|اقيم|اقيمت|افتتح|افتتحت|اختتم|انطلق|انطلقت|نظم|نظمت|احتضن|احتضنت)|held|opened|took place|hosted|convened|met|began|ran)';
const days = [
  `${held} (?:(?!<[DE])\\S+ ){0,10}?{day:D} {event:V}`,
  `${held} (?:(?!<[DEO])\\S+ ){0,3}?{event:V} (?:(?!<[DEV])[^\\s.;؛؟?!]+ ){0,10}?(?:on |في |يوم )?{day:D}`,
  `{event:V} (?:(?!<[DEOV])[^\\s.;؛؟?!]+ ){0,5}?${held} (?:(?!<[DEV])[^\\s.;؛؟?!]+ ){0,8}?{day:D}`,
];
const places = [
  `${held} (?:(?!<[DE])\\S+ ){0,10}?{event:V} (?:<D\\d+> )?(?:في|ب|in) {place:L}`,
  `{event:V} (?:(?!<[EOV])[^\\s.;؛؟?!]+ ){0,5}?${held} (?:<D\\d+> )?(?:في|ب|in) {place:L}`,
  '{event:V} (?:<D\\d+> )?(?:في|ب|in) {place:L} (?:<D\\d+> )?[.،,]',
];

/** Reads day and place of an event that is no edition of a forum. */
export const events: ClaimRule = {
  name: 'event',
  reads:
    'Where and when an event outside a series took place: "The Harbour Fair took place in … on …", أُقيم معرض … في ….',
  read(view) {
    for (const match of view.facts(...days)) {
      const day = match.date('day');
      const event = eventOf(view, match);
      if (event && day)
        view.claim(events.name, match, { subject: event, predicate: 'DATE', value: day.value });
    }
    for (const match of view.facts(...places)) {
      const event = eventOf(view, match);
      view.relate(events.name, match, [event, 'HELD_IN', match.one('place')?.entity]);
    }
  },
};

/** Words about all events, the first one, or another, whose place and day are not this one's. */
const others =
  / (?:annually|every year|first held|سنويا|كل عام|لاول مره|انضم\S*|وقع\S*|تاسس\S*|joined|signed|founded|appointed) /u;

function eventOf(view: SentenceView, match: Match): Referent | undefined {
  const isOther = others.test(view.text.slice(match.start, match.end));
  return isOther ? undefined : match.one('event')?.entity;
}

import type { ClaimRule } from './rule.js';

const attended = [
  'attended , including {who:A+}',
  '~(?:حضرها|حضره|حضر|شارك فيها|شارك فيه|شارك في|حضور|بحضور|بمشاركه|شهدت حضور|شهد حضور) (?:{edition:ES} )?(?:\\S+ ){0,2}?{who:A+}',
  '{who:A+} ... (?:attended|took part|participated|were present)',
  '~[يت]شارك في (?:\\S+ ){0,2}?{who:A+}',
  '(?:event|it|gathering) brings together {who:A+}',
  '(?:attended by|brought together|drew|hosted|welcomed) (?:\\S+ ){0,6}?{who:A+}',
];
const gathers = [
  '~(?:يجمع|تجمع|يضم) {series:S} ... {who:A+}',
  '{series:S} (?:usually |always |regularly )?(?:brings together|gathers|convenes|assembles) ... {who:A+}',
];

/** Kinds of attendees at the edition the text is about; kinds that a forum brings together as a rule. */
export const attending: ClaimRule = {
  name: 'attending',
  reads:
    'Kinds of attendees: حضرها سفراء, "Ambassadors … attended"; whom a forum brings together: يجمع الملتقى … سفراء.',
  read(view) {
    for (const match of view.facts(...attended)) {
      const object = view.editionOf(match.one('edition')) ?? view.edition;
      if (object)
        for (const { entity } of match.all('who'))
          view.claim(attending.name, match, {
            subject: object,
            predicate: 'ATTENDED_BY',
            object: entity,
            method: 'RESOLVED',
          });
    }
    for (const match of view.facts(...gathers)) {
      const series = match.one('series');
      if (series?.type === 'NAME')
        for (const { entity } of match.all('who'))
          view.claim(attending.name, match, {
            subject: series.entity,
            predicate: 'BRINGS_TOGETHER',
            object: entity,
          });
    }
  },
};
